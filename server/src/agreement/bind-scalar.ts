import type { Finding, Fix } from '../syntax/finding';
import type { ScalarNode } from '../syntax/node';
import { findPlaceholders } from '../syntax/placeholder';
import { quote } from '../syntax/quote';
import { spanInText } from '../syntax/scalar-map';
import type { Span } from '../syntax/span';
import { kinds } from '../values/kinds';
import { nearest } from '../values/nearest';
import type { ParseContext, Parsed, ValueKindName } from '../values/value';
import { listed } from '../values/words';
import type { Binding } from './binding';
import type { Fact, Place } from './bound';
import { readProse } from './read-prose';
import type { SchemaNode } from './schema';

/**
 * A scalar as the fact that its schema expects: one of its words, or a value of one of its kinds. A placeholder wins over
 * a type error; a scalar where only a map or a list may stand is the validation's business, unless it is a placeholder.
 */
export function bindScalar(
  node: ScalarNode,
  schema: SchemaNode,
  place: Place<ScalarNode>,
  context: ParseContext,
): Binding {
  const text = node.text.trim();
  const word = wordIn(text, schema);
  if (word !== undefined) return { bound: fact(place, text, word), findings: [] };
  const typed = typedReading(text, schema, context);
  if (typed?.ok) return { bound: fact(place, text, typed.value), findings: [] };
  if (schema.values?.includes('prose')) return bindProse(node, place);
  const blanks = placeholders(node, place.path);
  if (schema.values?.includes('label')) {
    const isBlank = findPlaceholders(text).some((found) => found.start === 0 && found.end === text.length);
    return { bound: { ...fact(place, text, isBlank ? undefined : text), blank: isBlank }, findings: blanks };
  }
  // Where only a map or a list may stand, a placeholder is not yet one: bound, it would belie the types of the facts.
  if (!schema.values && !schema.choices && !schema.words) return { bound: undefined, findings: blanks };
  if (blanks.length > 0) return { bound: { ...fact(place, text, undefined), blank: true }, findings: blanks };

  const readings = (schema.values ?? []).map((kind) => kinds[kind].parse(text, context) as Parsed<unknown>);
  const read = readings.find((reading) => reading.ok);
  if (read?.ok) return { bound: fact(place, text, read.value), findings: [] };
  return { bound: fact(place, text, undefined), findings: [invalid(text, node.span, schema, place.path, readings)] };
}

/** Where a typed value or else plain text may stand (`95%`, or words), the typed value if it is one. */
function typedReading(text: string, schema: SchemaNode, context: ParseContext): Parsed<unknown> | undefined {
  const kindsOfValue = schema.values?.filter((kind) => kind !== 'prose' && kind !== 'label') ?? [];
  if (kindsOfValue.length === schema.values?.length) return undefined;
  return kindsOfValue.map((kind) => kinds[kind].parse(text, context) as Parsed<unknown>).find((reading) => reading.ok);
}

function fact<T>(place: Place<ScalarNode>, text: string, value: T | undefined): Fact<T> {
  return { is: 'fact', place, text, value, blank: false };
}

function bindProse(node: ScalarNode, place: Place<ScalarNode>): Binding {
  const prose = readProse(node);
  const findings = prose.blanks.map((blank) => placeholderFinding(blank.text, blank.span, place.path));
  const faults = (prose.faults ?? []).map(
    ({ message, span }): Finding => ({
      rule: 'unresolved-reference',
      severity: 'error',
      span,
      message,
      path: place.path,
      fixes: [],
    }),
  );
  return { bound: fact(place, node.text, prose), findings: [...findings, ...faults] };
}

/** The word of the schema that `text` is, its case forgiven. */
export function wordIn(text: string, schema: SchemaNode): string | undefined {
  const wanted = text.toLowerCase();
  return wordsOf(schema).find((word) => word.toLowerCase() === wanted);
}

function wordsOf(schema: SchemaNode): readonly string[] {
  return [...(schema.choices ?? []).map((choice) => choice.word), ...(schema.words ?? [])];
}

function placeholders(node: ScalarNode, path: string): readonly Finding[] {
  return findPlaceholders(node.text).map(({ start, end, text }) =>
    placeholderFinding(text, spanInText(node, start, end), path),
  );
}

function placeholderFinding(text: string, span: Span, path: string): Finding {
  return {
    rule: 'placeholder',
    severity: 'information',
    span,
    message: `“${text}” is still to be filled in.`,
    path,
    fixes: [],
  };
}

function invalid(
  text: string,
  span: Span,
  schema: SchemaNode,
  path: string,
  readings: readonly Parsed<unknown>[],
): Finding {
  const words = wordsOf(schema);
  const meant = nearest(text, words);
  // Of several kinds, the one that knows what was meant speaks.
  const failed = readings.filter((reading) => !reading.ok);
  const spoken = failed.find((reading) => reading.suggestions.length > 0) ?? failed[0];
  const suggestions = [...(meant === undefined ? [] : [meant]), ...(spoken?.suggestions ?? [])];
  return {
    rule: 'invalid-value',
    severity: 'error',
    span,
    message: meant === undefined && spoken ? spoken.message + wordsToo(words) : notAWord(text, schema, words, meant),
    path,
    fixes: suggestions.map((suggestion) => replacement(suggestion, span)),
  };
}

function wordsToo(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${choiceOf(words)} may stand here too.`;
}

function notAWord(text: string, schema: SchemaNode, words: readonly string[], meant: string | undefined): string {
  const asked = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const kindsToo = (schema.values ?? []).map((kind: ValueKindName) => kinds[kind].what);
  return `“${shortened(text)}” cannot stand here.${asked} Write ${[choiceOf(words), ...kindsToo].join(', or ')}.`;
}

function choiceOf(words: readonly string[]): string {
  return listed(
    words.map((word) => `\`${word}\``),
    'or',
  );
}

/** Enough of a text to recognise it by. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function replacement(suggestion: string, span: Span): Fix {
  return { title: `Write \`${suggestion}\``, edits: [{ span, newText: quote(suggestion) }] };
}
