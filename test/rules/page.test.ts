import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOfRule } from '../../server/src/features/rule-page';
import { rules } from '../../server/src/rules/registry';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rules.md'), 'utf8');

describe('the page of the rules', () => {
  it('has one part for each rule, under the heading that its link leads to', () => {
    const headings = [...page.matchAll(/^### (.+)$/gmu)].map((match) => match[1]);
    expect(headings).toEqual(rules.map(({ id }) => id));
    for (const { id } of rules) expect(pageOfRule(id)).toMatch(new RegExp(`/docs/rules\\.md#${id}$`, 'u'));
  });

  it.each(rules.map(({ id }) => id))('lists %s in the table of its chapter', (id) => {
    expect(page).toContain(`| [\`${id}\`](#${id}) |`);
  });
});
