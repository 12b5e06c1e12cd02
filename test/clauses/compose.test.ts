import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Understanding, understand } from '../../server/src/agreement/understand';
import type { Block, Part } from '../../server/src/blocks/block';
import { type Composer, type Composition, createComposer } from '../../server/src/clauses/compose';
import { clauses } from '../../server/src/clauses/registry';
import { read } from '../../server/src/syntax/read';
import type { SyntaxTree } from '../../server/src/syntax/tree';
import { draft, drafted, HEADER } from './drafted';

const source = readFileSync(new URL('complete.msa.yaml', import.meta.url), 'utf8');
const builtIn = clauses.flatMap((clause) => clause.terms);

interface Version {
  readonly tree: SyntaxTree;
  readonly understanding: Understanding;
  readonly composer: Composer;
  readonly composition: Composition;
}

function version(text: string, previous?: Version): Version {
  const tree = read(text, previous?.tree);
  const understanding = understand(tree, builtIn, previous?.understanding);
  const composer = previous?.composer ?? createComposer();
  const composition = composer.compose(understanding.agreement);
  // It is drafted now: what a later version takes over is what was drafted.
  expect(composition.text.parts).not.toEqual([]);
  return { tree, understanding, composer, composition };
}

/** The keys of the parts of `after` that are not the very parts of `before`. */
function redrafted(before: Version, after: Version): readonly string[] {
  const kept = new Set<Part>(before.composition.text.parts);
  return after.composition.text.parts.filter((part) => !kept.has(part)).map((part) => part.key);
}

function edited(from: string, to: string): readonly string[] {
  expect(source).toContain(from);
  const before = version(source);
  return redrafted(before, version(source.replace(from, to), before));
}

describe('the order of the text', () => {
  it('is that of a contract around that of the file', () => {
    expect(draft(source).text.parts.map((part) => part.key)).toEqual([
      'front',
      'parties',
      'background',
      'term',
      'definitions',
      'services',
      'response-time',
      'responsibilities',
      'client-demands',
      'guarantee',
      'performance',
      'fees',
      'liability',
      'insurance',
      'termination',
      'disputes',
      'clauses',
      'clauses-confidentiality',
      'contacts',
      'documents',
      'signing',
      'governing-law',
      'schedules.estate',
      'schedules.service-levels',
      'schedules.spares',
      'signatures',
    ]);
  });

  it('shows each missing section in its place', () => {
    const { text } = draft(`${HEADER}priorities: {urgent: none}\nclauses: [Own.]\nservices: {included: [Help]}\n`);
    const told = text.parts.flatMap((part) =>
      part.kind === 'clauses' ? part.blocks.map((block) => (block.kind === 'missing' ? block.message : part.key)) : [],
    );
    expect(told).toEqual([
      'priorities',
      'clauses',
      'Term: not yet written',
      'services',
      'Response time: not yet written',
      'Responsibilities: not yet written',
      'Availability: not yet written',
      'Client demands: not yet written',
      'Guarantee: not yet written',
      'Performance: not yet written',
    ]);
  });

  it('shows all of them where nothing is written', () => {
    const messages = draft('').text.parts.flatMap((part) =>
      part.kind === 'clauses' ? part.blocks.flatMap((block) => (block.kind === 'missing' ? [block.message] : [])) : [],
    );
    expect(messages).toHaveLength(9);
    expect(messages[0]).toBe('Term: not yet written');
    expect(messages.at(-1)).toBe('Priorities: not yet written');
  });

  it('leaves out a section of which nothing can be read, without a fault', () => {
    expect(drafted('services', 'services: [a, b]')).toContain('<Services: not yet written>');
  });
});

describe('what is taken over from the version before', () => {
  it('is everything where nothing changed', () => {
    const before = version(source);
    expect(redrafted(before, version(`# A remark.\n${source}`, before))).toEqual([]);
  });

  it('is all but the section that changed', () => {
    expect(edited('respond: 4 business hours', 'respond: 5 business hours')).toEqual(['response-time']);
    expect(edited('title: Remote access', 'title: Access')).toEqual(['clauses']);
    expect(edited('due: 30 days', 'due: 14 days')).toEqual(['fees']);
    expect(edited('- The Client makes furniture', '- The Client sells furniture')).toEqual(['background']);
  });

  it('is not what a changed section is quoted in', () => {
    expect(edited('effective: 2026-12-01', 'effective: 2027-01-01')).toEqual(['front', 'term']);
    expect(edited('short: DPA', 'short: Addendum')).toEqual(['documents']);
    expect(edited('commitment: firm\n  channels', 'commitment: target\n  channels')).toEqual([
      'response-time',
      'schedules.service-levels',
    ]);
    expect(edited('definitions:\n', 'definitions:\n  Uptime: the time in which all is well\n')).toEqual([
      'definitions',
      'schedules.service-levels',
    ]);
  });

  it('is, within a long section that changed, what still reads the same', () => {
    const items = Array.from({ length: 60 }, (_, index) => `    - Keep the records of site ${index} in order\n`);
    const long = `${HEADER}responsibilities:\n  provider:\n${items.join('')}`;
    const before = version(long);
    const after = version(long.replace('records of site 30', 'papers of site 30'), before);
    const provisionsOf = ({ composition }: Version) => composition.blocksOf('responsibilities').flatMap(below);
    const kept = new Set(provisionsOf(before));
    const changed = provisionsOf(after).filter((block) => !kept.has(block));
    expect(provisionsOf(after).length).toBeGreaterThan(60);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(6);
  });

  it('is nothing that the ground of all clauses carries', () => {
    expect(edited('duty: shall', 'duty: must')).toContain('services');
    expect(edited('role: the Client', 'role: the Customer')).toContain('response-time');
  });

  it('moves with the text where parties are missing', () => {
    const without = source.replace(/^parties:\n(?: .*\n)*/mu, '');
    const edited = `${without}\nx-note: 1\n`;
    expect(shape(version(edited, version(without)))).toEqual(shape(version(edited)));
  });

  it('never shows in the text', () => {
    const lines = source.split('\n');
    const keys = fc.array(
      fc.record({
        at: fc.nat(lines.length - 1),
        change: fc.constantFrom<(line: string) => readonly string[]>(
          () => [],
          (line) => [line, line],
          (line) => [line.replace(/: .*/, ': none')],
          (line) => [line.replace(/: .*/, ':')],
          (line) => [`${line} TBD`],
          (line) => [line.slice(0, Math.floor(line.length / 2))],
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(keys, (edits) => {
        let text = lines;
        let current = version(source);
        for (const { at, change } of edits) {
          text = text.flatMap((line, index) => (index === at ? change(line) : [line]));
          current = version(text.join('\n'), current);
        }
        expect(shape(current)).toEqual(shape(version(text.join('\n'))));
      }),
      { numRuns: 50 },
    );
  });
});

/** `block` and all provisions below it. */
function below(block: Block): readonly Block[] {
  return block.kind === 'provision' ? [block, ...block.children.flatMap(below)] : [block];
}

/** The text with every span told by its offsets, so that two readings can be compared. */
function shape({ composition, tree }: Version): unknown {
  return JSON.parse(
    JSON.stringify(composition.text, (key, value) =>
      key === 'span' && value !== undefined ? (tree.rangeOf(value) ?? 'gone') : value,
    ),
  );
}
