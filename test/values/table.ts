import { expect, it } from 'vitest';
import { kinds } from '../../server/src/values/kinds';
import type { Locale, ParseContext, Parsed, ValueKindName } from '../../server/src/values/value';

export const BRITISH: Locale = { language: 'en-GB' };
export const AMERICAN: Locale = { language: 'en-US' };
export const GERMAN: Locale = { language: 'de-DE' };
export const CONTEXT: ParseContext = { currency: 'GBP' };
export const NO_CURRENCY: ParseContext = { currency: undefined };

/** The value of a text that is known to be one; a test that is wrong about that fails with the parser's message. */
export function known<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

interface Readable {
  readonly parse: (text: string, context: ParseContext) => Parsed<unknown>;
  readonly sourceOf: (text: string, context: ParseContext) => string | undefined;
}

function readable<K extends ValueKindName>(name: K): Readable {
  const kind = kinds[name];
  return {
    parse: kind.parse,
    sourceOf: (text, context) => {
      const parsed = kind.parse(text, context);
      return parsed.ok ? kind.source(parsed.value) : undefined;
    },
  };
}

/** Each text is read as the value that the canonical text stands for. */
export function accepts(kind: ValueKindName, rows: readonly (readonly [text: string, canonical: string])[]): void {
  it.each(rows)(`reads %j as %j`, (text, canonical) => {
    const { parse, sourceOf } = readable(kind);
    expect(parse(text, CONTEXT)).toEqual(parse(canonical, CONTEXT));
    expect(sourceOf(text, CONTEXT)).toBe(canonical);
    expect(text).toMatch(new RegExp(kinds[kind].pattern, 'u'));
  });
}

/** Each text is refused with a message that says what is written, and exactly these suggestions. */
export function refuses(
  kind: ValueKindName,
  rows: readonly (readonly [text: string, message: RegExp, suggestions: readonly string[]])[],
  context: ParseContext = CONTEXT,
): void {
  it.each(rows)('refuses %j', (text, message, suggestions) => {
    const { parse, sourceOf } = readable(kind);
    const parsed = parse(text, context);
    expect(parsed).toEqual({ ok: false, message: expect.stringMatching(message), suggestions });
    expect(suggestions.map((suggestion) => sourceOf(suggestion, context))).toEqual(suggestions);
  });
}
