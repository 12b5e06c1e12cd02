import type { Chapter } from '../chapter';
import { suppressionUnused } from './suppression-unused';
import { suppressionWithoutReason } from './suppression-without-reason';

/** Comments that silence a rule. */
export const suppressions: Chapter = {
  title: 'Comments that silence a rule',
  about: 'format',
  rules: [suppressionUnused, suppressionWithoutReason],
};
