import type { Chapter } from '../chapter';
import { capNeverBites } from './cap-never-bites';
import { creditBands } from './credit-bands';
import { creditCap } from './credit-cap';
import { creditClaim } from './credit-claim';
import { liabilityBelowCredits } from './liability-below-credits';
import { remedyWithoutTarget } from './remedy-without-target';
import { targetWithoutRemedy } from './target-without-remedy';

/** Service credits. */
export const credits: Chapter = {
  title: 'Service credits',
  about: 'service levels',
  rules: [
    creditBands,
    creditCap,
    creditClaim,
    targetWithoutRemedy,
    remedyWithoutTarget,
    capNeverBites,
    liabilityBelowCredits,
  ],
};
