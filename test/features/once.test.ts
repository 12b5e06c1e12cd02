import { expect, it } from 'vitest';
import { once } from '../../server/src/features/once';

it('makes a thing once for all who ask, and again after a failure', async () => {
  let made = 0;
  const thing = once(async () => {
    made++;
    if (made === 1) throw new Error('Not yet.');
    return made;
  });
  await expect(Promise.allSettled([thing(), thing()])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  await expect(Promise.all([thing(), thing(), thing()])).resolves.toEqual([2, 2, 2]);
});
