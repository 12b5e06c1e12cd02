import { availability } from './availability/chapter';
import type { Chapter } from './chapter';
import { completeness } from './completeness/chapter';
import { credits } from './credits/chapter';
import { format } from './format/chapter';
import { guarantee } from './guarantee/chapter';
import { obligations } from './obligations/chapter';
import { priorities } from './priorities/chapter';
import { recovery } from './recovery/chapter';
import { response } from './response/chapter';
import type { Rule } from './rule';
import { suppressions } from './suppressions/chapter';
import { termAndMoney } from './term-and-money/chapter';
import { yaml } from './yaml/chapter';

/** Every chapter, in the order of the rules' page. */
export const chapters: readonly Chapter[] = [
  completeness,
  availability,
  credits,
  priorities,
  recovery,
  response,
  guarantee,
  obligations,
  termAndMoney,
  format,
  yaml,
  suppressions,
];

/** Every rule. */
export const rules: readonly Rule[] = chapters.flatMap((chapter) => chapter.rules);

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule that is called `id`; undefined where none is. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
