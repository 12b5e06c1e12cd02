import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { analyse } from '../../server/src/analysis';
import { checked } from '../../server/src/cli/checked';
import { sarifReport } from '../../server/src/cli/report-sarif';
import { rules } from '../../server/src/rules/registry';
import { folderWith } from './command';
import { msaHere } from './in-process';

const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(sarifSchema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const faulty = `msa: 1
services:
  included:
    - {id: support, name: Help desk, kind: support}
    - {id: support, name: Set-up, kind: suport}
response-time:
  respond: 4
`;

/** The one run that the log of `files`, named and written so, holds; the log is valid. */
function runOf(files: Readonly<Record<string, string>>, folder = '/agreements') {
  const shell = { print: () => {}, complain: () => {}, readInput: async () => new Uint8Array(), folder, colour: false };
  const report = sarifReport(
    Object.entries(files).map(([name, text]) => checked(name, text)),
    shell,
  );
  const log = JSON.parse(report);
  expect(validate(log), JSON.stringify(validate.errors, undefined, 2)).toBe(true);
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

/** The results of `rule` in an agreement of that text. */
function resultsOf(rule: string, text: string) {
  return runOf({ 'a.msa.yaml': text }).results.filter(({ ruleId }: { ruleId: string }) => ruleId === rule);
}

const fingerprintsIn = (text: string): readonly string[] =>
  runOf({ 'a.msa.yaml': text }).results.map(
    (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['msaFinding/v1'],
  );

describe('the SARIF report', () => {
  it('lists every rule with its explanation, and says of each result which one it comes from', () => {
    const { tool, results } = runOf({ 'a.msa.yaml': faulty });
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    expect(results.length).toBeGreaterThan(5);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const duplicate = tool.driver.rules.find(({ id }: { id: string }) => id === 'duplicate-id');
    expect(duplicate).toMatchObject({
      shortDescription: { text: expect.stringContaining('the same id') },
      help: { markdown: expect.stringContaining('**Why:**') },
      defaultConfiguration: { enabled: true, level: 'error' },
    });
  });

  it('says what is wrong, where, and what else has to do with it', () => {
    expect(resultsOf('duplicate-id', faulty)).toMatchObject([
      {
        level: 'error',
        message: { text: expect.stringContaining('`support` is taken') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a.msa.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 5, startColumn: 12, endLine: 5, endColumn: 19 },
            },
            logicalLocations: [{ fullyQualifiedName: expect.stringContaining('services.included') }],
          },
        ],
        relatedLocations: [{ id: 0, physicalLocation: { region: { startLine: 4, startColumn: 12 } } }],
      },
    ]);
  });

  it('holds what mends it, with the defaults of tab stops', () => {
    const [spelling] = resultsOf('invalid-value', faulty);
    expect(spelling.fixes[0]).toMatchObject({
      description: { text: expect.stringContaining('support') },
      artifactChanges: [
        {
          artifactLocation: { uri: 'a.msa.yaml' },
          replacements: [
            { deletedRegion: { startLine: 5, startColumn: 41, endColumn: 47 }, insertedContent: { text: 'support' } },
          ],
        },
      ],
    });
    const snippets = analyse(faulty).findings.flatMap(({ fixes }) =>
      fixes.flatMap(({ edits }) => edits.filter(({ snippet }) => snippet)),
    );
    const written = JSON.stringify(runOf({ 'a.msa.yaml': faulty }));
    expect(snippets.length).toBeGreaterThan(0);
    for (const { newText } of snippets) expect(written).toContain(JSON.stringify(plainSnippet(newText)));
  });

  it('calls information a note', () => {
    expect(resultsOf('placeholder', 'msa: 1\ntitle: TBD\n')).toMatchObject([{ level: 'note' }]);
  });

  it.each([
    ['a.msa.yaml', { uri: 'a.msa.yaml', uriBaseId: '%SRCROOT%' }],
    ['./b/../a.msa.yaml', { uri: 'a.msa.yaml', uriBaseId: '%SRCROOT%' }],
    ['/agreements/x/a.msa.yaml', { uri: 'x/a.msa.yaml', uriBaseId: '%SRCROOT%' }],
    ['..a/a.msa.yaml', { uri: '..a/a.msa.yaml', uriBaseId: '%SRCROOT%' }],
    ['Müller & Co: 50%.msa.yaml', { uri: 'M%C3%BCller%20%26%20Co%3A%2050%25.msa.yaml', uriBaseId: '%SRCROOT%' }],
    ['half\ud83d.msa.yaml', { uri: 'half%EF%BF%BD.msa.yaml', uriBaseId: '%SRCROOT%' }],
    ['../other/a.msa.yaml', { uri: 'file:///other/a.msa.yaml' }],
    ['<stdin>', { uri: '%3Cstdin%3E' }],
  ])('writes the address of %j', (name, address) => {
    const [{ locations }] = runOf({ [name]: 'msa: 1\n' }).results;
    expect(locations[0].physicalLocation.artifactLocation).toEqual(address);
  });

  it('is valid for any text, and points at places that are there', () => {
    const line = fc.constantFrom(
      ...faulty.split('\n'),
      'title: "TBD',
      '\ttab: 1',
      '- {a: 1',
      'x: &a [*b]',
      '👩‍👩‍👧: 1\r',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 12 }), (drawn) => {
        const text = drawn.join('\n');
        const lines = text.split(/\r\n|\n|\r/u);
        const isInside = ({ startLine, startColumn, endLine, endColumn }: Region) =>
          startColumn >= 1 &&
          endLine <= lines.length &&
          endColumn <= (lines[endLine - 1]?.length ?? 0) + 1 &&
          (startLine < endLine || (startLine === endLine && startColumn <= endColumn));
        const regions: readonly Region[] = regionsIn(runOf({ 'a.msa.yaml': text }).results);
        expect(regions.length).toBeGreaterThan(0);
        expect(regions.filter((region) => !isInside(region))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Every region in `value`, however deep. */
function regionsIn(value: unknown): readonly Region[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (/region$/iu.test(key) ? [inner] : regionsIn(inner)));
}

describe('the fingerprint of a finding', () => {
  it('stays when lines are inserted above or below, or indented', () => {
    const usual = fingerprintsIn(faulty);
    const comments = fc.array(fc.constantFrom('', '# a comment', '# title: TBD', '   # indented'), { maxLength: 5 });
    fc.assert(
      fc.property(comments, comments, fc.nat(7), (above, between, at) => {
        const lines = faulty.split('\n');
        const text = [...above, ...lines.slice(0, at), ...between, ...lines.slice(at)].join('\n');
        expect(fingerprintsIn(text)).toEqual(usual);
      }),
      { numRuns: 40 },
    );
  });

  it('stays when an item is inserted before its own', () => {
    const item = (name: string) => `    - {name: ${name}, kind: suport}\n`;
    const text = (...names: readonly string[]) => `services:\n  included:\n${names.map(item).join('')}`;
    const [only] = resultsOf('invalid-value', text('Help desk'));
    const after = resultsOf('invalid-value', text('Help desk', 'Set-up')).map(
      (result: { partialFingerprints: unknown }) => result.partialFingerprints,
    );
    expect(after).toHaveLength(2);
    expect(after[0]).toEqual(only.partialFingerprints);
    expect(after[1]).not.toEqual(after[0]);
  });

  it('stays of something missing when another key becomes its neighbour', () => {
    const [, ...missing] = resultsOf('missing-section', 'services: none\n').map(
      (result: { partialFingerprints: unknown }) => result.partialFingerprints,
    );
    const afterwards = resultsOf('missing-section', 'title: Agreement\nservices: none\n').map(
      (result: { partialFingerprints: unknown }) => result.partialFingerprints,
    );
    expect(missing.length).toBeGreaterThan(5);
    expect(afterwards).toEqual(expect.arrayContaining(missing));
  });

  it('differs for each finding of a file', () => {
    const all = fingerprintsIn(`${faulty}priorities:\n  noun: TBD\ntitle: TBD\n`);
    expect(new Set(all).size).toBe(all.length);
  });

  it('changes with the words that are found', () => {
    const [four] = resultsOf('invalid-value', 'response-time:\n  respond: 4\n');
    const [five] = resultsOf('invalid-value', 'response-time:\n  respond: 5\n');
    expect(five.partialFingerprints).not.toEqual(four.partialFingerprints);
  });
});

describe('msa check --format sarif', () => {
  let folder: ReturnType<typeof folderWith>;
  beforeAll(() => {
    folder = folderWith({ 'a.msa.yaml': faulty });
  });
  afterAll(() => folder.remove());

  it('prints a valid log for what it found', async () => {
    const { code, out, err } = await msaHere(folder.path, ['check', '.', '--format', 'sarif']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(validate(JSON.parse(out))).toBe(true);
    expect(out).not.toContain(folder.path);
  });
});
