import type { Inline } from './inline';
import { textOf } from './inline-text';

/**
 * Takes the heading of a paragraph out of it: bold at its very beginning, unless the sentence simply goes on in small
 * letters ("**No** engineer …"). A point or a colon that ends the heading goes with it.
 */
export function takeHeading(content: readonly Inline[]): {
  readonly heading: readonly Inline[] | undefined;
  readonly content: readonly Inline[];
} {
  const [first, next] = content;
  if (first?.kind !== 'strong' || textOf(first.children).trim() === '') return { heading: undefined, content };
  const isEnded = /[.:]$/.test(textOf(first.children).trimEnd().slice(-1));
  if (!isEnded && goesOn(next)) return { heading: undefined, content };
  return { heading: withoutStop(first.children), content: withoutJoint(content.slice(1)) };
}

function goesOn(next: Inline | undefined): boolean {
  if (next === undefined || next.kind === 'line-break') return false;
  return next.kind !== 'text' || /^(?:\s*[\p{Ll}\d,;)"'”’]|[^\s.:–—-])/u.test(next.text);
}

function withoutStop(heading: readonly Inline[]): readonly Inline[] {
  const last = heading.at(-1);
  if (last?.kind !== 'text') return heading;
  const bare = last.text.trimEnd();
  const text = /[.:]$/.test(bare.slice(-1)) ? bare.slice(0, -1).trimEnd() : bare;
  return text === '' ? heading.slice(0, -1) : heading.with(-1, { ...last, text });
}

/** What joins a heading to its text goes: a line break, a colon, a dash, a point. */
function withoutJoint(content: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = content;
  if (first?.kind === 'line-break') return rest;
  if (first?.kind !== 'text') return content;
  const text = first.text.replace(/^\s*(?:[.:]|[–—-](?=\s))?\s*/, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}
