import type { PreviewElement } from '../protocol';
import { contentsElement } from './contents';
import { element } from './element';
import { piecesOf } from './elements';
import { type Manuscript, titleOf } from './manuscript';
import { pageStyle } from './page-style';
import { pageStyleHash } from './page-style-hash';

/**
 * A page that stands by itself: opened in a browser it reads as a document, printed it is one. It runs no script and
 * loads nothing; a policy in its head says so. Everything of the agreement is text.
 */
export function writeHtml(manuscript: Manuscript): string {
  const { text } = manuscript;
  const [head, ...body] = text.parts.map((part) => piecesOf(part, text).map((piece) => piece.draw(manuscript)));
  const contents = contentsElement(manuscript);
  const article = element('article', { class: 'agreement' }, head, contents, ...body);
  const policy = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${escaped(text.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(titleOf(text) || 'Agreement')}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    `<body>\n${serialised(article, 0)}</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Elements that stand on a line of their own. What is inside the others is kept as it is, blanks and all. */
const blockTags: ReadonlySet<string> = new Set('article section nav div figure table thead tbody tr ol'.split(' '));
const voidTags: ReadonlySet<string> = new Set(['br', 'hr']);

/** The element as HTML. Attributes that only the editor reads (`data-…`) are left out. */
function serialised(node: PreviewElement | string, depth: number): string {
  if (typeof node === 'string') return escaped(node);
  const margin = ' '.repeat(depth);
  if (!blockTags.has(node.tag)) return `${margin}${inlineHtml(node)}\n`;
  const children = node.children.map((child) => serialised(child, depth + 1)).join('');
  return `${margin}<${node.tag}${attributesHtml(node)}>\n${children}${margin}</${node.tag}>\n`;
}

function inlineHtml(node: PreviewElement | string): string {
  if (typeof node === 'string') return escaped(node);
  const start = `<${node.tag}${attributesHtml(node)}>`;
  return voidTags.has(node.tag) ? start : `${start}${node.children.map(inlineHtml).join('')}</${node.tag}>`;
}

function attributesHtml({ attributes = {} }: PreviewElement): string {
  return Object.entries(attributes)
    .filter(([name]) => !name.startsWith('data-'))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `text` as characters of HTML; those that no HTML may hold show as unreadable. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/(?![\t\n])\p{Cc}/gu, '\ufffd');
}
