import { describe, expect, test } from 'vitest';
import type { Inline } from '../../server/src/agreement/inline';
import type { FinalText, Part } from '../../server/src/blocks/block';
import { reference, references } from '../../server/src/blocks/inlines';
import { numbered } from '../../server/src/blocks/numbering';
import { printed } from '../../server/src/blocks/print';
import { type PrintedRun, printedText } from '../../server/src/blocks/printed-run';
import { provision } from '../../server/src/blocks/provisions';
import { anchorOf, referencePrinter } from '../../server/src/blocks/references';
import { sentence } from '../../server/src/blocks/sentence';
import { proseOf } from '../agreement/prose-notation';
import { clause, nowhere, readSamplePath, sampleText } from '../text/sample';

const uptime = clause('Uptime', 'availability.uptime');
const item = provision({ paths: ['availability.backups'], span: nowhere });
const sub = provision({ children: [item], span: nowhere });
const agreementPart: Part = {
  kind: 'clauses',
  key: 'availability',
  blocks: [clause('Availability', 'availability', uptime, sub), clause('Fees', 'fees')],
};
const paragraphs = clause('Devices', 'schedules.estate.devices', clause('Desks', 'schedules.estate.desks'));
const schedulePart: Part = {
  kind: 'schedule',
  key: 'schedules.estate',
  path: 'schedules.estate',
  heading: [{ kind: 'text', text: 'Client Systems' }],
  blocks: [paragraphs],
  span: nowhere,
};
const text: FinalText = { ...sampleText, parts: [agreementPart, schedulePart] };

interface Where {
  readonly language?: string;
  readonly part?: Part;
  readonly at?: typeof item;
  readonly first?: boolean;
}

function runsOf(content: readonly Inline[], where: Where = {}): readonly PrintedRun[] {
  const { language = 'en-GB', part = agreementPart, at, first = false } = where;
  const printer = referencePrinter(numbered({ ...text, language }), readSamplePath);
  return printed(content, printer, { part, provision: at, beginsSentence: first });
}

/** A reference as its author writes it, printed. */
function shown(source: string, where?: Where): string {
  const [block] = proseOf(source).blocks;
  return block?.kind === 'paragraph' ? printedText(runsOf(block.content, where)) : '';
}

describe('a reference prints', () => {
  test.each([
    ['$(availability.uptime)', '99.9%'],
    ['$(clause availability.uptime)', 'clause 1.1'],
    ['$(availability.backups)', 'clause 1.2(a)'],
    ['$(priorities.levels.P1)', 'P1 Critical'],
    ['$(parties.client)', 'the Client'],
    ['$(title fees)', 'Fees'],
    ['$(title schedules.estate)', 'Client Systems'],
    ['$(clause schedules.estate)', 'Schedule 1'],
    ['$(clause schedules.estate.desks)', 'paragraph 1.1 of Schedule 1'],
    ['$(clauses fees availability.uptime)', 'clauses 2 and 1.1'],
    ['$(clauses fees availability.uptime availability.backups)', 'clauses 2, 1.1 and 1.2(a)'],
    ['$(clauses fees fees)', 'clause 2'],
    ['$(clauses fees schedules.estate)', 'clause 2 and Schedule 1'],
    [
      '$(clauses schedules.estate.devices fees schedules.estate.desks)',
      'paragraphs 1 and 1.1 of Schedule 1 and clause 2',
    ],
  ])('%s as %s', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  test.each([
    ['$(clause availability.uptime)', 'Section 1.1'],
    ['$(clauses fees availability)', 'Sections 2 and 1'],
    ['$(clause schedules.estate.desks)', 'Section 1.1 of Schedule 1'],
  ])('%s as %s in America', (source, expected) => {
    expect(shown(source, { language: 'en-US' })).toBe(expected);
  });

  test('inside its own schedule without the schedule', () => {
    expect(shown('$(clause schedules.estate.desks)', { part: schedulePart })).toBe('paragraph 1.1');
  });

  test('the clause that it stands in', () => {
    expect(shown('$(this)', { at: item })).toBe('clause 1.2(a)');
    expect(shown('$(this)', { part: schedulePart, at: paragraphs })).toBe('paragraph 1');
    expect(shown('$(this)', { part: schedulePart })).toBe('Schedule 1');
  });

  test('with a capital where it begins a sentence', () => {
    expect(shown('$(clause fees) applies. $(clause availability) too, as $(clause fees).', { first: true })).toBe(
      'Clause 2 applies. Clause 1 too, as clause 2.',
    );
    expect(shown('$(clauses fees availability)', { first: true })).toBe('Clauses 2 and 1');
    expect(shown('$(parties.client) pays', { first: true })).toBe('The Client pays');
  });

  test('a link to what it names', () => {
    expect(runsOf([reference('availability.backups')])).toEqual([
      { kind: 'cross-reference', text: 'clause 1.2(a)', target: 'availability.backups' },
    ]);
    expect(runsOf([references(['fees', 'availability'])])).toEqual([
      { kind: 'text', text: 'clauses ' },
      { kind: 'cross-reference', text: '2', target: 'fees' },
      { kind: 'text', text: ' and ' },
      { kind: 'cross-reference', text: '1', target: 'availability' },
    ]);
  });

  test.each(['$(nowhere)', '$(title nowhere)', '$(clause nowhere)', '$(this)', '$(term.ends)'])(
    'a blank where nothing is known: %s',
    (source) => {
      const [block] = proseOf(source).blocks;
      const runs = block?.kind === 'paragraph' ? runsOf(block.content) : [];
      expect(runs.map(({ kind }) => kind)).toEqual(['blank']);
    },
  );

  test('inside emphasis and links', () => {
    expect(shown('see **$(clause fees)**')).toBe('see clause 2');
    expect(shown('see [the $(clause fees)](https://a.example)')).toBe('see the clause 2');
    expect(shown('see **$(clause fees)**', { first: true })).toBe('see clause 2');
    expect(shown('**$(clause fees)** applies', { first: true })).toBe('Clause 2 applies');
  });

  test('in a drafted sentence', () => {
    expect(
      printedText(
        runsOf(sentence`${reference('fees')} applies to ${reference('availability', 'title')}`, { first: true }),
      ),
    ).toBe('Clause 2 applies to Availability.');
  });
});

test('an anchor has no character that an address would escape', () => {
  expect(anchorOf('definitions.Client Systems')).toBe('definitions.Client-Systems');
  expect(anchorOf('priorities.levels.P1')).toBe('priorities.levels.P1');
  expect(anchorOf('a"b<c')).toBe('a-b-c');
});
