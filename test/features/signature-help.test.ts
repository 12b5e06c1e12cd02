import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, SignatureHelp } from 'vscode-languageserver';
import { signatureHelpAt } from '../../server/src/features/signature-help/signature-help-at';
import { editorWith } from './editor';

const MODERN: ClientCapabilities = {
  textDocument: {
    signatureHelp: {
      signatureInformation: {
        documentationFormat: ['markdown'],
        parameterInformation: { labelOffsetSupport: true },
      },
    },
  },
};

function helpAt(drawn: string, client: ClientCapabilities = MODERN, isUnasked = false): SignatureHelp | null {
  const { document, analysis, position } = editorWith(drawn);
  return signatureHelpAt(document, analysis, client, position, isUnasked);
}

/** The signature at the cursor with its active part in brackets: `currency «amount» per unit`. */
function shown(drawn: string): string | undefined {
  const help = helpAt(drawn);
  const active = help?.signatures[help.activeSignature ?? -1];
  const place = active?.parameters?.[help?.activeParameter ?? -1]?.label;
  if (active === undefined || !Array.isArray(place)) return undefined;
  const [start, end] = place;
  return `${active.label.slice(0, start)}«${active.label.slice(start, end)}»${active.label.slice(end)}`;
}

const CHARGE = 'response-time:\n  after-hours:\n    charge: ';
const RESPOND = 'response-time:\n  respond: ';
const HOURS = 'response-time:\n  business-hours: ';

describe('the part that the cursor is at', () => {
  it.each([
    [`${CHARGE}|`, '«currency» amount per unit [per period]'],
    [`${CHARGE}GB|`, '«currency» amount per unit [per period]'],
    [`${CHARGE}GBP |`, 'currency «amount» per unit [per period]'],
    [`${CHARGE}180|`, 'currency «amount» per unit [per period]'],
    [`${CHARGE}£18|0 per hour`, 'currency «amount» per unit [per period]'],
    [`${CHARGE}GBP 180 |`, 'currency amount per «unit» [per period]'],
    [`${CHARGE}GBP 180 per ho|`, 'currency amount per «unit» [per period]'],
    [`${CHARGE}GBP 180/ho|`, 'currency amount per «unit» [per period]'],
    [`${CHARGE}GBP 28 per user |`, 'currency amount per unit [«per period»]'],
    [`${CHARGE}GBP 28/user/mo|`, 'currency amount per unit [«per period»]'],
    [`${CHARGE}GBP 60 per started 30 |`, 'currency amount per started «number unit»'],
    [`fees:\n  late-interest: 8|`, '«number»% per period'],
    [`fees:\n  late-interest: 8% |`, 'number% «per period»'],
    [`fees:\n  charges:\n    - {id: a, amount: "GBP |`, 'currency «amount»'],
    [`${RESPOND}|`, '«number» [business] unit'],
    [`${RESPOND}4 |`, 'number «[business]» unit'],
    [`${RESPOND}4 ho|`, 'number [business] «unit»'],
    [`${RESPOND}4h|`, 'number [business] «unit»'],
    [`${RESPOND}4 business |`, 'number [business] «unit»'],
    [`${HOURS}|`, '«days» from-to [time zone]'],
    [`${HOURS}Mon-|`, '«days» from-to [time zone]'],
    [`${HOURS}Sat-Sun and holidays |`, '«days» from-to [time zone]'],
    [`${HOURS}Mon-Fri 08|`, 'days «from»-to [time zone]'],
    [`${HOURS}Mon-Fri 08:00-|`, 'days from-«to» [time zone]'],
    [`${HOURS}Mon-Fri 08:00-18:00 Eur|`, 'days from-to «[time zone]»'],
    [`${HOURS}Mon-Fri 08:00-18:00; Sat 10|`, 'days «from»-to [time zone]'],
    [`${HOURS}[Mon-Fri 08:00-18:00, Sat 10|]`, 'days «from»-to [time zone]'],
    [`response-time:\n  business-hours:\n    - Mon-Fri 9|`, 'days «from»-to [time zone]'],
    ['availability:\n  uptime: 99|', '«number»%'],
    ['availability:\n  credit-cap: 15% |', 'number% of «what»'],
    ['availability:\n  backups:\n    every: every |', 'every «number» unit'],
    ['term:\n  effective: 2026-|', 'year-«month»-day'],
    ['services:\n  included:\n    - quantity: 45 |', 'number «things»'],
    ['performance:\n  hardware:\n    - target: 95|', '«number»%'],
    [`😀: 1\r\nterm:\r\n  initial: 24 |\r\n`, 'number «[business]» unit'],
  ])('%j', (drawn, expected) => {
    expect(shown(drawn)).toBe(expected);
  });
});

describe('what it tells', () => {
  it('is the field, with its examples and the words that do as well', () => {
    expect(helpAt(`${CHARGE}|`)?.signatures[0]?.documentation).toEqual({
      kind: 'markdown',
      value: '**Charge**: `GBP 180 per hour`. Or `included`.',
    });
  });

  it('is plain, with the parts by their names, for an editor that knows no better', () => {
    const help = helpAt(`${RESPOND}|`, { textDocument: { signatureHelp: {} } });
    expect(help?.signatures[0]?.parameters?.map(({ label }) => label)).toEqual(['number', '[business]', 'unit']);
    expect(help?.signatures[0]?.documentation).toMatchObject({
      kind: 'plaintext',
      value: expect.not.stringMatching(/[*`]/u),
    });
  });
});

describe('silence', () => {
  it.each([
    ['a key', 'response-time:\n  resp|ond: 4 hours'],
    ['a comment', 'response-time:\n  respond: 4 hours # 4 |'],
    ['prose', 'clauses:\n  - id: a\n    text: within 4 |'],
    ['a block of prose', 'clauses:\n  - id: a\n    text: >\n      within 4 |'],
    ['a name', 'title: 4 |'],
    ['words where a value may stand too', 'performance:\n  hardware:\n    - target: the device |'],
    ['a word of the field', `${RESPOND}no|`],
    ['no such value', `${RESPOND}soon|`],
    ['around the clock', `${HOURS}24x7|`],
    ['a map', 'term: |'],
    ['the line below a key', `${RESPOND}\n    |`],
    ['an endless value', `${RESPOND}${'4 '.repeat(50_000)}|`],
    ['nothing', '|'],
  ])('in %s', (_, drawn) => {
    expect(helpAt(drawn)).toBeNull();
  });
});

describe('where nobody asked', () => {
  it.each([`${CHARGE}|`, `${HOURS}|`, `${HOURS}Mon-Fri 08:|`])('it helps with rates and hours: %j', (drawn) => {
    expect(helpAt(drawn, MODERN, true)).not.toBeNull();
  });

  it.each([`${RESPOND}|`, 'term:\n  effective: |', 'availability:\n  uptime: |'])('it keeps away from %j', (drawn) => {
    expect(helpAt(drawn)).not.toBeNull();
    expect(helpAt(drawn, MODERN, true)).toBeNull();
  });
});
