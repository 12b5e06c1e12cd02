import { mapSchema, propertyOf } from '../../agreement/schema';
import type { MapPlace, SchemaPlace, ValuePlace } from './place';

/** What might be written in a collection in brackets, and where it begins. */
export interface FlowPlace {
  readonly map?: MapPlace;
  readonly value?: ValuePlace;
  /** Where what is typed begins, counted from the opening bracket. */
  readonly start: number;
}

/**
 * The place at the end of `typed`, the text from the first bracket to the cursor, where `outer` is what the bracket
 * stands at. Undefined where the brackets are closed again, or in a place that the schema does not know.
 */
export function placeInFlow(typed: string, outer: SchemaPlace): FlowPlace | undefined {
  const open = openBrackets(typed);
  let at: SchemaPlace | undefined = outer;
  for (const bracket of open.slice(0, -1)) at = at && below(bracket, at);
  const last = open.at(-1);
  if (last === undefined || at === undefined) return undefined;
  const start = last.start + (/^\s*/u.exec(typed.slice(last.start))?.[0].length ?? 0);
  if (last.kind === 'map' && last.key === undefined) {
    return { map: { ...at, schema: mapSchema(at.schema), present: new Set(last.keys), hasColon: false }, start };
  }
  const value = below(last, at);
  return value && { value: { ...value, on: last.kind === 'map' ? 'key' : 'item' }, start };
}

interface Bracket {
  readonly kind: 'map' | 'list';
  /** The keys that are complete, without that of the entry at the end. */
  readonly keys: string[];
  /** The key of the entry at the end, once its colon is there. */
  key: string | undefined;
  /** Where the key, or after its colon the value, or the item at the end begins. */
  start: number;
  /** Which item is at the end, from 1. */
  item: number;
}

function below(bracket: Bracket, at: SchemaPlace): SchemaPlace | undefined {
  const segment = bracket.kind === 'map' ? (bracket.key ?? '') : String(bracket.item);
  const schema = bracket.kind === 'map' ? propertyOf(mapSchema(at.schema), segment) : at.schema.items;
  return schema && { schema, path: `${at.path}.${segment}` };
}

/** The brackets that are still open at the end of `text`, the outermost first. */
function openBrackets(text: string): readonly Bracket[] {
  const open: Bracket[] = [];
  for (let at = 0; at < text.length; at++) {
    const inner = open.at(-1);
    const character = text[at] ?? '';
    if (character === '{' || character === '[') open.push(opened(character, at));
    else if (character === '}' || character === ']') open.pop();
    else if (inner !== undefined) at = readInto(inner, text, at);
  }
  return open;
}

function opened(bracket: '{' | '[', at: number): Bracket {
  return { kind: bracket === '{' ? 'map' : 'list', keys: [], key: undefined, start: at + 1, item: 1 };
}

/** Takes the character at `at` into `bracket`; where what it belongs to ends. */
function readInto(bracket: Bracket, text: string, at: number): number {
  const character = text[at] ?? '';
  if (character === ',') {
    if (bracket.key !== undefined) bracket.keys.push(bracket.key);
    Object.assign(bracket, { key: undefined, start: at + 1, item: bracket.item + 1 });
  } else if (character === ':' && bracket.kind === 'map' && /\s|^$/u.test(text[at + 1] ?? '')) {
    const key = text.slice(bracket.start, at).trim();
    Object.assign(bracket, { key: key.replace(/^(["'])(.*)\1$/su, '$2'), start: at + 1 });
  } else if ((character === '"' || character === "'") && text.slice(bracket.start, at).trim() === '') {
    return Math.max(text.indexOf(character, at + 1), at);
  }
  return at;
}
