import { mapSchema, propertyOf, type SchemaNode, takesKeys, takesText } from './schema';

/**
 * What the schema says of the shape at a place, made ready for those who ask it of every key of an agreement: what is
 * under a key is looked up here rather than searched for. A class, so that all plans have one shape for the engine.
 */
export class SchemaPlan {
  /** True where a scalar may stand. */
  readonly takesText: boolean;
  /** True where keys may be written. */
  readonly takesKeys: boolean;
  /** The keys that a map here cannot do without. */
  readonly required: readonly string[];
  /** Known, and of no effect yet. */
  readonly later: boolean;
  private readonly takesOwnKeys: boolean;
  private fields: ReadonlyMap<string, SchemaPlan> | undefined;

  constructor(
    readonly schema: SchemaNode,
    private readonly planOf: (schema: SchemaNode) => SchemaPlan,
  ) {
    this.takesText = takesText(schema);
    this.takesKeys = takesKeys(schema);
    this.required = schema.required ?? NONE;
    this.later = schema.later === true;
    this.takesOwnKeys = (schema.patterns ?? schema.additional) !== undefined;
  }

  /** What an item of a list is. */
  get items(): SchemaPlan | undefined {
    return this.schema.items && this.planOf(this.schema.items);
  }

  /** What a map takes here: where one item may be written without a list, what the item takes. */
  get ofMap(): SchemaPlan {
    const schema = mapSchema(this.schema);
    return schema === this.schema ? this : this.planOf(schema);
  }

  /** What `key` of a map here holds; undefined where it is unknown. */
  property(key: string): SchemaPlan | undefined {
    this.fields ??= new Map(this.schema.properties?.map((property) => [property.key, this.planOf(property.node)]));
    const known = this.fields.get(key);
    if (known !== undefined || !this.takesOwnKeys) return known;
    const own = propertyOf(this.schema, key);
    return own && this.planOf(own);
  }
}

const NONE: readonly never[] = [];

/** The plans of a schema, each made when first asked for. */
export function createSchemaPlans(): (schema: SchemaNode) => SchemaPlan {
  const made = new Map<SchemaNode, SchemaPlan>();
  const planOf = (schema: SchemaNode): SchemaPlan => {
    const known = made.get(schema);
    if (known !== undefined) return known;
    const plan = new SchemaPlan(schema, planOf);
    made.set(schema, plan);
    return plan;
  };
  return planOf;
}
