import type { Fact } from '../../agreement/bound';
import { businessHoursOf } from '../../agreement/clocks';
import { printValue } from '../../agreement/printed';
import type { SchemaNode } from '../../agreement/schema';
import type { Analysis } from '../../analysis';
import { meaningOf } from '../../values/meaning';
import { isValue } from '../../values/value';
import { escaped } from '../markdown';
import type { Site } from '../site';
import { leadsTo } from './reference-hover';
import type { Told } from './told';

/** What the value at `site` means: how it prints, what follows from it, where it leads; and what its field is. */
export function valueHover({ node, path, schema }: Site, analysis: Analysis): Told | undefined {
  if (node.kind !== 'scalar' || schema === undefined) return undefined;
  const known = schema.oneOrMany && schema.items ? schema.items : schema;
  const meaning = wordMeaning(node.text.trim(), schema, known) ?? idMeaning(node.text.trim(), known, analysis);
  const field = `*${schema.title}*: ${schema.description}`;
  const told = meaning ?? typedMeaning(path, analysis);
  return { markdown: told === undefined ? field : `${told}\n\n${field}`, span: node.span };
}

function wordMeaning(text: string, ...schemas: readonly SchemaNode[]): string | undefined {
  const choices = schemas.flatMap(({ choices: list }) => list ?? []);
  const choice = choices.find(({ word }) => word.toLowerCase() === text.toLowerCase());
  if (choice) return `**${choice.word}**: ${choice.description}`;
  const word = schemas.flatMap(({ words }) => words ?? []).find((some) => some.toLowerCase() === text.toLowerCase());
  return word && `**${word}**`;
}

/** What a bare id or path leads to. */
function idMeaning(text: string, { refersTo, values }: SchemaNode, analysis: Analysis): string | undefined {
  const { paths } = analysis.agreement;
  const list = refersTo?.find((some) => paths.resolve(`${some}.${text}`) !== undefined);
  if (list !== undefined) return leadsTo(`${list}.${text}`, analysis);
  return values?.includes('path') && paths.resolve(text) !== undefined ? leadsTo(text, analysis) : undefined;
}

function typedMeaning(path: string, analysis: Analysis): string | undefined {
  const target = analysis.agreement.paths.resolve(path);
  const fact = target?.kind === 'bound' ? factOf(target.bound) : undefined;
  if (fact === undefined || !isValue(fact.value)) return undefined;
  const { locale } = analysis.agreement.header;
  const isUptime = fact.value.kind !== 'percentage' || UPTIMES.test(path);
  const meanings = isUptime
    ? meaningOf(fact.value, { locale, businessHours: businessHoursOf(analysis.agreement.facts.responseTime) })
    : [];
  return [`**${escaped(printValue(fact, locale) ?? fact.text)}**`, ...meanings.map(escaped)].join('\n\n');
}

/** Percentages that are a measure of uptime: of others, no downtime follows. */
const UPTIMES = /\.(?:uptime|target|supplier-target|at-least|above|below|up-to)$/u;

/** One value written where a list may stand is a list of one. */
function factOf(bound: { readonly is: string }): Fact<unknown> | undefined {
  if (isFact(bound)) return bound;
  const items = 'items' in bound && Array.isArray(bound.items) ? (bound.items as readonly unknown[]) : [];
  const [only] = items;
  return items.length === 1 && isFact(only) ? only : undefined;
}

function isFact(bound: unknown): bound is Fact<unknown> {
  return typeof bound === 'object' && bound !== null && 'is' in bound && bound.is === 'fact';
}
