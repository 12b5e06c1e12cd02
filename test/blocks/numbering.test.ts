import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, FinalText, Part, Provision } from '../../server/src/blocks/block';
import { text } from '../../server/src/blocks/inlines';
import { labelAt } from '../../server/src/blocks/labels';
import { createNumberer, numbered } from '../../server/src/blocks/numbering';
import { letters, roman } from '../../server/src/blocks/numerals';
import { provision, table } from '../../server/src/blocks/provisions';
import { clause, nowhere, sampleText } from '../text/sample';

describe('numerals', () => {
  test.each([
    [1, 'I', 'A'],
    [4, 'IV', 'D'],
    [9, 'IX', 'I'],
    [26, 'XXVI', 'Z'],
    [27, 'XXVII', 'AA'],
    [52, 'LII', 'AZ'],
    [703, 'DCCIII', 'AAA'],
    [1994, 'MCMXCIV', 'BXR'],
  ])('%i is %s and %s', (number, inRoman, inLetters) => {
    expect(roman(number)).toBe(inRoman);
    expect(letters(number)).toBe(inLetters);
  });

  test('differ for different numbers', () => {
    const many = Array.from({ length: 2000 }, (_, index) => index + 1);
    expect(new Set(many.map(roman)).size).toBe(2000);
    expect(new Set(many.map(letters)).size).toBe(2000);
  });
});

describe('labels', () => {
  test.each([
    ['decimal', [6], '6.', '6'],
    ['decimal', [6, 3], '6.3', '6.3'],
    ['decimal', [6, 3, 1], '(a)', '6.3(a)'],
    ['decimal', [6, 3, 27, 4], '(iv)', '6.3(aa)(iv)'],
    ['decimal', [6, 3, 1, 4, 2, 5, 1], '(a)', '6.3(a)(iv)(B)(5)(a)'],
    ['outline', [6], 'VI.', 'VI'],
    ['outline', [6, 3], 'C.', 'VI.C'],
    ['outline', [6, 3, 1], '1.', 'VI.C.1'],
    ['outline', [6, 3, 1, 2, 3], '(iii)', 'VI.C.1(b)(iii)'],
    ['parties', [2], '(2)', '(2)'],
    ['recitals', [2], '(B)', '(B)'],
    ['recitals', [2, 1], '(i)', '(B)(i)'],
  ] as const)('%s %j', (scheme, ordinals, own, full) => {
    expect(labelAt(ordinals, scheme)).toEqual({ own, full, depth: ordinals.length - 1 });
  });
});

function textOf(...parts: readonly Part[]): FinalText {
  return { ...sampleText, parts };
}

function clauses(key: string, ...blocks: readonly Block[]): Part {
  return { kind: 'clauses', key, blocks };
}

function schedule(path: string, ...blocks: readonly Block[]): Part {
  return { kind: 'schedule', key: path, path, heading: [text(path.toUpperCase())], blocks, span: nowhere };
}

function stating(...paths: readonly string[]): Provision {
  return provision({ paths, span: nowhere });
}

describe('numbering', () => {
  const backups = stating('availability.backups.every', 'availability.backups.kept');
  const uptime = stating('availability.uptime', 'availability');
  const availability = clause('Availability', 'availability', uptime, backups);
  const moved = clause('Priorities', 'priorities', stating('priorities.levels'));
  const estate = schedule('schedules.estate');
  const levels = schedule('schedules.levels', moved);
  const numbering = numbered(
    textOf(
      clauses('term', clause('Term', 'term')),
      clauses('clauses', clause('Desk', 'clauses.desk'), provision({ content: 'No heading.', span: nowhere })),
      clauses('availability', availability),
      estate,
      levels,
    ),
  );

  test('runs on through the parts', () => {
    expect(
      ['term', 'clauses.desk', 'availability', 'availability.uptime'].map((path) => numbering.numberOf(path)),
    ).toEqual(['1', '2', '4', '4.1']);
    expect(numbering.labelOf(backups)).toEqual({ own: '4.2', full: '4.2', depth: 1 });
  });

  test('begins anew in each schedule', () => {
    expect(numbering.numberOf('schedules.levels')).toBe('Schedule 2');
    expect(numbering.numberOf('priorities.levels')).toBe('Schedule 2, paragraph 1.1');
    expect([estate, levels].map((part) => numbering.scheduleNumber(part))).toEqual([1, 2]);
  });

  test('finds a path by what names it, then by what stands below it, then by what it is part of', () => {
    expect(numbering.placeOf('availability')?.provision).toBe(availability);
    expect(numbering.numberOf('availability.backups')).toBe('4.2');
    expect(numbering.numberOf('availability.uptime.rounding')).toBe('4.1');
    expect(numbering.numberOf('priorities.levels.P1.respond')).toBe('Schedule 2, paragraph 1.1');
    expect(numbering.numberOf('nowhere.at.all')).toBeUndefined();
    expect(numbering.placeOf('')).toBeUndefined();
  });

  test('tells the nearest heading', () => {
    expect(numbering.titleOf('availability')).toBe('Availability');
    expect(numbering.titleOf('availability.uptime')).toBe('Availability');
    expect(numbering.titleOf('schedules.estate')).toBe('SCHEDULES.ESTATE');
    expect(numbering.titleOf('nowhere')).toBeUndefined();
  });

  test('knows nothing of a provision that is not in the text', () => {
    expect(numbering.labelOf(stating('term'))).toBeUndefined();
  });

  test('finds the table of a list', () => {
    const rates = table({ path: 'fees.rates', columns: ['A'], rows: [], span: nowhere });
    const with_ = numbered(textOf(clauses('fees', provision({ children: [rates], span: nowhere }))));
    expect(with_.tableOf('fees.rates')).toBe(rates);
    expect(with_.tableOf('fees')).toBeUndefined();
  });
});

describe('numbering again', () => {
  const below = (deeper: fc.Arbitrary<Provision>) =>
    fc.array(deeper, { maxLength: 3 }).map((children) => provision({ children, span: nowhere }));
  const tree = below(below(below(below(fc.constant(null).map(() => provision({ span: nowhere }))))));
  const part = fc.array(tree, { maxLength: 4 }).map((blocks) => clauses('c', ...blocks));

  test('with what was known before does not differ', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 5 }),
        fc.array(part, { maxLength: 3 }),
        fc.nat(4),
        (before, added, at) => {
          const numberer = createNumberer();
          numberer.numbered(textOf(...before));
          const next = textOf(...before.toSpliced(at, 1, ...added));
          const [again, fresh] = [numberer.numbered(next), numbered(next)];
          for (const some of next.parts) {
            for (const one of 'blocks' in some ? some.blocks : []) {
              if (one.kind === 'provision') expect(again.labelOf(one)).toEqual(fresh.labelOf(one));
            }
          }
        },
      ),
    );
  });

  test('gives every provision of the agreement a number of its own', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const numbering = numbered(textOf(...parts));
        const all = parts.flatMap((some) => (some.kind === 'clauses' ? some.blocks.flatMap(provisionsIn) : []));
        const numbers = all.map((one) => numbering.labelOf(one)?.full);
        expect(new Set(numbers).size).toBe(all.length);
        expect(numbers).not.toContain(undefined);
      }),
    );
  });

  describe('tells what numbers, titles and tables of a topic depend on', () => {
    const said = (words: string) => provision({ paths: ['a'], heading: 'A', content: [text(words)], span: nowhere });
    const before = [clauses('a', said('It is so.')), clauses('b', stating('b'))];
    const kept = (...after: readonly Part[]): readonly boolean[] => {
      const numberer = createNumberer();
      const old = numberer.numbered(textOf(...before));
      const grounds = ['a', 'b'].map((topic) => old.groundOf(topic));
      const next = numberer.numbered(textOf(...after));
      return ['a', 'b'].map((topic, index) => next.groundOf(topic) === grounds[index]);
    };

    test('the same where only words were typed', () => {
      expect(kept(clauses('a', said('It is otherwise.')), clauses('b', stating('b')))).toEqual([true, true]);
    });

    test('another where something is numbered before it, or it is headed otherwise', () => {
      expect(kept(clauses('n', stating('n')), ...before)).toEqual([false, false]);
      expect(kept(...before, clauses('n', stating('n')))).toEqual([true, true]);
      const headed = provision({ paths: ['a'], heading: 'Otherwise', content: [text('So.')], span: nowhere });
      expect(kept(clauses('a', headed), clauses('b', stating('b')))).toEqual([false, true]);
    });

    test('none where nothing is stated of it', () => {
      expect(numbered(textOf(...before)).groundOf('z')).toBeUndefined();
    });
  });

  test('looks only at parts that are new', () => {
    const parts = [clauses('a', stating('a')), clauses('b', stating('b'))];
    const numberer = createNumberer();
    const old = numberer.numbered(textOf(...parts));
    const next = numberer.numbered(textOf(...parts));
    expect(parts.map((some) => next.indexes.get(some) === old.indexes.get(some))).toEqual([true, true]);
  });
});

function provisionsIn(block: Block): readonly Provision[] {
  return block.kind === 'provision' ? [block, ...block.children.flatMap(provisionsIn)] : [];
}
