import { writeHtml } from './html';
import type { Manuscript } from './manuscript';
import { writeMarkdown } from './markdown';
import { writePlain } from './plain';

/** What the final text can be written as. */
export type Format = keyof typeof writers;

export interface Writer {
  /** The ending of its files, with the point. */
  readonly extension: string;
  readonly write: (manuscript: Manuscript) => string;
}

/** One writer a format. */
export const writers = {
  html: { extension: '.html', write: writeHtml },
  markdown: { extension: '.md', write: writeMarkdown },
  text: { extension: '.txt', write: writePlain },
} as const satisfies Readonly<Record<string, Writer>>;

/** True for the name of a format that there is a writer for. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(writers, name);
}

/** The manuscript in the characters of a format; ends in a line break. */
export function write(format: Format, manuscript: Manuscript): string {
  return writers[format].write(manuscript);
}
