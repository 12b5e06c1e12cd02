import type { ActionSource } from './action-source';
import { everythingMissing, findingFixes } from './finding-fixes';
import { fixAllCertain, fixAllOfRule } from './fix-all';
import { silencing } from './silencing';

/** All that can be done, in the order in which it is offered. */
export const actionSources: readonly ActionSource[] = [
  findingFixes,
  everythingMissing,
  fixAllOfRule,
  silencing,
  fixAllCertain,
];
