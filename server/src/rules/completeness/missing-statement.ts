import type { Agreement } from '../../agreement/agreement';
import type { Bound } from '../../agreement/bound';
import { lastSegment, nearestWritten, parentPath } from '../../agreement/path';
import { schema } from '../../agreement/schema.generated';
import { schemaAt } from '../../agreement/schema-at';
import type { Statement } from '../../clauses/clause';
import { type WrittenSection, writtenSections } from '../../clauses/completeness';
import type { InsertionFix, RuleFinding, WholeRule } from '../rule';

/** What a reader would miss in a section that is there. */
export const missingStatement: WholeRule = {
  id: 'missing-statement',
  severity: 'warning',
  severityIn: { template: 'information' },
  summary: 'A section leaves open what a reader would look for in it.',
  why: 'A section can be there and still not answer the question that it is for: what is excluded, whether help at night costs extra, how often backups run. `none` is an answer; silence is not. In a recommended section (liability, insurance, termination, disputes) it is information, as is the absence of the section itself. The list of what each section must state is in the reference of the format.',
  bad: `services:
  included: [Help desk]
`,
  good: `services:
  included: [Help desk]
  excluded: none
`,
  reads: 'everything',
  check: ({ agreement }) =>
    writtenSections(agreement).flatMap((section) =>
      outermost(section.unstated).map((statement) => unsaid(statement, section, agreement)),
    ),
};

/** Where a whole group is not stated, its parts are not missed one by one. */
function outermost(statements: readonly Statement<Bound>[]): readonly Statement<Bound>[] {
  return statements.filter(({ path }) => !statements.some((other) => path.startsWith(`${other.path}.`)));
}

function unsaid(
  { path, what, reason }: Statement<Bound>,
  { clause, facts }: WrittenSection,
  agreement: Agreement,
): RuleFinding {
  const orNone = mayBeNone(path) && !what.includes('`none`') ? ' Where there is none, write `none`.' : '';
  return {
    ...(!clause.mandatory && { severity: 'information' }),
    span: (nearestWritten(parentPath(path) ?? clause.key, agreement.paths) ?? facts).place.at,
    path,
    message: `\`${clause.key}\` does not state ${what}. ${reason}${orNone}`,
    fixes: fixesFor(path),
  };
}

function fixesFor(path: string): readonly InsertionFix[] {
  const key = lastSegment(path);
  const none = { title: `State that there is none: \`${key}: none\``, insert: { path, snippet: `${key}: none` } };
  return [{ title: `Insert \`${key}\``, insert: { path } }, ...(mayBeNone(path) ? [none] : [])];
}

function mayBeNone(path: string): boolean {
  return schemaAt(schema, path)?.words?.includes('none') ?? false;
}
