import { describe, expect, it } from 'vitest';
import { menuOf } from './actions';

const EXTRACT = 'refactor.extract';
const INLINE = 'refactor.inline';
const REWRITE = 'refactor.rewrite';

/** A text of the author's in an agreement with a few facts. */
const agreement = (text: string) => `language: en-GB
parties:
  provider: {name: Northwind IT Limited, role: the Provider}
  client: {name: Contoso_Old Limited}
availability:
  recovery: {data-loss: 24 hours}
fees:
  due: 30 days
  rates:
    - {id: standard, name: Standard rate, rate: GBP 90 per hour}
priorities:
  levels:
    - {id: P1, name: Critical, respond: 4 hours}
clauses:
  - id: own
    text: ${text}
`;

describe('writing out a reference', () => {
  it.each([
    ['a value', 'It is due after $(fees.d«»ue).', 'It is due after 30 days.'],
    ['a time on its clock', 'Within $(priorities.levels.P1.respond«»).', 'Within 4 Business Hours.'],
    ['a party', 'It is done. «»$(parties.provider) pays.', 'It is done. The Provider pays.'],
    ['a name whose marks are none', 'Sold to $(parties.«»client.name).', 'Sold to Contoso_Old Limited.'],
    ['in a block', '|\n      It is due\n      after «»$(fees.due).', '|\n      It is due\n      after 30 days.'],
    ['in quotation marks', '"Due: $(fees.«»due)"', '"Due: 30 days"'],
  ])('writes what it prints: %s', (_, text, expected) => {
    expect(menuOf(agreement(text), INLINE).after('Write what it prints')).toBe(agreement(expected));
  });

  it.each([
    ['the number of a clause', 'See $(avail«»ability.recovery).'],
    ['what leads nowhere', 'See $(avail«»ability.nothing).'],
    ['what is no reference', 'See $$(fees.«»due).'],
  ])('is not offered for %s', (_, text) => {
    expect(menuOf(agreement(text), INLINE).titles).toEqual([]);
  });
});

describe('referring to what a field states', () => {
  it.each([
    ['at the cursor', 'It is due after 3«»0 days at most.', 'It is due after $(fees.due) at most.'],
    ['when it is selected', 'It is due after «30 days» at most.', 'It is due after $(fees.due) at most.'],
    ['at its last word', 'Data of 24 hour«»s may be lost.', 'Data of $(availability.recovery.data-loss) may be lost.'],
    ['in other words', 'For £90/hou«»r it is done.', 'For $(fees.rates.standard.rate) it is done.'],
    ['on its clock', 'Within 4 business h«»ours.', 'Within $(priorities.levels.P1.respond).'],
    ['in quotation marks', "'Due: 30 d«»ays, isn''t it'", "'Due: $(fees.due), isn''t it'"],
  ])('replaces the value %s', (_, text, expected) => {
    expect(menuOf(agreement(text), EXTRACT).after('Refer to')).toBe(agreement(expected));
  });

  it.each([
    ['another value', 'It is due after 3«»1 days.'],
    ['the same number on another clock', 'Within 4 ho«»urs.'],
    ['a value that is code', 'Write `30 d«»ays`.'],
    ['a field', '30 days\n    title: 30 d«»ays'],
  ])('is not offered for %s', (_, text) => {
    expect(menuOf(agreement(text), EXTRACT).titles).toEqual([]);
  });
});

describe('defining a term', () => {
  const TITLE = 'Define';

  it('writes a definition behind the others and the term in place of the words', () => {
    const drawn =
      'definitions:\n  # of the systems\n  Client Systems: what is listed # by Sam\n\nclauses:\n  - Damage to «the customer records» is repaired.\n';
    expect(menuOf(drawn, EXTRACT).after(TITLE)).toBe(
      'definitions:\n  # of the systems\n  Client Systems: what is listed # by Sam\n  Customer Records: the customer records\n\nclauses:\n  - Damage to Customer Records is repaired.\n',
    );
  });

  it('writes the section where there is none', () => {
    const drawn =
      'term:\n  initial: 1 year\nclauses:\n  - |\n    Damage to «records: all of them, old and new» is repaired.\n';
    expect(menuOf(drawn, EXTRACT).after(TITLE)).toBe(
      'term:\n  initial: 1 year\n\ndefinitions:\n  Defined Term: "records: all of them, old and new"\n\nclauses:\n  - |\n    Damage to Defined Term is repaired.\n',
    );
  });

  it('writes it in all places that say the same', () => {
    const drawn =
      'definitions:\n  Fees: what is paid within one calendar month\nclauses:\n  - Within «one calendar month» of the report.\n  - {id: a, text: "Not one calendar months, but one calendar month."}\n';
    const menu = menuOf(drawn, EXTRACT);
    expect(menu.after('Define “one calendar month” as a term, in all 3 places')).toBe(
      'definitions:\n  Fees: what is paid within One Calendar Month\n  One Calendar Month: one calendar month\nclauses:\n  - Within One Calendar Month of the report.\n  - {id: a, text: "Not one calendar months, but One Calendar Month."}\n',
    );
  });

  it('takes the rest of a word with its beginning', () => {
    const drawn = 'definitions: \n  Site: a place\nclauses:\n  - Damage to cust«omer rec»ords is repaired.\n';
    expect(menuOf(drawn, EXTRACT).after(TITLE)).toContain('  - Damage to Customer Records is repaired.');
  });

  it.each([
    ['nothing', 'clauses:\n  - Damage to «»records is repaired.\n'],
    ['a part of a reference', 'clauses:\n  - Due after $(fees.«due) or so».\n'],
    ['a part of bold words', 'clauses:\n  - "**Customer «records** are» kept."\n'],
    ['two paragraphs', 'clauses:\n  - |\n    All «records.\n\n    And» more.\n'],
    ['a key', 'cla«uses»:\n  - All records.\n'],
    ['a whole definition', 'definitions:\n  Records: «all of them»\n'],
    ['numbers alone', 'clauses:\n  - At «24» of them.\n'],
  ])('is not offered where %s is selected', (_, drawn) => {
    expect(menuOf(drawn, EXTRACT).titles).toEqual([]);
  });
});

describe('taking a wording over', () => {
  const TAKE = 'Take over';
  const AGAIN = 'Delete this text';
  const drafted =
    'availability:\n  «»backups: # as before\n    every: daily # at night\n    retention: 30 days\nterm:\n  initial: 1 year\n';
  const worded =
    'availability:\n  backups: # as before\n    every: daily # at night\n    retention: 30 days\n    text: |\n      The Provider shall make backups $(availability.backups.every).\n\n      The Provider shall keep each backup for $(availability.backups.retention).\nterm:\n  initial: 1 year\n';

  it('writes what is drafted as a text, with references for its values', () => {
    expect(menuOf(drafted, REWRITE).after(TAKE)).toBe(worded);
  });

  it('and back leaves the text as it was', () => {
    const again = menuOf(worded.replace('te', '«»te').replace('«»te', 'te').replace('text:', 'te«»xt:'), REWRITE);
    expect(again.titles).toContain('Delete this text and draft `availability.backups` from its facts');
    expect(again.after(AGAIN)).toBe(drafted.replace('«»', ''));
  });

  it('writes lists and headings as an author does', () => {
    const drawn =
      'responsibilities:\n  failures:\n    «»system:\n      provider: finds the cause\n      client: stops using it\n';
    expect(menuOf(drawn, REWRITE).after(TAKE)).toContain(
      '      text: |\n        When a system fails, each party shall act as follows:\n        - the Provider finds the cause; and\n        - the Client stops using it.\n',
    );
  });

  it.each([
    ['inside braces', 'availability: {«»backups: {every: daily}}\n'],
    [
      'what has a text',
      'availability:\n  «»backups:\n    every: daily\n    text: We make backups $(availability.backups.every).\n',
    ],
    ['a table', 'services:\n  included:\n    «»- {id: a, name: Help desk}\n'],
    ['what is not drafted', 'clauses:\n  «»- id: a\n    title: A\n'],
  ])('is not offered for %s', (_, drawn) => {
    expect(menuOf(drawn, REWRITE).titles.filter((title) => title.startsWith(TAKE))).toEqual([]);
  });

  it('does not delete the only words that there are', () => {
    const drawn = 'clauses:\n  - id: a\n    «»text: We respond.\n';
    expect(menuOf(drawn, REWRITE).titles.filter((title) => title.startsWith(AGAIN))).toEqual([]);
  });
});

describe('sorting', () => {
  it('puts items in the order of their ids, each with its comments', () => {
    const drawn =
      'priorities:\n  «»levels:\n    # the rest\n    - id: P10 # last\n      name: Rest\n\n    # urgent\n    - {id: P2, name: Urgent}\n    - id: P1\n      definition: |\n        All.\n\n        Really.\nterm:\n  initial: 1 year\n';
    expect(menuOf(drawn, REWRITE).after('Sort')).toBe(
      'priorities:\n  levels:\n    - id: P1\n      definition: |\n        All.\n\n        Really.\n\n    # urgent\n    - {id: P2, name: Urgent}\n    # the rest\n    - id: P10 # last\n      name: Rest\nterm:\n  initial: 1 year\n',
    );
  });

  it('puts definitions in the order of the alphabet, whose last line may have no end', () => {
    expect(menuOf('«»definitions:\n  Site: a place\n  Client Data: all data', REWRITE).after('Sort')).toBe(
      'definitions:\n  Client Data: all data\n  Site: a place',
    );
  });

  it.each([
    ['what is in order', 'priorities:\n  «»levels:\n    - {id: P1}\n    - {id: P2}\n'],
    ['items without ids', 'responsibilities:\n  «»provider:\n    - watch\n    - act\n'],
    ['what the format puts in order', '«»term:\n  notice: 1 month\n  initial: 1 year\n'],
    ['items inside brackets', 'priorities:\n  «»levels: [{id: P2}, {id: P1}]\n'],
    ['items that are named for others', 'priorities:\n  «»levels:\n    - &a {id: P2}\n    - {id: P1}\n'],
    [
      'a matrix, whose order says what is more urgent',
      'priorities:\n  «»matrix:\n    one: {b: P1, a: P2}\n    all: {b: P1, a: P2}\n',
    ],
    ['one item', 'priorities:\n  «»levels:\n    - {id: P2}\n'],
  ])('is not offered for %s', (_, drawn) => {
    expect(menuOf(drawn, REWRITE).titles.filter((title) => title.startsWith('Sort'))).toEqual([]);
  });
});

describe('another unit', () => {
  const written = (drawn: string) =>
    menuOf(drawn, REWRITE)
      .titles.filter((title) => title.startsWith('Write it as `'))
      .map((title) => title.slice('Write it as `'.length, -1));

  it.each([
    ['availability:\n  recovery:\n    failure: 4«» hours\n', ['240 minutes']],
    ['availability:\n  recovery:\n    failure: 90«» minutes\n', []],
    ['availability:\n  recovery:\n    failure: 120«» min\n', ['2 hours']],
    ['availability:\n  recovery:\n    failure: 2 business«» hours\n', ['120 business minutes']],
    ['availability:\n  recovery:\n    disaster: 14«» days\n', ['2 weeks']],
    ['days: business\navailability:\n  recovery:\n    disaster: 14«» days\n', []],
    ['term:\n  initial: 24«» months\n', ['2 years']],
    ['term:\n  initial: 18«» months\n', []],
    ['availability:\n  backups:\n    every: hour«»ly\n', ['every 60 minutes']],
    ['availability:\n  backups:\n    every: every 7«» days\n', ['weekly']],
    ['fees:\n  minimum: GBP 100.10«» per month\n', ['GBP 300.30 per quarter', 'GBP 1201.20 per year']],
    ['fees:\n  minimum: GBP 100«» per year\n', ['GBP 25 per quarter']],
    ['fees:\n  late-interest: 1.5%«» per month\n', []],
    ['fees:\n  rates: [{id: a, rate: GBP 90«» per hour}]\n', ['GBP 1.50 per minute']],
  ])('says exactly the same: %j', (drawn, expected) => {
    expect(written(drawn)).toEqual(expected);
  });

  it('keeps the quotation marks and the comment', () => {
    const drawn = 'term:\n  initial: "24«» months" # two years\n';
    expect(menuOf(drawn, REWRITE).after('Write it as')).toBe('term:\n  initial: "2 years" # two years\n');
  });
});

describe('brackets', () => {
  it.each([
    [
      'fees:\n  «»tax: {name: VAT, "rate": 20%} # as of today\n',
      'fees:\n  tax: # as of today\n    name: VAT\n    "rate": 20%\n',
    ],
    [
      'fees:\n  rates:\n    «»- {id: a, rate: GBP 9 per hour} # cheap\n',
      'fees:\n  rates:\n    - id: a # cheap\n      rate: GBP 9 per hour\n',
    ],
    ['priorities:\n  «»urgent: [P1, P2]\n', 'priorities:\n  urgent:\n    - P1\n    - P2\n'],
  ])('become lines: %j', (drawn, expected) => {
    expect(menuOf(drawn, REWRITE).after('Write it on lines')).toBe(expected);
  });

  it.each([
    ['fees:\n  «»tax:\n    name: VAT, old\n    rate: 20%\n', 'fees:\n  tax: {name: "VAT, old", rate: 20%}\n'],
    [
      'fees:\n  rates:\n    «»- id: a\n      rate: GBP 9 per hour\n',
      'fees:\n  rates:\n    - {id: a, rate: GBP 9 per hour}\n',
    ],
    ['priorities:\n  «»urgent:\n  - P1\n  - P2\nterm:\n', 'priorities:\n  urgent: [P1, P2]\nterm:\n'],
  ])('take lines in: %j', (drawn, expected) => {
    expect(menuOf(drawn, REWRITE).after('Write it on one line')).toBe(expected);
  });

  it.each([
    ['comments', 'fees:\n  «»tax:\n    name: VAT # really\n    rate: 20%\n'],
    ['a comment inside', 'fees:\n  «»tax: {name: VAT, # really\n    rate: 20%}\n'],
    ['texts of several lines', 'clauses:\n  «»- id: a\n    text: |\n      A.\n'],
    ['what would be a long line', `fees:\n  «»tax:\n    name: ${'V'.repeat(120)}\n    rate: 20%\n`],
    ['a key without a value', 'fees:\n  «»tax:\n    name:\n    rate: 20%\n'],
    ['nothing', 'fees:\n  «»tax: {}\n'],
    ['one text, which would read as still to be filled in', 'responsibilities:\n  «»provider:\n    - keep it\n'],
  ])('are left for %s', (_, drawn) => {
    expect(menuOf(drawn, REWRITE).titles.filter((title) => /lines|one line/u.test(title))).toEqual([]);
  });
});

describe('a table', () => {
  const INTO = 'Write this table in the text';
  const OUT = 'Write this table as `table`';
  const fields =
    'schedules:\n  - id: estate\n    text: |\n      The systems.\n    table:\n      columns: [System, Where]\n      rows:\n        - ["Server, old", "A | B"]\n        - [PC, $(term.initial)]\n    title: Systems\n';
  const words =
    'schedules:\n  - id: estate\n    text: |\n      The systems.\n\n      | System | Where |\n      | --- | --- |\n      | Server, old | A \\| B |\n      | PC | $(term.initial) |\n    title: Systems\n';

  it('of columns and rows goes to the end of the text', () => {
    expect(menuOf(fields.replace('table', 'ta«»ble'), REWRITE).after(INTO)).toBe(words);
  });

  it('at the end of a text becomes one of columns and rows', () => {
    expect(menuOf(words.replace('PC', 'P«»C'), REWRITE).after(OUT)).toBe(
      fields.replace('["Server, old", "A | B"]', '["Server, old", A | B]'),
    );
  });

  it('is the whole text where there is none, and back', () => {
    const alone = 'schedules:\n  - id: a\n    table: {columns: [A, B], rows: [["", b]]}\n';
    const text = 'schedules:\n  - id: a\n    text: |\n      | A | B |\n      | --- | --- |\n      |  | b |\n';
    expect(menuOf(alone.replace('table', 't«»able'), REWRITE).after(INTO)).toBe(text);
    expect(menuOf(text.replace('b |', '«»b |'), REWRITE).after(OUT)).toBe(
      'schedules:\n  - id: a\n    table:\n      columns: [A, B]\n      rows:\n        - ["", b]\n',
    );
  });

  it.each([
    ['with a row too short', fields.replace('[PC, $(term.initial)]', '[PC]').replace('table', 'ta«»ble')],
    ['with a comment', fields.replace('rows:', 'rows: # all').replace('table', 'ta«»ble')],
    ['in the middle of a text', words.replace('    title', '\n      And so on.\n    title').replace('PC', 'P«»C')],
    ['that says how it is aligned', words.replace('| --- | --- |', '| --- | --: |').replace('PC', 'P«»C')],
    [
      'beside a text in quotation marks',
      fields.replace('|\n      The systems.', '"The systems."').replace('table', 'ta«»ble'),
    ],
    ['above the cursor', words.replace('The systems', 'The «»systems')],
  ])('stays as it is %s', (_, drawn) => {
    expect(menuOf(drawn, REWRITE).titles.filter((title) => title.startsWith('Write this table'))).toEqual([]);
  });
});

describe('quotation marks', () => {
  it.each([
    ['title: Man«»aged "Services"\n', 'Put it in double', 'title: "Managed \\"Services\\""\n'],
    ["title: Man«»aged Client's\n", 'Put it in single', "title: 'Managed Client''s'\n"],
    ['title: "Man«»aged" # x\n', 'Take', 'title: Managed # x\n'],
    ["title: 'a: «»b'\n", 'Put it in double', 'title: "a: b"\n'],
    [
      'clauses:\n  - id: a\n    text: "One.\\n«»\\nTwo.\\n"\n',
      'Write it as a block',
      'clauses:\n  - id: a\n    text: |\n      One.\n\n      Two.\n',
    ],
  ])('change: %j', (drawn, title, expected) => {
    expect(menuOf(drawn, REWRITE).after(title)).toBe(expected);
  });

  it('stay where YAML needs them', () => {
    expect(menuOf('term:\n  notice: 90 d«»ays\n', REWRITE).titles.join()).not.toContain('quotation');
    expect(menuOf('title: "a: «»b"\n', REWRITE).titles).toEqual(['Put it in single quotation marks']);
    expect(menuOf('title: "«»2026-12-01"\n', REWRITE).titles).toEqual(['Put it in single quotation marks']);
  });
});
