import type { ActionSource } from './action-source';
import { everythingMissing, findingFixes } from './finding-fixes';
import { fixAllCertain, fixAllOfRule } from './fix-all';
import { mergeKeyFix } from './merge-key-fix';
import { brackets } from './refactorings/brackets';
import { convertUnit } from './refactorings/convert-unit';
import { defineTerm } from './refactorings/define-term';
import { draftAgain } from './refactorings/draft-again';
import { inlineReference } from './refactorings/inline-reference';
import { quotation } from './refactorings/quotation';
import { referToFact } from './refactorings/refer-to-fact';
import { sortItems } from './refactorings/sort-items';
import { tableForm } from './refactorings/table-form';
import { takeOver } from './refactorings/take-over';
import { silencing } from './silencing';

/** All that can be done, in the order in which it is offered. */
export const actionSources: readonly ActionSource[] = [
  findingFixes,
  mergeKeyFix,
  everythingMissing,
  fixAllOfRule,
  silencing,
  referToFact,
  defineTerm,
  inlineReference,
  takeOver,
  draftAgain,
  convertUnit,
  sortItems,
  tableForm,
  brackets,
  quotation,
  fixAllCertain,
];
