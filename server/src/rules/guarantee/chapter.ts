import type { Chapter } from '../chapter';
import { absolutePromise } from './absolute-promise';
import { promiseWithoutBasis } from './promise-without-basis';

/** Guarantees. */
export const guarantee: Chapter = {
  title: 'Guarantees',
  about: 'service levels',
  rules: [absolutePromise, promiseWithoutBasis],
};
