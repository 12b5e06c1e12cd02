import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schema } from '../../server/src/agreement/schema.generated';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { analyse } from '../../server/src/analysis';
import { clauses } from '../../server/src/clauses/registry';
import { insertionOfAll, insertions } from '../../server/src/rules/insertion';
import { entryOf } from '../../server/src/syntax/node';
import { read } from '../../server/src/syntax/read';
import { edited, faultsOf } from './agreements';

/** `text` with what stands at `paths` written; a given snippet stands for the schema's skeleton. */
function inserted(text: string, ...wanted: readonly (string | readonly [path: string, snippet: string])[]): string {
  const tree = read(text);
  const asked = wanted.map((one) => (typeof one === 'string' ? { path: one } : { path: one[0], snippet: one[1] }));
  return edited(tree, insertions(tree, asked));
}

describe('a key of a section', () => {
  const none = ['services.excluded', 'excluded: none'] as const;

  it('is written behind the one that the format lists before it', () => {
    expect(inserted('services:\n  included: [Help desk]\n  title: What we do\n', none)).toBe(
      'services:\n  included: [Help desk]\n  excluded: none\n  title: What we do\n',
    );
  });

  it('is indented as its siblings are', () => {
    expect(inserted('services:\n      included:\n        - Help desk\n', none)).toBe(
      'services:\n      included:\n        - Help desk\n      excluded: none\n',
    );
  });

  it('comes first, below the key of the section, where what is there comes later', () => {
    const text = 'services: # agreed\n  # not in the price\n  excluded: none\n';
    expect(inserted(text, ['services.included', 'included: [Help desk]'])).toBe(
      'services: # agreed\n  included: [Help desk]\n  # not in the price\n  excluded: none\n',
    );
  });

  it('leaves a comment on the line before it where it is', () => {
    expect(inserted('services:\n  included: [Help desk] # all of it\n', none)).toBe(
      'services:\n  included: [Help desk] # all of it\n  excluded: none\n',
    );
  });

  it('comes behind the whole of a text block', () => {
    const text =
      'services:\n  included:\n    - description: |\n        Help\n\n        and more\n\nterm:\n  initial: 1 year\n';
    expect(inserted(text, none)).toBe(
      'services:\n  included:\n    - description: |\n        Help\n\n        and more\n  excluded: none\n\nterm:\n  initial: 1 year\n',
    );
  });

  it.each([
    ['services: {included: [Help desk]}\n', 'services: {included: [Help desk], excluded: none}\n'],
    ['services: {title: What we do, excluded: }\n', 'services: {title: What we do, excluded: none}\n'],
    ['services: {x-note: a}\n', 'services: {x-note: a, excluded: none}\n'],
    ['services: {}\n', 'services: {excluded: none}\n'],
  ])('inside braces is written on one line: %j', (text, expected) => {
    expect(inserted(text, none)).toBe(expected);
  });

  it('fills a key that is there with nothing behind it', () => {
    expect(inserted('services:\n  included: [Help desk]\n  excluded: # ask Sam\n', none)).toBe(
      'services:\n  included: [Help desk]\n  excluded: none # ask Sam\n',
    );
  });

  it('of which the group is missing brings the whole group', () => {
    const text = inserted('responsibilities:\n  provider: [Monitoring]\n', 'responsibilities.failures.network');
    const failures = read(text).root.entries[0]?.value;
    expect(failures?.kind === 'map' && entryOf(failures, 'failures')?.value.kind).toBe('map');
    expect(text).toContain('    network:');
  });

  it('of an item is indented as the item is, whether it is named by its id or its number', () => {
    const text = 'guarantee:\n  promises:\n    - id: speed\n      promise: We respond in time.\n';
    const expected = `${text}      basis: term\n`;
    expect(inserted(text, ['guarantee.promises.speed.basis', 'basis: term'])).toBe(expected);
    expect(inserted(text, ['guarantee.promises.1.basis', 'basis: term'])).toBe(expected);
  });

  it('of an item comes first on the line of its dash', () => {
    expect(inserted('schedules:\n  - text: Two servers.\n', ['schedules.1.title', 'title: Estate'])).toBe(
      'schedules:\n  - title: Estate\n    text: Two servers.\n',
    );
  });

  it('is not written where it stands already, where the format has none, or where a text is in its way', () => {
    const text = 'services:\n  excluded: none\nresponse-time: at once\n';
    expect(inserted(text, 'services.excluded', 'services.nothing', 'response-time.respond', 'nothing')).toBe(text);
  });
});

describe('a section', () => {
  const term = ['term', 'term:\n  initial: 1 year'] as const;
  const title = ['title', 'title: Agreement'] as const;

  it('stands in the order of the format with a blank line on either side', () => {
    expect(inserted('currency: GBP\n\nservices:\n  excluded: none\n', term)).toBe(
      'currency: GBP\n\nterm:\n  initial: 1 year\n\nservices:\n  excluded: none\n',
    );
    expect(inserted('currency: GBP\nservices:\n  excluded: none\n', term)).toBe(
      'currency: GBP\n\nterm:\n  initial: 1 year\n\nservices:\n  excluded: none\n',
    );
  });

  it('of one line stands with the lines of the header', () => {
    expect(inserted('msa: 1\nstatus: draft\n', title)).toBe('msa: 1\ntitle: Agreement\nstatus: draft\n');
    expect(inserted('# ours\nstatus: draft\n', title)).toBe('# ours\ntitle: Agreement\nstatus: draft\n');
  });

  it('comes last where all else comes before it', () => {
    expect(inserted('term:\n  initial: 1 year\n', ['fees', 'fees:\n  due: 30 days'])).toBe(
      'term:\n  initial: 1 year\n\nfees:\n  due: 30 days\n',
    );
  });

  it('ends the line before it where a file has no last line end', () => {
    expect(inserted('msa: 1', title)).toBe('msa: 1\ntitle: Agreement\n');
    expect(inserted('services:\n  excluded: none', ['fees', 'fees:\n  due: 30 days'])).toBe(
      'services:\n  excluded: none\n\nfees:\n  due: 30 days\n',
    );
  });

  it.each([
    ['', 'title: Agreement\n\nterm:\n  initial: 1 year\n'],
    ['# ours\n', '# ours\ntitle: Agreement\n\nterm:\n  initial: 1 year\n'],
    ['# ours', '# ours\ntitle: Agreement\n\nterm:\n  initial: 1 year\n'],
    ['---\n', '---\ntitle: Agreement\n\nterm:\n  initial: 1 year\n'],
    ['\ufeff', '\ufefftitle: Agreement\n\nterm:\n  initial: 1 year\n'],
    ['- a list\n', '- a list\n'],
    ['words\n', 'words\n'],
  ])('begins a file that holds %j', (text, expected) => {
    expect(inserted(text, term, title)).toBe(expected);
  });

  it('fills its key where nothing stands behind it', () => {
    expect(inserted('msa: 1\nterm:\n\nservices:\n  excluded: none\n', term)).toBe(
      'msa: 1\nterm:\n  initial: 1 year\n\nservices:\n  excluded: none\n',
    );
  });

  it('is written with the line ends of the file', () => {
    expect(inserted('msa: 1\r\nservices:\r\n  excluded: none\r\n', title, term)).toBe(
      'msa: 1\r\ntitle: Agreement\r\n\r\nterm:\r\n  initial: 1 year\r\n\r\nservices:\r\n  excluded: none\r\n',
    );
  });

  it('takes a byte order mark for no indentation', () => {
    expect(inserted('\ufeffmsa: 1\n', title)).toBe('\ufeffmsa: 1\ntitle: Agreement\n');
  });

  it('takes one for nothing else where a key begins with it', () => {
    expect(inserted('\ufeff: a\n', title)).toBe('\ufeff: a\ntitle: Agreement\n');
    expect(inserted(': a\n\n\ufeffb\n', title)).toBe(': a\n\n\ufeffb\n\ntitle: Agreement\n');
  });

  it('is indented with an agreement that is indented as a whole', () => {
    expect(inserted('  msa: 1\n  status: draft\n', title, term)).toBe(
      '  msa: 1\n  title: Agreement\n  status: draft\n\n  term:\n    initial: 1 year\n',
    );
  });
});

describe('several at one place', () => {
  it('stand in the order of the format, what belongs inside a section before the next section', () => {
    expect(
      inserted(
        'services:\n  included: [Help desk]\n',
        ['fees', 'fees:\n  due: 30 days'],
        ['priorities', 'priorities:\n  urgent: none'],
        ['services.excluded', 'excluded: none'],
      ),
    ).toBe(
      'services:\n  included: [Help desk]\n  excluded: none\n\npriorities:\n  urgent: none\n\nfees:\n  due: 30 days\n',
    );
  });

  it('count their tab stops through', () => {
    const tree = read('msa: 1\n');
    const [edit] = insertions(tree, [
      { path: 'title', snippet: 'title: ${1:A}' },
      { path: 'reference', snippet: 'reference: ${1:B}' },
    ]);
    expect(edit?.newText).toBe('title: ${1:A}\nreference: ${2:B}\n');
  });
});

describe('all that is missing', () => {
  const offered = (text: string) => {
    const { tree, findings } = analyse(text);
    return insertionOfAll(tree, findings);
  };

  it('is one fix that says how much it is', () => {
    const fix = offered('msa: 1\n');
    expect(fix?.title).toBe('Insert all that is missing (15 places)');
    expect(fix?.edits).toHaveLength(1);
  });

  it('is not offered where one thing is missing, which has a fix of its own', () => {
    const complete = plainSnippet(schema.skeleton ?? '');
    expect(offered(complete)).toBeUndefined();
    expect(offered(complete.replace('title: Managed Services Agreement\n', ''))).toBeUndefined();
  });
});

describe('what is proposed', () => {
  const complete = `${plainSnippet(schema.skeleton ?? '').trimEnd()}\n`;
  const statements = clauses.flatMap((clause) => clause.mustState.map(({ path }) => path));

  it('is a complete agreement without a fault', () => {
    expect(faultsOf(analyse(complete))).toEqual([]);
  });

  it('is found for everything that a section must state', () => {
    const sections = [...new Set(statements.map((path) => path.split('.')[0]))];
    for (const path of statements) {
      const text = sections.map((key) => `${key}: {x-note: a}\n`).join('');
      expect(insertions(read(text), [{ path }]), path).toHaveLength(1);
    }
  });

  it.each([
    ['an empty file', ''],
    ['comments alone', '# Contoso\n'],
    ['empty sections', (schema.required ?? []).map((key) => `${key}:\n`).join('')],
    [
      'empty sections in braces',
      (schema.required ?? [])
        .slice(-8)
        .map((key) => `${key}: {x-note: a}\n`)
        .join(''),
    ],
    ['Windows line ends', 'msa: 1\r\n\r\nservices:\r\n  included: [Help desk]\r\n'],
    ['one map in braces', '{msa: 1, services: {included: [Help desk]}}\n'],
    ['sections in disorder', 'priorities:\n  urgent: none\n\nservices:\n  included: [Help desk]\n\nmsa: 1\n'],
  ])('all at once leaves nothing that is missing: %s', (_, text) => {
    const after = insertedUntilNothingIsMissing(text);
    expect(missingIn(after)).toEqual([]);
    expect(analyse(after).findings.filter(({ rule }) => rule === 'syntax' || rule === 'duplicate-key')).toEqual([]);
  });

  it('fits whatever is left of an agreement', () => {
    const parts = complete.split(/\n\n(?=\S)/u);
    fc.assert(
      fc.property(fc.shuffledSubarray(parts), fc.constantFrom('\n', '\r\n'), (kept, eol) => {
        const text = `${kept.join('\n\n')}\n`.replaceAll('\n', eol);
        const after = insertedUntilNothingIsMissing(text);
        expect(missingIn(after)).toEqual([]);
        for (const part of kept) expect(after.replaceAll('\r\n', '\n')).toContain(part.trimEnd());
        expect(new Set(after.match(/\r?\n/gu)).size).toBe(1);
      }),
      { numRuns: 5 },
    );
  });
});

/** What is written may itself ask for more, where a group had not been there at all. */
function insertedUntilNothingIsMissing(text: string): string {
  const { tree, findings } = analyse(text);
  const wanted = findings.flatMap(({ rule, path }) => (rule.startsWith('missing-') && path ? [{ path }] : []));
  const after = edited(tree, insertions(tree, wanted));
  return after === text ? text : insertedUntilNothingIsMissing(after);
}

function missingIn(text: string): readonly string[] {
  const missing = analyse(text).findings.filter(({ rule }) => rule.startsWith('missing-'));
  return missing.map(({ rule, path }) => `${rule} ${path}`);
}

it('all that is missing is what any rule misses, whatever its name', () => {
  const { tree, findings } = analyse(
    'response-time: {business-hours: Mon-Fri 09:00-17:00, respond: 4 business hours}\n',
  );
  const all = insertionOfAll(tree, findings);
  const written = edited(tree, all?.edits ?? []);
  expect(written).toContain('time-zone: ');
  expect(written).toContain('holidays: ');
});
