import type { Finding, Fix } from '../syntax/finding';
import type { ScalarNode } from '../syntax/node';
import { findPlaceholders, type Placeholder } from '../syntax/placeholder';
import { quote } from '../syntax/quote';
import { spanInText } from '../syntax/scalar-map';
import type { Span } from '../syntax/span';
import { canonical, kinds } from '../values/kinds';
import { nearest } from '../values/nearest';
import { usualFirst } from '../values/usual';
import type { ParseContext, Parsed, ValueKindName } from '../values/value';
import { listed } from '../values/words';
import type { BindingPlan } from './binding-plan';
import type { Fact, Place, Prose } from './bound';
import { readProse } from './read-prose';
import type { SchemaNode } from './schema';

/**
 * A scalar as the fact that its schema expects: one of its words, or a value of one of its kinds; what there is to say of
 * it is added to `findings`. A placeholder wins over a type error; a scalar where only a map or a list may stand is the
 * validation's business, unless it is a placeholder.
 */
export function bindScalar(
  node: ScalarNode,
  plan: BindingPlan,
  place: Place<ScalarNode>,
  context: ParseContext,
  findings: Finding[],
): Fact<unknown> | undefined {
  const text = node.text.trim();
  const word = plan.wordIn(text);
  if (word !== undefined) return fact(place, text, word);
  if (plan.prose || plan.label) {
    const typed = plan.valueOf(text);
    if (typed !== undefined) return fact(place, text, typed.value);
    return plan.prose ? bindProse(node, place, findings) : bindLabel(node, text, place, findings);
  }
  // Of a text with a placeholder no value is read here, so that what was read holds none.
  const known = plan.known(text);
  if (known !== undefined) return fact(place, text, known.value);
  const hasBlanks = addPlaceholders(node, findPlaceholders(node.text), place.path, findings);
  // Where only a map or a list may stand, a placeholder is not yet one: bound, it would belie the types of the facts.
  if (plan.neverScalar) return undefined;
  if (hasBlanks) return { ...fact(place, text, undefined), blank: true };

  const read = plan.valueOf(text);
  if (read !== undefined) return fact(place, text, read.value);
  const readings = plan.parsers.map((parse) => parse(text, context));
  findings.push(invalid(text, node.span, plan.schema, place.path, readings));
  return fact(place, text, undefined);
}

function fact<T>(place: Place<ScalarNode>, text: string, value: T | undefined): Fact<T> {
  return { is: 'fact', place, text, value, blank: false };
}

function bindLabel(node: ScalarNode, text: string, place: Place<ScalarNode>, findings: Finding[]): Fact<string> {
  if (!addPlaceholders(node, findPlaceholders(node.text), place.path, findings)) return fact(place, text, text);
  const isBlank = findPlaceholders(text).some((found) => found.start === 0 && found.end === text.length);
  return { ...fact(place, text, isBlank ? undefined : text), blank: isBlank };
}

function bindProse(node: ScalarNode, place: Place<ScalarNode>, findings: Finding[]): Fact<Prose> {
  const prose = readProse(node);
  for (const blank of prose.blanks) findings.push(placeholderFinding(blank.text, blank.span, place.path));
  for (const { message, span } of prose.faults) {
    findings.push({ rule: 'unresolved-reference', severity: 'error', span, message, path: place.path, fixes: [] });
  }
  return fact(place, node.text, prose);
}

function wordsOf(schema: SchemaNode): readonly string[] {
  return [...(schema.choices ?? []).map((choice) => choice.word), ...(schema.words ?? [])];
}

/** Tells of `found`, the placeholders of `node`; true where there are any. */
function addPlaceholders(node: ScalarNode, found: readonly Placeholder[], path: string, findings: Finding[]): boolean {
  for (const { start, end, text } of found) {
    findings.push(placeholderFinding(text, spanInText(node, start, end), path));
  }
  return found.length > 0;
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
  const texts = usualFirst([...(spoken?.suggestions ?? []), ...withUsualUnits(text, schema)], schema.examples);
  const suggestions = new Set([...(meant === undefined ? [] : [meant]), ...texts]);
  return {
    rule: 'invalid-value',
    severity: 'error',
    span,
    message: meant === undefined && spoken ? spoken.message + wordsToo(words) : notAWord(text, schema, words, meant),
    path,
    fixes: [...suggestions].map((suggestion) => replacement(suggestion, span)),
  };
}

/** A number alone with the units that the field's examples have: `12` is `12 months` where the example is `24 months`. */
function withUsualUnits(text: string, { values = [], examples }: SchemaNode): readonly string[] {
  if (!/^\d[\d.,]*$/u.test(text)) return [];
  const units = examples.flatMap((example) => /^\d[\d.,]*\s+(\D+)$/u.exec(example)?.[1] ?? []);
  return units.flatMap((unit) => {
    const readings = values.map((kind) => canonical(kind, `${text} ${unit}`, { currency: undefined }));
    return readings.find((reading) => reading.ok)?.value ?? [];
  });
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
