import type { Gathering } from '../gathering';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../node';
import { isPlaceholder, openQuestion } from '../placeholder';
import { plainText } from '../plain-text';
import type { Problem } from '../problem';
import { spanIn } from '../span';
import { colonProblem } from './colon';
import { brief, quoteFix } from './problem-text';

/**
 * Collections that were meant as text. What YAML made of them is put right in the node, so that nothing above takes
 * offence, and said once.
 */
export function readCollection(node: MapNode | ListNode, into: Gathering): Node {
  const { text } = into.chunk;
  if (node.anchor !== undefined) return node;
  if (node.flow) {
    if (isBracketPlaceholder(node, text)) return plainText(node.span.start, node.span.end, into.chunk);
    return node.kind === 'map' ? joinBareKeys(node, into) : joinSplitNumbers(listOfTexts(node, into), into);
  }
  if (node.kind === 'list') return listOfTexts(node, into);
  return isOpenQuestion(node) ? plainText(node.span.start, node.span.end, into.chunk) : node;
}

/** `TBD: who?`, which YAML takes for a map. */
function isOpenQuestion({ entries }: MapNode): boolean {
  const [only] = entries;
  if (only === undefined || entries.length > 1 || !openQuestion.test(only.key.text)) return false;
  return only.value.kind === 'scalar' || only.value.kind === 'empty';
}

/**
 * `{{client}}`, `{client}`, `[Client name]`. A list of one word or phrase is honest YAML (`for: [P1]`), so that only one
 * that names a blank is taken for one; others are for the reader who knows whether a list is due.
 */
function isBracketPlaceholder(node: MapNode | ListNode, text: string): boolean {
  if (!couldBePlaceholder(node)) return false;
  const source = text.slice(node.span.start, node.span.end);
  if (source.includes('\n') || !isPlaceholder(source)) return false;
  return node.kind === 'list' || /^\{[^:,]*\}$/.test(source);
}

function couldBePlaceholder(node: MapNode | ListNode): boolean {
  if (node.kind === 'map') return node.entries.length === 1;
  const [only] = node.items;
  return only?.kind === 'scalar' && only.style === 'plain' && node.items.length === 1 && namesBlank(only.text);
}

const blankNouns =
  'address|amount|city|client|clients|company|contact|country|county|court|courts|currency|customer|date|details|email|fee|firm|jurisdiction|msp|name|number|party|percentage|period|person|phone|place|postcode|price|provider|role|signatory|state|sum|supplier|telephone|title|vendor|website|zip';

const blankStart =
  /^(?:add|choose|complete|enter|fill|insert|name of|number of|select|specify|state|to be|your|tb[acd]|todo|xx+|[●•…_?]+|\.{3})(?:\W|$)/i;
const blankEnd = new RegExp(`(?:^|[\\s/'’-])(?:${blankNouns})(?:\\(s\\))?$`, 'i');

/** `Client name`, `insert date`, `COMPANY`: words of somebody who left a blank. A small single word is more likely an id. */
function namesBlank(text: string): boolean {
  if (blankStart.test(text)) return true;
  return blankEnd.test(text) && (/\s/.test(text) || /^\p{Lu}/u.test(text));
}

/** `{cap: GBP 1,000}`, `{address: 1 High Street, Leeds}`: a key without a colon behind a value is the rest of that value. */
function joinBareKeys(map: MapNode, into: Gathering): MapNode {
  const { text } = into.chunk;
  if (!map.entries.some((entry, index) => index > 0 && isBareKey(entry, text))) return map;
  const entries: Entry[] = [];
  for (const entry of map.entries) {
    const before = entries.at(-1);
    const joins = before?.value.kind === 'scalar' && before.value.style === 'plain' && isBareKey(entry, text);
    if (!joins || before === undefined) {
      entries.push(entry);
      continue;
    }
    const value = plainText(before.value.span.start, entry.span.end, into.chunk);
    entries[entries.length - 1] = {
      key: before.key,
      value,
      span: spanIn(into.chunk, before.span.start, entry.span.end),
    };
  }
  for (const entry of entries) {
    const was = map.entries.find((old) => old.key === entry.key);
    if (was?.value !== entry.value && entry.value.kind === 'scalar') into.problems.push(cutAtComma(entry.value));
  }
  return { ...map, entries };
}

/** A key without a colon; a small word may become a key yet, and is left as one. */
function isBareKey({ key, value }: Entry, text: string): boolean {
  if (value.kind !== 'empty' || key.style !== 'plain' || /^[a-z][a-z0-9-]*$/.test(key.text)) return false;
  return !text.slice(key.span.end, value.span.end + 1).includes(':');
}

/** `[GBP 1,000, GBP 2,000]`: three digits right behind a comma are the rest of the number before it. */
function joinSplitNumbers(list: ListNode, into: Gathering): ListNode {
  const { text } = into.chunk;
  if (!list.items.some((item, index) => item.span.start - 1 === list.items[index - 1]?.span.end)) return list;
  const spaced = list.items.some((item, index) => index > 0 && text.charAt(item.span.start - 1) === ' ');
  const items: Node[] = [];
  const joined = new Set<ScalarNode>();
  for (const item of list.items) {
    const before = items.at(-1);
    if (before?.kind !== 'scalar' || !continuesNumber(before, item, text, spaced)) {
      items.push(item);
      continue;
    }
    const whole = plainText(before.span.start, item.span.end, into.chunk);
    items[items.length - 1] = whole;
    joined.delete(before);
    joined.add(whole);
  }
  for (const whole of joined) into.problems.push(cutAtComma(whole));
  return joined.size === 0 ? list : { ...list, items };
}

function continuesNumber(before: ScalarNode, item: Node, text: string, spaced: boolean): boolean {
  if (item.kind !== 'scalar' || item.style !== 'plain' || before.style !== 'plain') return false;
  if (item.span.start !== before.span.end + 1 || text.charAt(before.span.end) !== ',') return false;
  if (!/^\d{3}(?!\d)/.test(item.text) || !/(?<!\d)\d{1,3}(?:,\d{3})*$/.test(before.text)) return false;
  return spaced || /^\D/.test(before.text);
}

function cutAtComma({ span, text }: ScalarNode): Problem {
  return {
    rule: 'swallowed-text',
    severity: 'warning',
    start: span.start,
    end: span.end,
    message: `Inside { } and [ ] a comma ends a value, so that other tools read only “${brief(text.split(',')[0] ?? '')}”. Put the whole value in quotation marks.`,
    fixes: [quoteFix(span.start, span.end, text)],
  };
}

/** The items of a list with those put right that are text with a colon in it: `- The Provider shall: (a) …`. */
function listOfTexts(list: ListNode, into: Gathering): ListNode {
  const at = list.items.findIndex(isSentence);
  if (at < 0) return list;
  const items = list.items.map((item) => (isSentence(item) ? colonText(item, into) : item));
  const span = list.flow ? list.span : spanIn(into.chunk, list.span.start, items.at(-1)?.span.end ?? list.span.end);
  return { ...list, items, span };
}

/** A map of one entry whose key is made of several words: an item of an agreement has one-word keys, or is a text. */
function isSentence(item: Node): item is MapNode {
  if (item.kind !== 'map' || item.entries.length !== 1 || item.anchor !== undefined) return false;
  const [entry] = item.entries;
  if (entry === undefined || entry.key.style !== 'plain' || !/\S\s+\S/.test(entry.key.text)) return false;
  return entry.value.kind !== 'map' && entry.value.kind !== 'alias';
}

function colonText(item: MapNode, into: Gathering): ScalarNode {
  const { start, end } = item.span;
  const scalar = plainText(start, end, into.chunk);
  into.problems.push(colonProblem(item.entries[0]?.key.span.end ?? start, scalar, into.chunk.text));
  return scalar;
}
