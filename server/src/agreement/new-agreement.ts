import type { Edit } from '../syntax/finding';
import { entryOf, type MapNode, type Node, type ScalarNode } from '../syntax/node';
import { quote } from '../syntax/quote';
import { read } from '../syntax/read';
import { replaced } from '../syntax/replacement';
import type { SyntaxTree } from '../syntax/tree';
import { pathBelow } from './path';
import { schema } from './schema.generated';
import { plainSnippet } from './snippet';

/** What is known of an agreement that is about to be written. */
export interface NewAgreementFacts {
  readonly provider: string;
  readonly client: string;
  /** BCP 47; `en-GB` where absent. */
  readonly language?: string;
  /** ISO 4217; `GBP` where absent. */
  readonly currency?: string;
  readonly governingLaw?: string;
  /** `2026-12-01` or `last signature`, which holds where it is absent. */
  readonly effective?: string;
}

/**
 * The text of a complete draft: every part that an agreement must have, filled in as a proposal. What only the parties
 * know is marked `TBD`, so that no invented address or number is ever signed.
 */
export function newAgreement(facts: NewAgreementFacts): string {
  const tree = read(`${plainSnippet(schema.skeleton ?? '').trimEnd()}\n`);
  const language = facts.language ?? 'en-GB';
  const currency = facts.currency ?? 'GBP';
  const region = REGIONS[language] ?? ELSEWHERE;
  const known: Readonly<Record<string, string | undefined>> = {
    'parties.provider.name': facts.provider.trim() || UNKNOWN,
    'parties.client.name': facts.client.trim() || UNKNOWN,
    language,
    currency,
    'governing-law': facts.governingLaw?.trim() || UNKNOWN,
    courts: facts.governingLaw?.trim() || UNKNOWN,
    'term.effective': facts.effective?.trim() || 'last signature',
    'response-time.time-zone': region.timeZone,
    'response-time.holidays': region.holidays,
    'fees.increase.by': region.index,
    'fees.tax.name': region.tax,
    'fees.tax.rate': region.taxRate,
  };
  const edits = scalarsOf(tree.root, '').flatMap(({ node, path, flow }): readonly Edit[] => {
    const proposal = spelt(inCurrency(node.text, currency), language);
    const text = known[path] ?? (ONLY_PARTIES_KNOW.test(path) ? UNKNOWN : proposal);
    return text === node.text ? [] : [{ span: node.span, newText: written(text, node, flow) }];
  });
  return edited(tree, edits);
}

const UNKNOWN = 'TBD';

/** Facts of the parties themselves, of their addresses, insurance, papers and suppliers. */
const ONLY_PARTIES_KNOW =
  /^(?:reference|parties\.\w+\.(?!name$|role$).+|response-time\.channels\.[^.]+\.address|availability\.backups\.location|performance\.third-party\.[^.]+\.supplier|insurance\.policies\.[^.]+\.cover|documents\.[^.]+\.(?:at|version))$/u;

interface Region {
  readonly timeZone: string;
  readonly holidays: string;
  /** What the fees may follow. */
  readonly index: string;
  readonly tax: string;
  readonly taxRate: string;
}

const ELSEWHERE: Region = {
  timeZone: UNKNOWN,
  holidays: "public holidays at the Provider's place of business",
  index: 'the consumer price index',
  tax: 'VAT',
  taxRate: UNKNOWN,
};

/** What is usual where a language's agreements are made; where several zones or rates are, that is left open. */
const REGIONS: Readonly<Record<string, Region>> = {
  'en-GB': {
    timeZone: 'Europe/London',
    holidays: 'public holidays in England',
    index: 'the UK Consumer Prices Index',
    tax: 'VAT',
    taxRate: '20%',
  },
  'en-US': { ...ELSEWHERE, tax: 'sales tax' },
  'en-AU': { ...ELSEWHERE, tax: 'GST', taxRate: '10%' },
  'en-CA': { ...ELSEWHERE, tax: 'GST' },
  'en-NZ': { ...ELSEWHERE, timeZone: 'Pacific/Auckland', tax: 'GST', taxRate: '15%' },
  'en-IE': { ...ELSEWHERE, timeZone: 'Europe/Dublin', taxRate: '23%' },
  'en-ZA': { ...ELSEWHERE, timeZone: 'Africa/Johannesburg' },
  'de-DE': { ...ELSEWHERE, timeZone: 'Europe/Berlin', taxRate: '19%' },
  'de-AT': { ...ELSEWHERE, timeZone: 'Europe/Vienna', taxRate: '20%' },
  'de-CH': { ...ELSEWHERE, timeZone: 'Europe/Zurich', taxRate: '8.1%' },
  'fr-FR': { ...ELSEWHERE, timeZone: 'Europe/Paris', taxRate: '20%' },
  'nl-NL': { ...ELSEWHERE, timeZone: 'Europe/Amsterdam', taxRate: '21%' },
  'es-ES': { ...ELSEWHERE, timeZone: 'Europe/Madrid', taxRate: '21%' },
  'it-IT': { ...ELSEWHERE, timeZone: 'Europe/Rome', taxRate: '22%' },
};

/** Amounts are proposals in any currency. */
function inCurrency(text: string, currency: string): string {
  return text.replace(/\bGBP(?= \d)/gu, currency);
}

/** The proposals are written in British spelling, of which American readers expect another. */
function spelt(text: string, language: string): string {
  return language === 'en-US' ? text.replace(/\bauthoris(?=e|ing|ation)/gu, 'authoriz') : text;
}

/** A value keeps the marks that it stands in; a text gets those that it needs. */
function written(text: string, node: ScalarNode, flow: boolean): string {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && node.style === 'plain' ? text : quote(text, { flow });
}

interface FoundScalar {
  readonly node: ScalarNode;
  readonly path: string;
  readonly flow: boolean;
}

function scalarsOf(node: Node, path: string, flow = false): readonly FoundScalar[] {
  switch (node.kind) {
    case 'scalar':
      return [{ node, path, flow }];
    case 'map':
      return node.entries.flatMap(({ key, value }) => scalarsOf(value, pathBelow(path, key.text), flow || node.flow));
    case 'list':
      return node.items.flatMap((item, index) =>
        scalarsOf(item, `${path}.${item.kind === 'map' ? nameOf(item, index) : index + 1}`, flow || node.flow),
      );
    case 'empty':
    case 'alias':
      return [];
  }
}

function nameOf(item: MapNode, index: number): string {
  const id = entryOf(item, 'id')?.value;
  return id?.kind === 'scalar' ? id.text : String(index + 1);
}

/** The text of `tree` with `edits` made, which do not overlap. */
function edited(tree: SyntaxTree, edits: readonly Edit[]): string {
  const replacements = edits.flatMap(({ span, newText }) => {
    const range = tree.rangeOf(span);
    return range ? [{ ...range, newText }] : [];
  });
  return replaced(tree.text, replacements);
}
