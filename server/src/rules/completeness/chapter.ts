import type { Chapter } from '../chapter';
import { factUnprinted } from './fact-unprinted';
import { missingSection } from './missing-section';
import { missingStatement } from './missing-statement';
import { recommendedSections } from './recommended-sections';

/** What a reader would look for. */
export const completeness: Chapter = {
  title: 'What the agreement must say',
  about: 'agreement',
  rules: [missingSection, missingStatement, recommendedSections, factUnprinted],
};
