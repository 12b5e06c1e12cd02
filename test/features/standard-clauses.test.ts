import { describe, expect, it } from 'vitest';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { analyse } from '../../server/src/analysis';
import { standardClausesFor } from '../../server/src/features/standard-clauses/standard-clauses-for';
import { editorWith, replaced } from './editor';

function clauses(text: string) {
  const { document, analysis } = editorWith(text);
  return standardClausesFor(document, analysis);
}

/** What `text` reads when the clause `label` is chosen. */
function afterChoosing(text: string, label: string): string {
  const { document } = editorWith(text);
  const clause = clauses(text).find((one) => one.label === label && !one.present);
  if (clause === undefined) throw new Error(`${label} is not offered.`);
  return replaced(document, clause.range, plainSnippet(clause.snippet));
}

describe('standard clauses', () => {
  it('are the parts of an agreement in the order of the format', () => {
    const labels = clauses('').map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Parties', 'Term', 'Response time', 'Fees', 'Schedules']));
    expect(labels.indexOf('Term')).toBeLessThan(labels.indexOf('Services'));
    expect(labels).not.toContain('Status');
  });

  it('go where a section may stand', () => {
    const text = 'msa: 1\n\nterm:\n  initial: 1 year\n\npriorities:\n  urgent: none\n';
    expect(afterChoosing(text, 'Services')).toMatch(
      /^msa: 1\n\nterm:\n {2}initial: 1 year\n\nservices:\n.*\n\npriorities:/su,
    );
  });

  it.each(['', 'msa: 1', 'msa: 1\n', 'services:\n  excluded: none'])('can be inserted into %j', (text) => {
    for (const { label, present } of clauses(text)) {
      if (present) continue;
      const { tree } = analyse(afterChoosing(text, label));
      expect(tree.findings).toEqual([]);
    }
  });

  it('that are there are told with their place, and change nothing', () => {
    const [term] = clauses('msa: 1\nterm:\n  initial: 1 year\n').filter(({ label }) => label === 'Term');
    const start = { line: 1, character: 0 };
    expect(term).toMatchObject({ present: true, snippet: '', range: { start, end: start } });
  });

  it('add one more to a list that is there', () => {
    const text = 'clauses:\n  - id: exit\n    title: Exit\nmsa: 1\n';
    expect(afterChoosing(text, 'Clause')).toMatch(
      /^clauses:\n {2}- id: exit\n {4}title: Exit\n {2}- id: remote-access\n {4}title: Remote access\n.*\nmsa: 1\n$/su,
    );
    expect(afterChoosing('clauses:\r\n- id: exit', 'Clause')).toMatch(
      /^clauses:\r\n- id: exit\r?\n- id: remote-access\r\n/u,
    );
  });
});
