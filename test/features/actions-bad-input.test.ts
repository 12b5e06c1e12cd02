import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { example } from '../examples/examples';
import { menuAt } from './actions';
import '../properties';

/** A text with a stretch taken out or something odd put in, as it stands while somebody types. */
const broken = (source: string) =>
  fc
    .record({
      at: fc.nat(source.length),
      length: fc.nat(30),
      put: fc.constantFrom(
        '',
        '"',
        "'",
        '{',
        '[',
        ': ',
        '- ',
        '\t',
        '|',
        '>',
        '$(',
        '&a ',
        '*a',
        '<<: *a',
        '#',
        '\r\n',
        '\0',
        '🙂',
        '\ud83d',
        '---\n',
      ),
      from: fc.nat(200),
      selected: fc.nat(60),
    })
    .map(({ at, length, put, from, selected }) => {
      const text = source.slice(0, at) + put + source.slice(at + length);
      const start = Math.min(Math.max(0, at - 100 + from), text.length);
      return { text, range: { start, end: Math.min(start + selected, text.length) } };
    });

const KINDS = [undefined, 'quickfix', 'refactor', 'source.fixAll'] as const;

describe('in a text that is being typed', () => {
  it.each(['first-draft', 'small-office'])(
    'whatever is offered can be done, and leaves a text: %s',
    (name) => {
      const { source } = example(name);
      fc.assert(
        fc.property(broken(source), fc.constantFrom(...KINDS), ({ text, range }, kind) => {
          const menu = menuAt(text, range, kind, analyse(text));
          for (const title of menu.titles) {
            const after = menu.after(title);
            const faults = analyse(after).tree.findings.length;
            // What is laid out anew must have been read rightly; a fix of one fault may uncover another.
            if (kind === 'refactor') expect(faults).toBeLessThanOrEqual(analyse(text).tree.findings.length);
          }
        }),
        { numRuns: 40 },
      );
    },
    120_000,
  );

  it.each([
    '',
    '\ufeff',
    '---\n',
    'a',
    '- a\n- b\n',
    '{}',
    '[]',
    '"',
    'text: |\n',
    'clauses:\n  - id: a\n    text: |\n',
    'msa: 1\n---\nmsa: 1\n',
    '<<: *a\n',
    'definitions:\n',
    'definitions: {}\n',
    'guarantee:',
    'table:\n',
  ])('there is an answer at every place of %j', (text) => {
    const analysis = analyse(text);
    for (let at = 0; at <= text.length; at += 1) {
      for (const kind of KINDS) {
        const menu = menuAt(text, { start: at, end: text.length }, kind, analysis);
        for (const title of menu.titles) expect(analyse(menu.after(title)).findings).toBeDefined();
      }
    }
  });
});
