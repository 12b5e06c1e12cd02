import { kinds } from '../values/kinds';
import type { Parser } from '../values/reading';
import type { ParseContext } from '../values/value';
import type { SchemaNode } from './schema';

/**
 * What the schema says of a place, made ready for the binder: an agreement asks the same of it thousands of times, so
 * that words, keys and parsers are looked up here rather than searched for there.
 */
export interface BindingPlan {
  readonly schema: SchemaNode;
  /** True where plain text may stand, formatted or not, so that what is no typed value is no error. */
  readonly prose: boolean;
  readonly label: boolean;
  /** The parsers of the typed values that may stand here, in the schema's order. */
  readonly parsers: readonly Parser<unknown>[];
  /** True where no scalar may stand at all. */
  readonly neverScalar: boolean;
  readonly takesMap: boolean;
  readonly takesList: boolean;
  /** True where one item may be written without a list. */
  readonly oneOrMany: boolean;
  readonly items: BindingPlan | undefined;
  /** True where all keys are the author's own. */
  readonly record: boolean;
  /** The word of the schema that `text` is, its case forgiven. */
  wordIn(text: string): string | undefined;
  /** The first of the typed values that may stand here as which `text` can be read. */
  valueOf(text: string): ReadValue | undefined;
  /** What `valueOf` has read `text` as before, if it remembers. */
  known(text: string): ReadValue | undefined;
  /** What is under `key`; undefined where the schema has no such key, or one that is of no effect yet. */
  field(key: string): PlannedField | undefined;
}

export interface ReadValue {
  readonly value: unknown;
}

export interface PlannedField {
  /** The name of the field in the types of the facts; undefined for a key of the author's own. */
  readonly name: string | undefined;
  readonly plan: BindingPlan;
}

/** The plans of a schema, each made when first asked for. `context` holds for all values that are read by them. */
export function createPlans(context: ParseContext): (schema: SchemaNode) => BindingPlan {
  const made = new Map<SchemaNode, BindingPlan>();
  const planOf = (schema: SchemaNode): BindingPlan => {
    const known = made.get(schema);
    if (known) return known;
    const plan = new Plan(schema, planOf, context);
    made.set(schema, plan);
    return plan;
  };
  return planOf;
}

type PlanOf = (schema: SchemaNode) => BindingPlan;

/** The same few values stand at a place again and again: `8 hours`, `GBP 90 per hour`. */
const MOST_REMEMBERED = 200;

/** A class, so that all plans have one shape for the engine however much their schema nodes differ. */
class Plan implements BindingPlan {
  readonly prose: boolean;
  readonly label: boolean;
  readonly parsers: readonly Parser<unknown>[];
  readonly neverScalar: boolean;
  readonly takesMap: boolean;
  readonly takesList: boolean;
  readonly oneOrMany: boolean;
  readonly record: boolean;
  private readonly words: ReadonlyMap<string, string>;
  private readonly longestWord: number;
  private readonly read = new Map<string, ReadValue>();
  private fields: ReadonlyMap<string, PlannedField | undefined> | undefined;
  private readonly patterns: readonly { readonly pattern: RegExp; readonly node: SchemaNode }[];

  constructor(
    readonly schema: SchemaNode,
    private readonly planOf: PlanOf,
    private readonly context: ParseContext,
  ) {
    const { values, choices, words, items, properties, patterns, additional } = schema;
    this.prose = values?.includes('prose') === true;
    this.label = values?.includes('label') === true;
    const typed = values?.filter((kind) => kind !== 'prose' && kind !== 'label') ?? [];
    this.parsers = typed.map((kind) => kinds[kind].parse);
    this.neverScalar = !values && !choices && !words;
    this.takesMap = (properties ?? additional ?? patterns) !== undefined;
    this.takesList = items !== undefined;
    this.oneOrMany = schema.oneOrMany === true && items !== undefined;
    this.record = properties === undefined;
    this.words = byLowerCase([...(choices ?? []).map((choice) => choice.word), ...(words ?? [])]);
    this.longestWord = Math.max(0, ...[...this.words.keys()].map((word) => word.length));
    this.patterns = (patterns ?? []).map(({ pattern, node }) => ({ pattern: new RegExp(pattern, 'u'), node }));
  }

  get items(): BindingPlan | undefined {
    return this.schema.items && this.planOf(this.schema.items);
  }

  wordIn(text: string): string | undefined {
    // Lower case is never shorter by half.
    if (this.longestWord === 0 || text.length > 2 * this.longestWord) return undefined;
    return this.words.get(text.toLowerCase());
  }

  valueOf(text: string): ReadValue | undefined {
    if (this.parsers.length === 0) return undefined;
    const known = this.read.get(text);
    if (known !== undefined) return known;
    for (const parse of this.parsers) {
      const reading = parse(text, this.context);
      if (!reading.ok) continue;
      if (this.read.size < MOST_REMEMBERED) this.read.set(text, reading);
      return reading;
    }
    return undefined;
  }

  known(text: string): ReadValue | undefined {
    return this.read.get(text);
  }

  field(key: string): PlannedField | undefined {
    this.fields ??= this.knownFields();
    const known = this.fields.get(key);
    if (known !== undefined || this.fields.has(key)) return known;
    const node = this.patterns.find(({ pattern }) => pattern.test(key))?.node ?? this.schema.additional;
    return node === undefined || node.later ? undefined : { name: undefined, plan: this.planOf(node) };
  }

  private knownFields(): ReadonlyMap<string, PlannedField | undefined> {
    const properties = this.schema.properties ?? [];
    return new Map(
      properties.map(({ key, node }) => [
        key,
        node.later ? undefined : { name: fieldName(key), plan: this.planOf(node) },
      ]),
    );
  }
}

/** Of two words that differ by case alone the first counts. */
function byLowerCase(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of words) {
    const lower = word.toLowerCase();
    if (!found.has(lower)) found.set(lower, word);
  }
  return found;
}

/** `business-hours` → `businessHours`: the name of a key in the generated types. */
function fieldName(key: string): string {
  return key.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}
