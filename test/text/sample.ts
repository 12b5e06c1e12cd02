import type { Inline } from '../../server/src/agreement/inline';
import type { PrintedPath } from '../../server/src/agreement/printed';
import type { FinalText, Provision } from '../../server/src/blocks/block';
import { provisionsOf } from '../../server/src/blocks/from-prose';
import { define, reference, references, strong, text } from '../../server/src/blocks/inlines';
import { numbered } from '../../server/src/blocks/numbering';
import { enumerate, missing, paragraph, provision, table } from '../../server/src/blocks/provisions';
import { sentence } from '../../server/src/blocks/sentence';
import { spanIn } from '../../server/src/syntax/span';
import { type Manuscript, manuscriptOf } from '../../server/src/text/manuscript';
import { proseOf } from '../agreement/prose-notation';

/** A small agreement by hand: every kind of block, as drafters would make it. */

const chunk = { text: 'x', node: undefined, problems: [] };
export const nowhere = spanIn(chunk, 0, 1);

const provider = 'the Provider';
const client = 'the Client';

export function fact(printed: string, path: string): Inline {
  return { kind: 'value', text: printed, path, span: nowhere };
}

export function blankOf(written: string): Inline {
  return { kind: 'blank', text: written, span: nowhere };
}

export function clause(heading: string, path: string, ...children: Provision['children'][number][]): Provision {
  return provision({ heading, paths: [path], children, span: nowhere });
}

const parties = [
  provision({
    paths: ['parties.provider'],
    content: [
      strong('Northwind IT Limited'),
      text(
        ', a private limited company registered in England and Wales under number 01234567, of 1 High Street, Leeds LS1 1AA ',
      ),
      ...define('Provider', 'the'),
      text('.'),
    ],
    span: nowhere,
  }),
  provision({
    paths: ['parties.client'],
    content: [strong(blankOf('[Client name]')), text(' '), ...define('Client', 'the'), text('.')],
    span: nowhere,
  }),
];

const levels = table({
  path: 'priorities.levels',
  columns: ['Priority', 'Definition', 'Respond', { content: 'Fee', align: 'end' }],
  rows: [
    ['P1 Critical', 'The whole company cannot work | nobody can.', '15 minutes', 'GBP 1,200.00'],
    ['P2 High', 'A team cannot work.', '1 Business Hour', 'GBP 90.50'],
    ['P3 Normal', 'One person cannot work, or has a *question*.', '1 Business Day', 'none'],
  ].map((cells) => ({ cells, span: nowhere })),
  span: nowhere,
});

const availability = clause(
  'Availability',
  'availability',
  provision({
    heading: 'Uptime',
    paths: ['availability.uptime'],
    content: sentence`${provider} shall keep the Services available for at least ${fact('99.9%', 'availability.uptime')} of each month ${define('Uptime')}`,
    span: nowhere,
  }),
  provision({
    heading: 'Backups',
    paths: ['availability.backups', 'availability.backups.every'],
    content: sentence`${provider} shall:`,
    children: enumerate(
      [
        { content: 'Make a backup every 4 hours', span: nowhere },
        {
          content: ['keep it for ', fact('35 days', 'availability.backups.retention')].flatMap((run) =>
            typeof run === 'string' ? [text(run)] : [run],
          ),
          span: nowhere,
        },
        { content: 'test it every quarter.', span: nowhere },
      ],
      'and',
    ),
    span: nowhere,
  }),
  missing('availability.recovery', 'Recovery: not yet written', nowhere),
);

const priorities = clause(
  'Priorities',
  'priorities',
  provision({
    content: sentence`${provider} shall respond to each incident within the time of its priority:`,
    children: [levels],
    span: nowhere,
  }),
  provision({
    content: sentence`${reference('availability.backups')} and ${references(['fees', 'availability.uptime', 'schedules.estate', 'schedules.estate.devices'])} apply to ${reference('priorities.levels.P1', 'value')} incidents`,
    span: nowhere,
  }),
);

const ownText = `The Client's staff may call the service desk at any time. See [the portal](https://desk.northwind.example/) or write to <desk@northwind.example>.

**Access.** The Client shall:
(a) give access to:
(i) servers; and
(ii) switches; and
(b) keep \`C:\\backup\` free.

A * is not a mark, nor is # or 1. or <b>; "quoted" words and the Client's 19" rack are.`;

export const sampleText: FinalText = {
  language: 'en-GB',
  numbering: 'decimal',
  status: 'draft',
  parts: [
    {
      kind: 'front',
      key: 'front',
      title: [text('Managed Services Agreement')],
      blocks: [
        paragraph(
          ['Dated ', fact('1 December 2026', 'term.effective')].flatMap((run) =>
            typeof run === 'string' ? [text(run)] : [run],
          ),
          nowhere,
        ),
      ],
    },
    { kind: 'preamble', key: 'parties', label: 'Parties', blocks: parties },
    {
      kind: 'preamble',
      key: 'background',
      label: 'Background',
      blocks: [
        provision({ content: `The Provider supports the systems of small companies.`, span: nowhere }),
        provision({ content: sentence`${client} wants that support`, span: nowhere }),
      ],
    },
    { kind: 'clauses', key: 'availability', blocks: [availability] },
    { kind: 'clauses', key: 'priorities', blocks: [priorities] },
    {
      kind: 'clauses',
      key: 'fees',
      blocks: [
        provision({
          heading: 'Fees',
          paths: ['fees'],
          content: sentence`${client} shall pay the Fees within ${fact('30 days', 'fees.due')} of each invoice`,
          span: nowhere,
        }),
      ],
    },
    {
      kind: 'clauses',
      key: 'clauses',
      blocks: [clause('Service desk', 'clauses.desk', ...provisionsOf(proseOf(ownText)))],
    },
    {
      kind: 'schedule',
      key: 'schedules.estate',
      path: 'schedules.estate',
      heading: [text('Client Systems')],
      blocks: [
        clause(
          'Devices',
          'schedules.estate.devices',
          provision({ content: sentence`the priorities are:`, span: nowhere }),
          paragraph(
            { kind: 'reference', reference: { form: 'value', paths: [{ path: 'priorities.levels' }] } },
            nowhere,
          ),
          provision({
            content: sentence`see ${reference('schedules.estate.devices')} and ${reference('nowhere.at.all')}`,
            span: nowhere,
          }),
        ),
        table({
          caption: 'Estate',
          columns: ['Asset', { content: 'Quantity', align: 'end' }],
          rows: [
            { cells: ['Workstation', '120'], span: nowhere },
            { cells: ['Server', '8'], span: nowhere },
          ],
          span: nowhere,
        }),
      ],
      span: nowhere,
    },
    {
      kind: 'signatures',
      key: 'signatures',
      blocks: [
        {
          kind: 'signature',
          intro: [text('Signed for and on behalf of '), strong('Northwind IT Limited'), text(' (the Provider)')],
          lines: [
            { label: 'Name', content: [text('Ada Byron')] },
            { label: 'Title', content: [text('Director')] },
            { label: 'Signature', content: undefined },
            { label: 'Date', content: undefined },
          ],
          span: nowhere,
        },
        {
          kind: 'signature',
          intro: [text('Signed for and on behalf of '), blankOf('[Client name]'), text(' (the Client)')],
          lines: [
            { label: 'Name', content: undefined },
            { label: 'Title', content: undefined },
            { label: 'Signature', content: undefined },
            { label: 'Date', content: undefined },
          ],
          span: nowhere,
        },
      ],
    },
  ],
};

/** What paths alone print in the sample. */
export function readSamplePath(path: string): PrintedPath | undefined {
  const known: Readonly<Record<string, PrintedPath>> = {
    'priorities.levels.P1': { kind: 'name', text: 'P1 Critical' },
    'availability.uptime': { kind: 'value', text: '99.9%' },
    'availability.backups': { kind: 'number' },
    'parties.client': { kind: 'name', text: 'the Client' },
    'term.ends': { kind: 'blank', text: 'term.ends' },
  };
  return known[path];
}

export function manuscriptFrom(some: FinalText): Manuscript {
  return manuscriptOf(numbered(some), readSamplePath);
}

export const sample = manuscriptFrom(sampleText);
