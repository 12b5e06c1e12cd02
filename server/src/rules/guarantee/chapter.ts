import type { Chapter } from '../chapter';
import { absolutePromise } from './absolute-promise';
import { bestEffortsOnly } from './best-efforts-only';
import { promiseBeyondSupplier } from './promise-beyond-supplier';
import { promiseDiffers } from './promise-differs';
import { promiseWithoutBasis } from './promise-without-basis';
import { promiseWithoutRemedy } from './promise-without-remedy';

/** Guarantees. */
export const guarantee: Chapter = {
  title: 'Guarantees',
  about: 'service levels',
  rules: [
    absolutePromise,
    promiseWithoutBasis,
    promiseDiffers,
    promiseWithoutRemedy,
    promiseBeyondSupplier,
    bestEffortsOnly,
  ],
};
