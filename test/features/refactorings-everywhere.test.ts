import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../server/src/analysis';
import { type Example, example } from '../examples/examples';
import { type Menu, menuAt } from './actions';
import '../properties';

const EXAMPLES = ['small-office', 'mid-size', 'enterprise', 'first-draft'];

/**
 * The rules that `after` finds more often than `before`. Whoever takes a wording over may say facts in words alone: that
 * these are no longer printed is then what he is to be told.
 */
function grown(before: Analysis, after: Analysis, title: string): readonly string[] {
  const count = ({ findings }: Analysis, rule: string) => findings.filter((finding) => finding.rule === rule).length;
  const rules = [...new Set(after.findings.map(({ rule }) => rule))];
  const more = rules.filter((rule) => count(after, rule) > count(before, rule));
  return title.startsWith('Take over') ? more.filter((rule) => rule !== 'fact-unprinted') : more;
}

/** What is wrong with what the actions of `menu` make of the text. */
function faults(menu: Menu, before: Analysis): readonly string[] {
  return menu.titles.flatMap((title) => {
    const text = menu.after(title);
    const after = analyse(text);
    const more = grown(before, after, title);
    const same = text === menu.text ? ['nothing is changed'] : [];
    return [...more.map((rule) => `${title}: ${rule}`), ...same.map((fault) => `${title}: ${fault}`)];
  });
}

const placesOf = ({ source }: Example) =>
  fc.record({ at: fc.nat(source.length), length: fc.oneof(fc.constant(0), fc.nat(40)) });

describe('what is offered', () => {
  it('leaves at every line of an agreement one that can be read, and nothing more to be said of it', () => {
    const { source, analysis } = example('small-office');
    let start = 0;
    for (const line of source.split('\n')) {
      const at = start + line.length - line.trimStart().length;
      expect(faults(menuAt(source, { start: at, end: at }, 'refactor', analysis), analysis)).toEqual([]);
      start += line.length + 1;
    }
  }, 120_000);

  it.each(EXAMPLES)(
    'does so anywhere, whatever is selected: %s',
    (name) => {
      const one = example(name);
      fc.assert(
        fc.property(placesOf(one), ({ at, length }) => {
          const range = { start: at, end: Math.min(at + length, one.source.length) };
          expect(faults(menuAt(one.source, range, 'refactor', one.analysis), one.analysis)).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
    120_000,
  );

  it('says the same with the line ends of Windows', () => {
    const one = example('small-office');
    const source = one.source.replaceAll('\n', '\r\n');
    const analysis = analyse(source);
    fc.assert(
      fc.property(fc.nat(source.length), (at) => {
        const menu = menuAt(source, { start: at, end: at }, 'refactor', analysis);
        expect(faults(menu, analysis)).toEqual([]);
        for (const title of menu.titles) expect(menu.after(title)).not.toMatch(/(?<!\r)\n/u);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
