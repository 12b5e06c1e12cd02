import type { Analysis } from '../../analysis';
import { code } from '../markdown';
import type { Site } from '../site';
import { draftedMarkdown } from './drafted';
import { explanation } from './explanation';
import type { Told } from './told';

/** What a section or field is, why it matters, what to state, and how it will read in the final text. */
export function keyHover({ schema, path, entry }: Site, analysis: Analysis): Told | undefined {
  if (entry === undefined) return undefined;
  const isOwnKey = schema === undefined;
  if (isOwnKey) return entry.key.text.startsWith('x-') ? { markdown: OWN_NOTE, span: entry.key.span } : undefined;
  const drafted = draftedMarkdown(path, analysis);
  const parts = [
    `**${schema.title}** \u2003${code(path)}`,
    explanation(schema),
    drafted && `---\n\n**In the final text**\n\n${drafted}`,
  ];
  return { markdown: parts.filter((part) => part).join('\n\n'), span: entry.key.span };
}

const OWN_NOTE = 'A note of your own: a key that begins with `x-` is never printed and never exported.';
