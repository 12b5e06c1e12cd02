import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CompletionItem, CompletionList } from 'vscode-languageserver';
import { CompletionItemKind, CompletionTriggerKind, InsertTextFormat } from 'vscode-languageserver';
import { schema } from '../../server/src/agreement/schema.generated';
import { analyse } from '../../server/src/analysis';
import { complete } from '../../server/src/features/completion/complete';
import { documented, originOf } from '../../server/src/features/completion/documentation';
import { createReferenceCounts } from '../../server/src/features/completion/reference-counts';
import { MANDATORY_SECTIONS } from '../clauses/mandatory-sections';
import { accepted, editorWith, MODERN } from './editor';

/** What is offered at the cursor, in the order in which an editor shows it. */
function offered(drawn: string, client: ClientCapabilities = MODERN): CompletionItem[] {
  const { document, analysis, position } = editorWith(drawn);
  const { items } = complete(document, analysis, client, { textDocument: document, position }, createReferenceCounts());
  return items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

function listOf(drawn: string, client: ClientCapabilities = MODERN): CompletionList {
  const { document, analysis, position } = editorWith(drawn);
  return complete(document, analysis, client, { textDocument: document, position }, createReferenceCounts());
}

function labels(drawn: string): string[] {
  return offered(drawn).map(({ label }) => label);
}

/** What the text reads once the offer `label` is accepted. */
function afterAccepting(drawn: string, label: string): string {
  const { document } = editorWith(drawn);
  const item = offered(drawn).find((one) => one.label === label);
  if (item === undefined) throw new Error(`${label} is not offered.`);
  return accepted(document, item);
}

describe('keys', () => {
  it('offers a whole agreement and the version in an empty file', () => {
    expect(labels('|').slice(0, 2)).toEqual(['Complete agreement', 'msa']);
    expect(afterAccepting('|', 'Complete agreement')).toBe(schema.skeleton);
  });

  it('offers every mandatory section before what is optional, and none that is there', () => {
    const all = labels('msa: 1\n|\nservices:\n  excluded: none\n');
    expect(all).not.toContain('msa');
    expect(all).not.toContain('services');
    expect(all.slice(0, all.indexOf('reference'))).toEqual(expect.arrayContaining(MANDATORY_SECTIONS.slice(1)));
  });

  it('writes the skeleton indented as it stands', () => {
    expect(afterAccepting('response-time:\n  after|', 'after-hours')).toMatch(
      /^response-time:\n {2}after-hours:\n {4}available: \$\{1\|.*\n {4}for: /u,
    );
    expect(afterAccepting('services:\n  included:\n    - id: a\n      te|', 'text')).toContain(
      '\n      text: |\n        ${1:',
    );
  });

  it.each([
    ['below a key that is empty', 'response-time:\n  |', 'respond'],
    ['at any deeper indentation', 'response-time:\n      |', 'respond'],
    ['on a blank line between keys', 'response-time:\n  respond: 1 hour\n  |\n  holidays: none\n', 'time-zone'],
    ['half typed, as the only word', 'response-time:\n  resp|', 'respond'],
    ['half typed, below other keys', 'response-time:\n  respond: 1 hour\n  bus|\nterm:\n', 'business-hours'],
    ['half typed, above other keys', 'response-time:\n  bus|\n  respond: 1 hour\n', 'business-hours'],
    ['behind the dash of an item', 'priorities:\n  levels:\n    - |', 'definition'],
    ['half typed behind a dash', 'priorities:\n  levels:\n    - def|', 'definition'],
    ['below the first key of an item', 'priorities:\n  levels:\n    - id: P1\n      |', 'definition'],
    ['in a list at the column of its key', 'priorities:\n  levels:\n  - id: P1\n    def|', 'definition'],
    ['in an item of the second list', 'services:\n  included:\n    - id: a\n  excluded:\n    - rea|', 'reason'],
    ['in the author’s own scenario', 'responsibilities:\n  failures:\n    power:\n      na|', 'name'],
    ['in a nested clause', 'clauses:\n  - id: a\n    clauses:\n      - ti|', 'title'],
    ['in a list of clauses elsewhere', 'clauses-annex:\n  - ti|', 'title'],
    ['in braces', 'style: {nu|}', 'numbering'],
    ['in braces that are still open', 'style: {nu|', 'numbering'],
    ['behind a comma in braces', 'style: {duty: must, |}', 'numbering'],
    ['in braces over several lines', 'style: {\n  duty: must,\n  nu|\n}', 'numbering'],
    ['in braces within brackets', 'response-time:\n  channels: [{id: a, ad|', 'address'],
    [
      'below a quotation that is not closed',
      'response-time:\n  holidays: "none\n  resp|\nterm:\n  initial: 1 year\n',
      'respond',
    ],
    ['below a section that is broken', 'term: {initial: [\nresponse-time:\n  resp|\n', 'respond'],
    ['at the end of a file without a line end', 'term:\n  initial: 1 year\n  ren|', 'renewal'],
    ['in a file of Windows', 'msa: 1\r\nterm:\r\n  ren|\r\n', 'renewal'],
    ['behind astral characters', 'title: 😀😀\nterm: {initial: 1 year, ren|}', 'renewal'],
  ])('%s', (_, drawn, key) => {
    expect(labels(drawn)).toContain(key);
  });

  it('leaves out what the map has, above and below the cursor', () => {
    const all = labels('term:\n  initial: 1 year\n  |\n  notice: 90 days\n');
    expect(all).not.toContain('initial');
    expect(all).not.toContain('notice');
    expect(all).toContain('renewal');
  });

  it('leaves the key that is being changed on offer, and changes nothing but it', () => {
    expect(afterAccepting('term:\n  in|it: 1 year\n', 'initial')).toBe('term:\n  initial: 1 year\n');
  });

  it('proposes a name where the key is the author’s own', () => {
    expect(afterAccepting('definitions:\n  |', 'Definition…')).toMatch(/^definitions:\n {2}\$\{1:[^}]+\}: /u);
  });

  it('keeps to one line in braces', () => {
    expect(afterAccepting('style: {|}', 'duty')).toBe('style: {duty: ${1|shall,must,will|}}');
    expect(afterAccepting('response-time: {|}', 'after-hours')).toMatch(
      /^response-time: \{after-hours: \{available: [^\n]*charge: [^\n]*\}$/u,
    );
  });

  it('explains each', () => {
    const respond = offered('response-time:\n  resp|').find(({ label }) => label === 'respond');
    expect(respond?.documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('human responds'),
    });
    expect(respond?.detail).toBe('Response (needed)');
  });

  it('offers the author’s own wording after the facts, and what comes later last', () => {
    const all = labels('response-time:\n  |');
    expect(all.indexOf('respond')).toBeLessThan(all.indexOf('text'));
    expect(all.indexOf('text')).toBeLessThan(all.indexOf('when'));
  });
});

describe('line ends', () => {
  it('are those of the document', () => {
    expect(afterAccepting('msa: 1\r\nterm:\r\n  |', 'also')).toMatch(/^msa: 1\r\nterm:\r\n {2}also: \|\r\n {4}\$/u);
    expect(afterAccepting('msa: 1\r\n|', 'term').replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('items', () => {
  it('offers one more item where a dash is missing', () => {
    const drawn = 'services:\n  included:\n    - id: a\n      name: A\n    |\n';
    expect(afterAccepting(drawn, '- Included service')).toContain('\n    - id: ${1:help-desk}\n      name: ');
  });

  it('fills a whole item in behind a dash', () => {
    expect(afterAccepting('services:\n  included:\n    - |', 'Included service')).toContain(
      '    - id: ${1:help-desk}\n      name: ',
    );
  });

  it('fills a whole section in behind its key, and below it', () => {
    expect(afterAccepting('term: |', 'Term')).toBe(afterAccepting('term:\n  |', 'Term').replace('term:', 'term: '));
  });
});

describe('values', () => {
  it.each([
    ['status: |', ['draft', 'template', 'final']],
    ['status:|', ['draft', 'template', 'final']],
    ['currency: |', ['GBP', 'USD', 'EUR', 'JPY']],
    ['language: |', ['en-GB', 'en-US', 'de-DE']],
    ['response-time:\n  time-zone: |', ['Europe/London', 'America/New_York', 'UTC']],
    ['parties:\n  client:\n    country: |', ['GB', 'US', 'DE']],
    ['term:\n  renewal: |', ['none', '12 months']],
    ['term:\n  effective: |', ['last signature', 'order form']],
    ['response-time:\n  respond: 4 |', ['4 hours', '4 business hours', '4 minutes']],
    ['response-time:\n  respond: 1 |', ['1 hour', '1 business day']],
    ['response-time:\n  after-hours:\n    charge: |', ['included', 'GBP 180 per hour']],
    ['currency: EUR\nresponse-time:\n  after-hours:\n    charge: 180 |', ['EUR 180 per hour']],
    ['currency: EUR\nfees:\n  charges:\n    - amount: 180|', ['EUR 180']],
    ['response-time:\n  after-hours:\n    charge: USD 95 per|', ['USD 95 per hour', 'USD 95 per user per month']],
    ['services:\n  included:\n    - quantity: 45 |', ['45 users', '45 devices']],
    ['availability:\n  uptime: 99.9|', ['99.9%']],
    ['availability:\n  backups:\n    every: |', ['daily', 'hourly', 'every 4 hours']],
    ['availability:\n  maintenance:\n    - counts-as-downtime: |', ['yes', 'no']],
    ['style: {duty: |}', ['shall', 'must', 'will']],
    ['services:\n  included:\n    - {id: a, kind: |', ['cloud', 'support']],
  ])('%s', (drawn, expected) => {
    expect(labels(drawn)).toEqual(expect.arrayContaining(expected));
  });

  it('describes the words of a closed list', () => {
    expect(offered('status: |')[0]?.documentation).toMatchObject({ value: expect.stringContaining('open point') });
  });

  it('puts a blank behind a colon that has none', () => {
    expect(afterAccepting('status:|', 'final')).toBe('status: final');
  });

  it('replaces the whole value, wherever in it the cursor is', () => {
    expect(afterAccepting('status: dr|aft # for now\n', 'final')).toBe('status: final # for now\n');
    expect(afterAccepting('response-time:\n  respond: 4 |hours\n', '4 business hours')).toBe(
      'response-time:\n  respond: 4 business hours\n',
    );
  });

  it('compares what is typed of an amount without the currency that it puts before', () => {
    const offer = offered('currency: EUR\nresponse-time:\n  after-hours:\n    charge: 180 |').find(
      ({ label }) => label === 'EUR 180 per hour',
    );
    expect(offer?.filterText).toBe('180 per hour');
  });

  it.each([
    ['term:\n  initial: 12 |', '12 months'],
    ['response-time:\n  respond: 4 |', '4 business hours'],
    ['fees:\n  due: 30 |', '30 days'],
  ])('begins with the unit that is usual there: %s', (drawn, first) => {
    expect(labels(drawn)[0]).toBe(first);
  });

  it('shows an example of a text at its beginning only', () => {
    const example = 'the Provider, after speaking to the person who reported the problem';
    expect(labels('priorities:\n  decided-by: |')).toContain(example);
    expect(labels('priorities:\n  decided-by: the P|')).not.toContain(example);
  });
});

describe('ids and paths', () => {
  const LEVELS = 'priorities:\n  levels:\n    - {id: P1, name: Priority 1}\n    - {id: P2, name: Priority 2}\n';

  it.each([
    `${LEVELS}  urgent: |`,
    `${LEVELS}  urgent: [|]`,
    `${LEVELS}  urgent: [P1, |`,
    `${LEVELS}  urgent:\n    - |`,
    `${LEVELS}  can-wait: [|]`,
    `${LEVELS}  matrix:\n    all: {now: |}`,
    `${LEVELS}response-time:\n  after-hours:\n    for: [|]`,
  ])('offers the ids that are meant: %s', (drawn) => {
    expect(labels(drawn).slice(0, 2)).toEqual(['P1', 'P2']);
  });

  it('tells the name of each', () => {
    expect(offered(`${LEVELS}  urgent: |`)[0]).toMatchObject({ label: 'P1', detail: 'Priority 1' });
  });

  it('offers a bare path segment by segment', () => {
    const drawn = 'availability:\n  uptime: 99.9%\nguarantee:\n  promises:\n    - basis: availability.|';
    expect(labels(drawn)).toContain('uptime');
    expect(afterAccepting(drawn, 'uptime')).toContain('basis: availability.uptime');
  });

  it('offers the sections that a schedule may take', () => {
    expect(labels('availability:\n  uptime: none\nschedules:\n  - sections: [|]')).toContain('availability');
  });
});

describe('references', () => {
  const TERM = 'definitions:\n  Client Systems: the servers\nterm:\n  initial: 24 months\n  renewal: none\n';
  const inText = (text: string): string => `${TERM}clauses:\n  - id: exit\n    text: ${text}\n`;

  it('offers the forms and the parts of the agreement', () => {
    expect(labels(inText('see $(|'))).toEqual(
      expect.arrayContaining(['clause', 'clauses', 'title', 'this', 'term', 'clauses', 'definitions']),
    );
  });

  it('tells the value that a path leads to', () => {
    const initial = offered(inText('see $(term.|)')).find(({ label }) => label === 'initial');
    expect(initial?.detail).toBe('24 months');
  });

  it('tells the number and heading of what is no value', () => {
    const term = offered(inText('see $(|)')).find(({ label, kind }) => label === 'term' && kind !== undefined);
    expect(term?.detail).toMatch(/^\d+ \S/u);
  });

  it.each([
    ['see $(term.in|', 'initial', 'see $(term.initial)'],
    ['see $(term.in|)', 'initial', 'see $(term.initial)'],
    ['see $(te|', 'term', 'see $(term'],
    ['see $(clause term.in|', 'initial', 'see $(clause term.initial)'],
    ['see $(clauses term.initial clau|)', 'clauses', 'see $(clauses term.initial clauses)'],
    ['see $(definitions.Client S|)', 'Client Systems', 'see $(definitions.Client Systems)'],
    ['see $(clauses.|)', 'exit', 'see $(clauses.exit)'],
    ['see $(th|', 'this', 'see $(this)'],
    ['"see $(term.in|"', 'initial', '"see $(term.initial)"'],
    ['[$(term.in|', 'initial', '[$(term.initial)'],
  ])('%s', (text, label, expected) => {
    expect(afterAccepting(inText(text), label)).toBe(inText(expected));
  });

  it('offers as a clause only what a clause states', () => {
    const drawn = `title: Agreement\n${inText('see $(clause |)')}`;
    expect(labels(drawn)).toContain('term');
    expect(labels(drawn)).not.toContain('title');
    expect(labels(drawn.replace('clause |', '|'))).toContain('title');
  });

  it('goes on with a full stop where more follows', () => {
    const term = offered(inText('see $(te|)')).find(({ label }) => label === 'term');
    expect(term?.commitCharacters).toEqual(['.']);
  });

  it('works in a block text, below lines that look like keys and comments', () => {
    const drawn = `${TERM}clauses:\n  - id: exit\n    text: |\n      Note: this\n      # is text\n      - see $(term.re`;
    const { document, analysis } = editorWith(drawn.replace('text: |', 'text: >'));
    const { content } = document;
    const line = content.lineStarts.length - 1;
    const position = { line, character: content.text.length - (content.lineStarts[line] ?? 0) };
    const { items } = complete(
      document,
      analysis,
      MODERN,
      { textDocument: document, position },
      createReferenceCounts(),
    );
    expect(items.map(({ label }) => label)).toContain('renewal');
  });

  it('leaves a literal $( alone', () => {
    expect(labels(inText('costs $$(te|'))).not.toContain('term');
  });
});

describe('defined terms', () => {
  const inText = (text: string): string =>
    `definitions:\n  Client Systems: the servers\nclauses:\n  - id: exit\n    text: ${text}\n`;

  it.each([
    ['the client s|', 'the Client Systems'],
    ['the Cli|', 'the Client Systems'],
    ['>\n      first line\n      of Client|', '>\n      first line\n      of Client Systems'],
  ])('%s', (text, expected) => {
    expect(afterAccepting(inText(text), 'Client Systems')).toBe(inText(expected));
  });

  it('tells what the term means', () => {
    const term = offered(inText('the Client|')).find(({ label }) => label === 'Client Systems');
    expect(term?.documentation).toMatchObject({ value: expect.stringContaining('the servers') });
  });

  it('is silent within a word', () => {
    expect(labels(inText('UnClient|'))).not.toContain('Client Systems');
  });

  it('leaves an ordinary word alone: the Enter key would take the term for the end of the line', () => {
    expect(labels(inText('the client|'))).not.toContain('Client Systems');
  });
});

describe('what a hurried hand means', () => {
  const respond = (typed: string) => `response-time:\n  respond: ${typed}|`;
  const charge = (typed: string) => `currency: GBP\nresponse-time:\n  after-hours:\n    charge: ${typed}|`;
  const hours = (typed: string) => `response-time:\n  business-hours: ${typed}|`;

  it.each([
    [respond('4h'), '4 hours'],
    [respond('4 h'), '4 hours'],
    [respond('2bd'), '2 business days'],
    [respond('2 bh'), '2 business hours'],
    [respond('3cd'), '3 calendar days'],
    [respond('30m'), '30 minutes'],
    ['term:\n  initial: 6m|', '6 months'],
    ['availability:\n  uptime: 99.9|', '99.9%'],
    ['availability:\n  backups:\n    every: 4h|', 'every 4 hours'],
    ['currency: EUR\nfees:\n  charges:\n    - amount: 500|', 'EUR 500'],
    ['currency: EUR\nfees:\n  charges:\n    - amount: 2k|', 'EUR 2000'],
    ['fees:\n  charges:\n    - amount: £500|', 'GBP 500'],
    [charge('180/h'), 'GBP 180 per hour'],
    [charge('180 ph'), 'GBP 180 per hour'],
    [charge('180/h').replace('currency: GBP\n', ''), 'GBP 180 per hour'],
    [charge('28/u/m'), 'GBP 28 per user per month'],
    [charge('28 pupm'), 'GBP 28 per user per month'],
    [charge('£4.50 pdpm'), 'GBP 4.50 per device per month'],
    ['fees:\n  late-interest: 8% pa|', '8% per year'],
    [hours('mf 9-17'), 'Mon-Fri 09:00-17:00'],
    [hours('m-f 8-18'), 'Mon-Fri 08:00-18:00'],
    [hours('ms 8am-6pm'), 'Mon-Sat 08:00-18:00'],
    [hours('247'), '24x7'],
    ['services:\n  included:\n    - quantity: 45u|', '45 users'],
    ['term:\n  effective: 1 dec 2026|', '2026-12-01'],
  ])('%j', (drawn, written) => {
    const [first] = offered(drawn);
    expect(first?.label).toBe(written);
    expect(afterAccepting(drawn, written)).toBe(drawn.replace(/[^:]*\|$/u, ` ${written}`));
  });

  it('is found by an editor that compares it with what is typed', () => {
    expect(offered(charge('28/u/m'))[0]).toMatchObject({ filterText: '28/u/m', preselect: true });
  });

  it.each(['4 hours', 'GBP 180 per hour'])('stays as it is where it is written out: %s', (value) => {
    const [first] = offered(value.includes('GBP') ? charge(value) : respond(value));
    expect(first).toMatchObject({ label: value, preselect: true });
  });

  it('is asked anew with each character, in values that are counted alone', () => {
    expect(listOf(respond('4')).isIncomplete).toBe(true);
    expect(listOf('status: d|').isIncomplete).toBe(false);
    expect(listOf('response-time:\n  resp|').isIncomplete).toBe(false);
  });

  it('leaves text alone', () => {
    expect(labels('clauses:\n  - id: a\n    text: within 4h|')).toEqual([]);
  });
});

describe('what the agreement itself uses', () => {
  const LEVELS = `priorities:
  levels:
    - {id: P1, name: Priority 1, update-every: 45 minutes, clock: always}
    - {id: P2, name: Priority 2, update-every: 3 hours}
    - {id: P3, name: Priority 3, update-every: 3 hours}
    - id: P4
      update-every: |
`;

  it('comes before the examples, what is more frequent first', () => {
    expect(labels(LEVELS).slice(0, 2)).toEqual(['3 hours', '45 minutes']);
    expect(offered(LEVELS).slice(0, 2)).toMatchObject([{ detail: 'as in 2 others' }, { detail: 'as in P1' }]);
  });

  it('decides which unit is offered first', () => {
    const sixes = labels(LEVELS.replace('|', '6|')).filter((label) => label.startsWith('6'));
    expect(sixes.slice(0, 2)).toEqual(['6 hours', '6 minutes']);
  });

  it('is none of names and texts', () => {
    expect(labels(LEVELS.replace('update-every: |', 'name: |'))).not.toContain('Priority 2');
  });

  it('knows the maps beside it', () => {
    const drawn = 'responsibilities:\n  failures:\n    system: {within: 7 hours}\n    network:\n      within: |\n';
    expect(labels(drawn)[0]).toBe('7 hours');
  });
});

describe('the order of keys', () => {
  it('is: what a reader would miss, what one usually writes, the rest, own wording', () => {
    const all = labels('response-time:\n  |');
    const places = ['business-hours', 'channels', 'text'].map((key) => all.indexOf(key));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('marks what is needed, and selects what alone is', () => {
    const drawn = `msa: 1\ntitle: A\nstatus: draft\nlanguage: en-GB\ncurrency: GBP\nparties: {}\nterm: {}\n${MANDATORY_SECTIONS.map((key) => `${key}: {}`).join('\n')}\n|`;
    expect(offered(drawn)[0]).toMatchObject({
      label: 'governing-law',
      detail: expect.stringContaining('(needed)'),
      preselect: true,
    });
    expect(offered('msa: 1\n|').filter(({ preselect }) => preselect)).toEqual([]);
  });
});

describe('the order of references', () => {
  const TEXT = `availability:
  uptime: 99.9%
term:
  initial: 24 months
  renewal: none
clauses:
  - {id: one, title: One, text: See $(term.renewal) and $(clause term.renewal).}
  - {id: two, title: Two, text: See $(availability.uptime).}
  - id: three
    text: See $(|
`;

  it('is: the section that it stands in, then what is referred to most', () => {
    expect(labels(TEXT).slice(0, 3)).toEqual(['clauses', 'term', 'availability']);
    expect(labels(TEXT.replace('|', 'term.|')).slice(0, 2)).toEqual(['renewal', 'initial']);
  });

  it('is: the parts of the agreement before what its header says', () => {
    const all = labels(`title: A\nstatus: draft\n${TEXT}`);
    expect(all.indexOf('availability')).toBeLessThan(all.indexOf('title'));
  });

  it('follows the text as it changes', () => {
    const counts = createReferenceCounts();
    const first = editorWith(TEXT);
    expect(counts(first.analysis)('term.renewal')).toBe(2);
    const changed = analyse(first.text.replace(' and $(clause term.renewal)', ''), first.analysis);
    expect(counts(changed)('term.renewal')).toBe(1);
    expect(counts(changed)('term')).toBe(1);
    expect(counts(changed)('availability')).toBe(1);
  });
});

describe('§ and $', () => {
  const inText = (text: string): string =>
    `availability:\n  backups:\n    every: daily\nterm:\n  initial: 24 months\nclauses:\n  - id: exit\n    title: Exit\n    text: ${text}\n`;

  it.each([
    ['see §|', 'this', 'see $(this)'],
    ['see §|', 'clauses.exit', 'see $(clauses.exit)'],
    ['see §ter|', 'term', 'see $(term$1)$0'],
    ['see §term.in|', 'initial', 'see $(term.initial)'],
    ['see $|', 'clause', 'see $(clause $1)$0'],
    ['see $ter|', 'term', 'see $(term$1)$0'],
    ['(§term.|)', 'initial', '($(term.initial))'],
    [
      '>\n      first line,\n      see §avail|',
      'availability.backups',
      '>\n      first line,\n      see $(availability.backups)',
    ],
    ['"see §term.in|"', 'initial', '"see $(term.initial)"'],
  ])('are replaced by the whole reference: %s', (text, label, expected) => {
    expect(afterAccepting(inText(text), label).replaceAll('\\$(', '$(')).toBe(inText(expected));
  });

  it('are compared with what is typed', () => {
    const filters = offered(inText('see §term.in|')).map(({ filterText }) => filterText);
    expect(filters).toContain('§term.initial');
  });

  it('offer behind § nothing of the header, whose facts have no number', () => {
    const text = `language: en-GB\n${inText('see §|')}`;
    expect(labels(text)).toContain('availability');
    expect(labels(text)).not.toContain('language');
    expect(labels(text.replace('§', '$'))).toContain('language');
  });

  it('find a clause by its number', () => {
    const text = inText('see §3|');
    expect(offered(text)).toMatchObject([{ label: 'clauses.exit', detail: '3 Exit', filterText: '§3 clauses.exit' }]);
    expect(afterAccepting(text, 'clauses.exit')).toBe(inText('see $(clause clauses.exit)'));
    expect(labels(inText('see §1.|'))).toContain('availability.backups');
    expect(labels(inText('see §9|'))).toEqual([]);
    expect(listOf(inText('see §|')).isIncomplete).toBe(true);
  });

  it.each(['US$|', '$5|', '§ 5|', '§§|', '$$|'])('stay what they are: %s', (text) => {
    expect(labels(inText(`costs ${text}`))).not.toContain('term');
  });

  it('mean nothing outside of text', () => {
    expect(labels('title: A §|')).not.toContain('term');
    expect(labels('# §|')).toEqual([]);
  });
});

describe('a short name behind a word', () => {
  const inText = (text: string): string =>
    `definitions:\n  Client Systems: the servers\nclauses:\n  - id: exit\n    title: Exit\n    text: ${text}\nschedules:\n  - {id: estate, title: Estate, text: A.}\n`;

  it.each([
    ['the software Agent.def|', '.def', 'the software ("**Agent**")'],
    ['the software agent.d|', '.def', 'the software ("**Agent**")'],
    ['The Monitoring Agent.def|', '.def', 'The ("**Monitoring Agent**")'],
    ['"the Agent.def|"', '.def', '"the (\\"**Agent**\\")"'],
    ['"first\n      the Agent.def|"', '.def', '"first\n      the (\\"**Agent**\\")"'],
    ["'the Agent.def|'", '.def', '\'the ("**Agent**")\''],
    ['>\n      the Agent.def|', '.def', '>\n      the ("**Agent**")'],
    ['see estate.ref|', '.ref', 'see $(schedules.estate)'],
    ['see the Client Systems.r|', '.ref', 'see the $(definitions.Client Systems)'],
    ['see exit.ref|', '.ref', 'see $(clauses.exit)'],
  ])('%s', (text, label, expected) => {
    expect(afterAccepting(inText(text), label)).toBe(inText(expected));
  });

  it.each(['The end.|', 'The end. |', 'see nothing.ref|', 'Agent.define|', 'www.example|'])('is none in %s', (text) => {
    expect(labels(inText(text)).filter((label) => label.startsWith('.'))).toEqual([]);
  });

  it('makes a declaration that is read as one', () => {
    const drawn = inText('the software Agent.def|');
    expect(analyse(afterAccepting(drawn, '.def')).agreement.terms.find('Agent')?.by).toBe('text');
  });
});

describe('the other number of a term', () => {
  const inText = (text: string): string =>
    `definitions:\n  Client Device: a laptop\n  Client Systems: the servers\nclauses:\n  - id: a\n    text: ${text}\n`;

  it('is offered after it', () => {
    expect(labels(inText('the Client D|'))).toEqual(['Client Device', 'Client Devices']);
    expect(labels(inText('each Client Systems|'))).toEqual(['Client Systems']);
    expect(afterAccepting(inText('all Client Devi|'), 'Client Devices')).toBe(inText('all Client Devices'));
  });

  it('is none of a party', () => {
    expect(labels(inText('the Provid|'))).not.toContain('Providers');
  });
});

describe('an editor that asks later and takes what is common once', () => {
  const completion = MODERN.textDocument?.completion ?? {};
  const NEWEST: ClientCapabilities = {
    textDocument: {
      completion: {
        ...completion,
        completionItem: {
          ...completion.completionItem,
          labelDetailsSupport: true,
          documentationFormat: ['markdown'],
          resolveSupport: { properties: ['documentation'] },
        },
        completionList: {
          itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'],
          applyKindSupport: true,
        },
      },
    },
  };

  const DRAWN = [
    '|',
    'response-time:\n  resp|\n',
    'style: {|}',
    'status: dr|aft\n',
    'priorities:\n  levels:\n    - {id: P1, name: One}\n  urgent: [|]\n',
    'response-time:\n  respond: 4 |',
    'currency: EUR\nfees:\n  charges:\n    - amount: 500|',
    'clauses:\n  - id: a\n    text: see $(cla|\n',
    'clauses:\n  - id: a\n    text: see §|\n',
    'clauses:\n  - id: a\n    text: the Business H|\n',
    'definitions:\n  |',
  ];

  /** The item as a client reads it: with what its list says of all. */
  function whole({ items, itemDefaults = {} }: CompletionList): CompletionItem[] {
    const { editRange, data, ...others } = itemDefaults;
    return items.map(({ textEditText, ...item }) => {
      const newText = textEditText ?? item.label;
      const textEdit = editRange && ('insert' in editRange ? { newText, ...editRange } : { newText, range: editRange });
      const merged = data !== undefined || item.data !== undefined ? { data: { ...data, ...item.data } } : {};
      return { ...others, ...(textEdit ? { textEdit } : {}), ...item, ...merged };
    });
  }

  it.each(DRAWN)('is told the same in less: %j', (drawn) => {
    const short = listOf(drawn, NEWEST);
    const long = listOf(drawn);
    const edits = (items: readonly CompletionItem[]) =>
      items.map(({ label, textEdit, insertTextFormat, insertTextMode }) => ({
        label,
        textEdit,
        insertTextFormat,
        insertTextMode,
      }));
    expect(edits(whole(short))).toEqual(edits(long.items));
  });

  it('needs half of the characters for a list of keys', () => {
    const size = (client: ClientCapabilities) => JSON.stringify(listOf('fees:\n  |', client)).length;
    expect(size(NEWEST)).toBeLessThan(size(MODERN) / 2);
  });

  it.each(DRAWN)('reads for each the documentation that others are given at once: %j', (drawn) => {
    const { document, analysis } = editorWith(drawn);
    const told = offered(drawn).map(({ documentation }) => documentation);
    const items = whole(listOf(drawn, NEWEST)).toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    for (const [index, item] of items.slice(0, 50).entries()) {
      expect(item).not.toHaveProperty('documentation');
      const origin = originOf(JSON.parse(JSON.stringify(item)));
      expect(origin?.uri ?? document.uri).toBe(document.uri);
      const resolved = origin ? documented(item, origin.about, analysis, NEWEST) : item;
      expect(resolved.documentation).toEqual(told[index]);
    }
  });

  it('is given at most fifty explanations at once otherwise', () => {
    const many = Array.from({ length: 80 }, (_, index) => `    - {id: level-${index}, name: Level}`).join('\n');
    const { items } = listOf(`priorities:\n  levels:\n${many}\n  urgent: |`);
    expect(items.filter(({ documentation }) => documentation !== undefined).length).toBe(50);
  });

  it('has a place beside the label for what is needed and what it is', () => {
    const respond = listOf('response-time:\n  resp|', NEWEST).items.find(({ label }) => label === 'respond');
    expect(respond).toMatchObject({ labelDetails: { detail: ' needed', description: 'Response' } });
  });
});

describe('a list of thousands', () => {
  const clauses = Array.from({ length: 3000 }, (_, index) => `  - {id: clause-${index}, title: T, text: A.}`).join(
    '\n',
  );
  const drawn = (typed: string) => `clauses:\n${clauses}\n  - id: last\n    text: see $(clauses.${typed}|\n`;

  it('is cut to what a person looks through, and asked for anew', () => {
    const list = listOf(drawn(''));
    expect(list.isIncomplete).toBe(true);
    expect(list.items.length).toBe(200);
  });

  it('holds what fits what is typed', () => {
    expect(listOf(drawn('clause-29')).items.map(({ label }) => label)).toContain('clause-2999');
  });
});

it('offers nothing as a snippet: the extension keeps those out of the lists', () => {
  for (const drawn of ['|', 'term:\n  |', 'services:\n  included:\n    |', 'definitions:\n  |']) {
    expect(offered(drawn).map(({ kind }) => kind)).not.toContain(CompletionItemKind.Snippet);
  }
});

describe('silence', () => {
  it.each([
    ['a comment', '# |'],
    ['a comment behind a value', 'status: draft # st|'],
    ['a comment below a key', 'term:\n  # in|\n  initial: 1 year\n'],
    ['a line of a block text', 'clauses:\n  - text: >\n      # resp|\n      term: |'.replace(/\|$/u, '')],
    ['before what stands on the line', 'term:\n |  initial: 1 year\n'],
    ['an unknown section', 'nonsense:\n  |'],
    ['behind a word in braces on the line above', 'style: {nu\n  |}'],
    ['behind a value that braces closed', 'style: {duty: must} |'],
  ])('%s', (_, drawn) => {
    expect(labels(drawn)).toEqual([]);
  });

  it.each([
    ['term:\n |', false],
    ['clauses:\n  - text: the |', false],
    ['term:\n  initial: |', true],
    ['term:\n  initial: 24 |', true],
    ['priorities:\n  levels:\n    - |', true],
  ])('a blank in %j asks: %s', (drawn, asks) => {
    const { document, analysis, position } = editorWith(drawn);
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
    const { items } = complete(
      document,
      analysis,
      MODERN,
      { textDocument: document, position, context },
      createReferenceCounts(),
    );
    expect(items.length > 0).toBe(asks);
  });
});

describe('an editor that can do less', () => {
  it('gets plain text', () => {
    const item = offered('response-time:\n  resp|', {}).find(({ label }) => label === 'respond');
    expect(item).toMatchObject({
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: {
        newText: 'respond: 4 business hours',
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } },
      },
    });
  });
});
