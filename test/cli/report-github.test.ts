import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedMessage, escapedProperty } from '../../server/src/cli/report-github';
import { msaHere } from './in-process';

/** What GitHub makes of an escaped message, and of the value of a property. */
const messageRead = (text: string) => text.replace(/%0D/gu, '\r').replace(/%0A/gu, '\n').replace(/%25/gu, '%');
const propertyRead = (text: string) => messageRead(text.replace(/%3A/gu, ':').replace(/%2C/gu, ','));

const told = async (text: string) => (await msaHere('/', ['check', '-', '--format', 'github'], text)).out.split('\n');

describe('the report for a GitHub workflow', () => {
  it('is a command for each finding, with its place counted from 1', async () => {
    expect(await told('msa: 1\nresponse-time:\n  respond: 4\n')).toContainEqual(
      expect.stringMatching(
        /^::error file=<stdin>,line=3,endLine=3,col=12,endColumn=13,title=invalid-value::`4` of what\? /u,
      ),
    );
  });

  it('has one for each severity', async () => {
    const lines = await told('title: TBD\nservices: {included: [Help desk]}\nnonsense: 1\n');
    expect(lines).toContainEqual(expect.stringMatching(/^::notice .+title=placeholder::/u));
    expect(lines).toContainEqual(expect.stringMatching(/^::warning .+title=missing-statement::/u));
    expect(lines).toContainEqual(expect.stringMatching(/^::error .+title=unknown-key::/u));
  });

  it('tells other places in the message', async () => {
    const lines = await told('services:\n  included:\n    - {id: a, name: A}\n    - {id: a, name: B}\n');
    expect(lines).toContainEqual(expect.stringMatching(/title=duplicate-id::.+%0ASee line 3: The first `a`$/u));
  });

  it('leaves out the columns of what stands on several lines, which GitHub refuses', async () => {
    const rows = 'rows: [[a,\n      b, c]]';
    const lines = await told(`schedules:\n  - title: A\n    table: {columns: [A, B], ${rows}}\n`);
    expect(lines).toContainEqual(expect.stringMatching(/^::error file=<stdin>,line=3,endLine=4,title=table-row::/u));
  });

  it('lets no text of an agreement begin a command of its own', () => {
    const hostile = fc
      .array(fc.constantFrom('::error::', '\n', '\r', '\\n', '\u0085', '\u2028', '%0A', 'TBD', ': ', ' '))
      .map((parts) => `title: ${JSON.stringify(parts.join(''))}\n${parts.join('')}: 1\n`);
    return fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const lines = await told(text);
        expect(lines.pop()).toBe('');
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=<stdin>,line=\d+,/u);
        for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
      { numRuns: 50 },
    );
  });

  it('is read by GitHub as it was meant', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', '2', '5', '0', 'A') }),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(messageRead(escapedMessage(value))).toBe(value);
        expect(escapedMessage(value)).not.toMatch(/[\r\n]/u);
        expect(propertyRead(escapedProperty(value))).toBe(value);
        expect(escapedProperty(value)).not.toMatch(/[\r\n:,]/u);
      }),
    );
  });
});
