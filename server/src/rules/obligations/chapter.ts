import type { Chapter } from '../chapter';
import { demandUnmeasurable } from './demand-unmeasurable';
import { demandWithoutConsequence } from './demand-without-consequence';
import { demandWithoutGrace } from './demand-without-grace';
import { dutyOfBoth } from './duty-of-both';
import { dutyOfNobody } from './duty-of-nobody';
import { excludedAndIncluded } from './excluded-and-included';
import { feeMissing } from './fee-missing';
import { quantityMissing } from './quantity-missing';

/** Services, duties and client demands. */
export const obligations: Chapter = {
  title: 'Services, duties and client demands',
  about: 'agreement',
  rules: [
    excludedAndIncluded,
    feeMissing,
    quantityMissing,
    dutyOfNobody,
    dutyOfBoth,
    demandUnmeasurable,
    demandWithoutConsequence,
    demandWithoutGrace,
  ],
};
