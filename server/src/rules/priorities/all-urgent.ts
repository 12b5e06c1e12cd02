import type { BoundList, Fact } from '../../agreement/bound';
import type { Fix } from '../../syntax/finding';
import { comparing } from '../rule';
import { idsIn, isAmong, levelsOf } from './levels';

/** Of the levels, some can wait. */
export const allUrgent = comparing({
  id: 'all-urgent',
  severity: 'warning',
  summary: 'Every level is urgent, so that nothing can wait.',
  why: 'Urgent problems are dealt with before all others. Where there are no others, the word settles nothing: two problems that come at once have no order, and the Client learns that every report is an emergency.',
  bad: `priorities:
  levels: [{id: P1, name: Critical}, {id: P2, name: Normal}]
  urgent: [P1, P2]
`,
  good: `priorities:
  levels: [{id: P1, name: Critical}, {id: P2, name: Normal}]
  urgent: [P1]
`,
  reads: ['priorities'],
  check: ({ facts: { priorities } }) => {
    const levels = levelsOf(priorities);
    const { urgent, canWait } = priorities ?? {};
    if (levels.length < 2 || urgent?.is !== 'list') return [];
    const ids = idsIn(urgent);
    if (!levels.every((level) => isAmong(level, ids))) return [];
    const waiting = canWait && { span: canWait.place.at, message: 'What can wait' };
    return [
      {
        span: urgent.place.at,
        path: urgent.place.path,
        message: `All ${levels.length} levels are urgent, so that none comes before another and nothing can wait. Leave out of \`urgent\` the levels that can wait.`,
        related: waiting ? [waiting] : [],
        fixes: withoutLast(urgent, levels.at(-1)?.id?.text.trim() ?? ''),
      },
    ];
  },
});

/** The least urgent level goes first. */
function withoutLast(urgent: BoundList<Fact<string>>, last: string): readonly Fix[] {
  const { node } = urgent.place;
  if (node.kind !== 'list' || !node.flow) return [];
  const others = urgent.items.map(({ text }) => text.trim()).filter((id) => id !== last);
  const edits = [{ span: node.span, newText: `[${others.join(', ')}]` }];
  return [{ title: `Leave \`${last}\` out of the urgent levels`, edits }];
}
