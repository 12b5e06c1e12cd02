import { describe, expect, test } from 'vitest';
import { read } from '../../server/src/syntax/read';
import { applied, dataOf, marked } from './support';

/** Each trap: what stands in the text (the culprit in ⟦ ⟧), its rule, what is read in spite of it, what its first fix makes. */
type Case = readonly [source: string, rule: string, data: unknown, fixed: string];

function check([source, rule, data, fixed]: Case): void {
  const { text, start, end } = marked(source);
  const tree = read(text);
  expect(tree.findings.map((finding) => finding.rule)).toEqual([rule]);
  const [finding] = tree.findings;
  const [fix] = finding?.fixes ?? [];
  if (finding === undefined || fix === undefined) throw new Error('A finding with a fix is due');
  expect(tree.rangeOf(finding.span)).toEqual({ start, end });
  expect(dataOf(tree.root)).toEqual(data);
  expect(applied(tree, fix)).toBe(fixed);
  const mended = read(fixed);
  expect(mended.findings).toEqual([]);
}

/** Near misses: sound, and read as they are. */
function passes(text: string, data: unknown): void {
  const tree = read(text);
  expect(tree.findings).toEqual([]);
  expect(dataOf(tree.root)).toEqual(data);
}

describe('swallowed-text: what YAML cuts off', () => {
  test.each<Case>([
    ['at: Teams channel ⟦#support⟧\n', 'swallowed-text', { at: 'Teams channel' }, 'at: "Teams channel #support"\n'],
    ['a:\n  - Channel ⟦#one⟧\n  - b\n', 'swallowed-text', { a: ['Channel', 'b'] }, 'a:\n  - "Channel #one"\n  - b\n'],
    [
      'a:\n  - {kind: chat, address: Teams channel ⟦#support}⟧\n',
      'swallowed-text',
      { a: [{ kind: 'chat', address: 'Teams channel' }] },
      'a:\n  - {kind: chat, address: "Teams channel #support"}\n',
    ],
    [
      'a: [one, [two, Unit ⟦#4]]⟧\nb: 1\n',
      'swallowed-text',
      { a: ['one', ['two', 'Unit']], b: '1' },
      'a: [one, [two, "Unit #4"]]\nb: 1\n',
    ],
    ['at: Unit ⟦# 4⟧\n', 'swallowed-text', { at: 'Unit' }, 'at: "Unit # 4"\n'],
    [
      'a: none\n  ⟦- but this⟧\nb: 1\n',
      'swallowed-text',
      { a: 'none - but this', b: '1' },
      'a: |\n  none\n  - but this\nb: 1\n',
    ],
    ['a: {cap: ⟦GBP 1,000⟧}\n', 'swallowed-text', { a: { cap: 'GBP 1,000' } }, 'a: {cap: "GBP 1,000"}\n'],
    [
      'a: {at: ⟦1 High Street, Leeds, LS1 1AA⟧, phone: 1}\n',
      'swallowed-text',
      { a: { at: '1 High Street, Leeds, LS1 1AA', phone: '1' } },
      'a: {at: "1 High Street, Leeds, LS1 1AA", phone: 1}\n',
    ],
    ['a: [Server, ⟦GBP 1,500⟧]\n', 'swallowed-text', { a: ['Server', 'GBP 1,500'] }, 'a: [Server, "GBP 1,500"]\n'],
    ['a: [Server, ⟦1,500,000⟧]\n', 'swallowed-text', { a: ['Server', '1,500,000'] }, 'a: [Server, "1,500,000"]\n'],
    [
      'text: Use the channel ⟦#support⟧\n  for all requests.\nnext: 1\n',
      'swallowed-text',
      { text: 'Use the channel #support for all requests.', next: '1' },
      'text: "Use the channel #support for all requests."\nnext: 1\n',
    ],
  ])('%j', (...one) => check(one));

  test.each<[string, unknown]>([
    ['msa: 1                     # format version\n', { msa: '1' }],
    ['msa: 1 # format version\n', { msa: '1' }],
    ['msa: 1  #version\n', { msa: '1' }],
    ['a: 4 hours # 24 hours at weekends\n', { a: '4 hours' }],
    ['a: one\n  -two\n', { a: 'one -two' }],
    ['msa: 1 #msa-ignore limit: known\n', { msa: '1' }],
    ['at: Channel#1\n', { at: 'Channel#1' }],
    ['at: "Channel #1"\n', { at: 'Channel #1' }],
    ['a: [100,200,300]\n', { a: ['100', '200', '300'] }],
    ['a: [2, 120]\n', { a: ['2', '120'] }],
    ['a: [London, England]\n', { a: ['London', 'England'] }],
    ['a: {id: x, "y": z}\n', { a: { id: 'x', y: 'z' } }],
    // A key that is still being typed.
    ['a: {id: x, nam}\n', { a: { id: 'x', nam: null } }],
  ])('leaves %j alone', passes);
});

describe('colon-in-text: a colon makes a key', () => {
  test.each<Case>([
    [
      'duty: The Provider shall⟦:⟧ (a) patch\nnext: 1\n',
      'colon-in-text',
      { duty: 'The Provider shall: (a) patch', next: '1' },
      'duty: "The Provider shall: (a) patch"\nnext: 1\n',
    ],
    [
      'provider:\n  - The Provider shall⟦:⟧ (a) patch\n  - b\n',
      'colon-in-text',
      { provider: ['The Provider shall: (a) patch', 'b'] },
      'provider:\n  - "The Provider shall: (a) patch"\n  - b\n',
    ],
    [
      'a: [The Provider shall⟦:⟧ patch, b]\n',
      'colon-in-text',
      { a: ['The Provider shall: patch', 'b'] },
      'a: ["The Provider shall: patch", b]\n',
    ],
    [
      'text: The Provider\n  shall do this⟦:⟧ (a) patch\n  and (b) monitor\n',
      'colon-in-text',
      { text: 'The Provider shall do this: (a) patch and (b) monitor' },
      'text: |\n  The Provider\n  shall do this: (a) patch\n  and (b) monitor\n',
    ],
    [
      'provider:\n  - The Provider shall⟦:⟧\n      - patch\n      - monitor\n  - b\n',
      'colon-in-text',
      { provider: ['The Provider shall: - patch - monitor', 'b'] },
      'provider:\n  - |\n      The Provider shall:\n      - patch\n      - monitor\n  - b\n',
    ],
  ])('%j', (...one) => check(one));

  test.each<[string, unknown]>([
    ['definitions:\n  Client Systems: the hardware\n', { definitions: { 'Client Systems': 'the hardware' } }],
    ['a:\n  - id: x\n', { a: [{ id: 'x' }] }],
    ['a: 08:00-18:00\n', { a: '08:00-18:00' }],
    ['a: https://example.com/x\n', { a: 'https://example.com/x' }],
    ['a: "The Provider shall: patch"\n', { a: 'The Provider shall: patch' }],
  ])('leaves %j alone', passes);
});

describe('leading-mark: a text begins with a character of YAML', () => {
  test.each<Case>([
    [
      'a: ⟦"⟧Priority" means urgent\n',
      'leading-mark',
      { a: '"Priority" means urgent' },
      `a: '"Priority" means urgent'\n`,
    ],
    [
      "a: ⟦'⟧Priority' means urgent\n",
      'leading-mark',
      { a: "'Priority' means urgent" },
      `a: "'Priority' means urgent"\n`,
    ],
    ['a: ⟦*⟧*Term** means\n', 'leading-mark', { a: '**Term** means' }, 'a: "**Term** means"\n'],
    ['a: ⟦*⟧urgent*\n', 'leading-mark', { a: '*urgent*' }, 'a: "*urgent*"\n'],
    ['a: ⟦`⟧code` first\n', 'leading-mark', { a: '`code` first' }, 'a: "`code` first"\n'],
    ['a: ⟦%⟧ of fees\n', 'leading-mark', { a: '% of fees' }, 'a: "% of fees"\n'],
    ['a: ⟦@⟧support\n', 'leading-mark', { a: '@support' }, 'a: "@support"\n'],
    ['a: ⟦>⟧ 99.9%\n', 'leading-mark', { a: '> 99.9%' }, 'a: "> 99.9%"\n'],
    ['a: ⟦>⟧= 99.9%\nb: 1\n', 'leading-mark', { a: '>= 99.9%', b: '1' }, 'a: ">= 99.9%"\nb: 1\n'],
    ['a: ⟦|⟧ or so\n', 'leading-mark', { a: '| or so' }, 'a: "| or so"\n'],
    ['a: ⟦!⟧Important notice\n', 'leading-mark', { a: '!Important notice' }, 'a: "!Important notice"\n'],
    ['a: ⟦&Sons⟧ Limited\n', 'leading-mark', { a: 'Limited' }, 'a: "&Sons Limited"\n'],
    [
      'a: ⟦[⟧Client name] shall pay\n',
      'leading-mark',
      { a: '[Client name] shall pay' },
      'a: "[Client name] shall pay"\n',
    ],
    ['a: ⟦{⟧{client}} shall pay\n', 'leading-mark', { a: '{{client}} shall pay' }, 'a: "{{client}} shall pay"\n'],
    ['a: ⟦-⟧ patching\n', 'leading-mark', { a: '- patching' }, 'a: "- patching"\n'],
    ['a: ⟦,⟧ and so on\n', 'leading-mark', { a: ', and so on' }, 'a: ", and so on"\n'],
    [
      'a:\n  - ⟦*⟧*Term** means\n  - b\n',
      'leading-mark',
      { a: ['**Term** means', 'b'] },
      'a:\n  - "**Term** means"\n  - b\n',
    ],
    [
      'a: ⟦*⟧*Term** means\n  what it says\nb: 1\n',
      'leading-mark',
      { a: '**Term** means what it says', b: '1' },
      'a: |\n  **Term** means\n  what it says\nb: 1\n',
    ],
  ])('%j', (...one) => check(one));

  test.each<[string, unknown]>([
    ['a: "quoted" # comment\n', { a: 'quoted' }],
    ['a: -5\n', { a: '-5' }],
    ['a: ?what\n', { a: '?what' }],
    ['a: >\n  folded\n', { a: 'folded\n' }],
    ['a: !!str 1\n', { a: '1' }],
    ['a: &x 1\nb: *x\n', { a: '1', b: '1' }],
  ])('leaves %j alone', passes);
});

describe('hash-in-text: a line of a text begins with #', () => {
  test('each one is information', () => {
    const source = 'text: |\n  One.\n  ⟦# was this a comment?⟧\n  Two # three.\n';
    check([
      source,
      'hash-in-text',
      { text: 'One.\n# was this a comment?\nTwo # three.\n' },
      'text: |\n  One.\n  Two # three.\n',
    ]);
    expect(read(marked(source).text).findings[0]?.severity).toBe('information');
  });

  test('a comment between entries is one', () => {
    passes('text: |\n  One.\n# a comment\nnext: 1\n', { text: 'One.\n', next: '1' });
  });
});

describe('what is written as a placeholder is text', () => {
  test.each<[string, unknown]>([
    ['name: [Client name]\n', { name: '[Client name]' }],
    ['name: [CLIENT]\n', { name: '[CLIENT]' }],
    ['name: [insert date]\n', { name: '[insert date]' }],
    ['name: {{client}}\n', { name: '{{client}}' }],
    ['name: {{ client.name }}\n', { name: '{{ client.name }}' }],
    ['name: {client}\n', { name: '{client}' }],
    ['name: TBD: who?\nnext: 1\n', { name: 'TBD: who?', next: '1' }],
    ['names:\n  - TBD: who?\n', { names: ['TBD: who?'] }],
    ['a: {name: [Client name], role: {{role}}}\n', { a: { name: '[Client name]', role: '{{role}}' } }],
  ])('%j', passes);

  test.each<[string, unknown]>([
    ['for: [P1]\n', { for: ['P1'] }],
    ['for: [client]\n', { for: ['client'] }],
    ['sections: [availability, priorities]\n', { sections: ['availability', 'priorities'] }],
    ['holidays: [Christmas Day]\n', { holidays: ['Christmas Day'] }],
    ['a: {}\nb: []\n', { a: {}, b: [] }],
    ['a: {x: 1}\n', { a: { x: '1' } }],
  ])('leaves %j a collection', passes);
});

describe('merge-key', () => {
  test('is not read', () => {
    const tree = read('a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n');
    expect(tree.findings.map((finding) => finding.rule)).toEqual(['merge-key']);
    expect(dataOf(tree.root)).toEqual({ a: { x: '1' }, b: { y: '2' } });
  });
});

describe('invisible-character', () => {
  test.each<Case>([
    ['a: Cli⟦\u200b⟧ent\n', 'invisible-character', { a: 'Cli\u200bent' }, 'a: Client\n'],
    ['a: "Cli⟦\u00ad⟧ent\u200d"\n', 'invisible-character', { a: 'Cli\u00adent\u200d' }, 'a: "Client"\n'],
    ['a: re⟦\u2011⟧use\n', 'invisible-character', { a: 're\u2011use' }, 'a: re-use\n'],
    ['a: ⟦ﬁ⟧rst o\ufb03ce\n', 'invisible-character', { a: 'ﬁrst o\ufb03ce' }, 'a: first office\n'],
    ['a: x⟦\u202e⟧y\n', 'invisible-character', { a: 'x\u202ey' }, 'a: xy\n'],
    ['a: x⟦\ud800⟧y\n', 'invisible-character', { a: 'x\ud800y' }, 'a: xy\n'],
    ['te⟦\u200b⟧xt: 1\n', 'invisible-character', { 'te\u200bxt': '1' }, 'text: 1\n'],
    [
      'a: |\n  one⟦\ufeff⟧\n  two\u2060\n',
      'invisible-character',
      { a: 'one\ufeff\ntwo\u2060\n' },
      'a: |\n  one\n  two\n',
    ],
  ])('%j', (...one) => check(one));

  test('a control character is read as U+FFFD', () => {
    const tree = read('a: x\u0000y\u001fz\n');
    expect(tree.findings.map((finding) => finding.rule)).toEqual(['invisible-character']);
    expect(dataOf(tree.root)).toEqual({ a: 'x\ufffdy\ufffdz' });
  });

  test.each<[string, unknown]>([
    ['a: 👩\u200d💻 and 👍🏽\n', { a: '👩\u200d💻 and 👍🏽' }],
    ['a: ❤\ufe0f\u200d🔥\n', { a: '❤\ufe0f\u200d🔥' }],
    ['a: می\u200cخواهم\n', { a: 'می\u200cخواهم' }],
    [
      'a: 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}\n',
      { a: '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}' },
    ],
    ['a: שלום\u200f!\n', { a: 'שלום\u200f!' }],
    ['a: GBP\u00a0180, é and e\u0301\n', { a: 'GBP\u00a0180, é and e\u0301' }],
    ['a: "\\u200b"\n', { a: '\u200b' }],
    ['# a \u200b comment\na: 1\n', { a: '1' }],
  ])('leaves %j alone', passes);
});

describe('duplicate-key', () => {
  test.each(['a: 1\nb: 2\n⟦a⟧: 3\n', 's:\n  a: {b: 1}\n  ⟦a⟧: 2\n', 's: {a: 1, ⟦a⟧: 2}\n'])('%j', (source) => {
    const { text, start, end } = marked(source);
    const [finding, ...others] = read(text).findings;
    expect(finding).toMatchObject({ rule: 'duplicate-key', severity: 'error' });
    expect(others).toEqual([]);
    const tree = read(text);
    const [again] = tree.findings;
    expect(again && tree.rangeOf(again.span)).toEqual({ start, end });
    const [other] = again?.related ?? [];
    expect(other && tree.sourceOf(other.span)).toBe('a');
  });

  test('in a section that is read field by field is told once', () => {
    const field = (name: string) => `  ${name}: ${'words '.repeat(150)}\n`;
    const { findings } = read(`s:\n${field('a')}${field('b')}${field('a')}`);
    expect(findings.map((finding) => finding.rule)).toEqual(['duplicate-key']);
  });
});
