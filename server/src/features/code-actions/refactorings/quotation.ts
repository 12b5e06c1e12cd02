import { CodeActionKind } from 'vscode-languageserver';
import { takesWords } from '../../../agreement/schema';
import { columnOf } from '../../../rules/source-lines';
import { eolOf } from '../../../syntax/line';
import type { ScalarNode } from '../../../syntax/node';
import { isSafePlain, quote } from '../../../syntax/quote';
import type { ActionPlace, ActionSource } from '../action-source';
import { isInFlow } from '../prose-at';

/** The same text with other quotation marks, with none, or as a block of lines. */
export const quotation: ActionSource = {
  kind: CodeActionKind.RefactorRewrite,
  told: 'asked',
  offers(place) {
    const { analysis, range, site } = place;
    const node = site?.node;
    const at = node && analysis.tree.rangeOf(node.span);
    if (!at || node.kind !== 'scalar' || site.onKey) return [];
    // Whoever selects words means those.
    if (range.start !== range.end || range.start < at.start || range.start > at.end) return [];
    // A duration or an amount gains nothing by quotation marks.
    if (node.style === 'plain' && site.schema !== undefined && !takesWords(site.schema)) return [];
    return waysOf(node, place).map(({ title, newText }) => ({ title, edits: () => [{ span: node.span, newText }] }));
  },
};

interface Way {
  readonly title: string;
  readonly newText: string;
}

function waysOf(node: ScalarNode, place: ActionPlace): readonly Way[] {
  const { text, style } = node;
  const flow = isInFlow(place.trail);
  if (/[\n\p{Cc}\p{Cs}]/u.test(text)) return style === 'double-quoted' && !flow ? asBlock(node, place) : [];
  const plain: Way = { title: 'Take the quotation marks away', newText: text };
  const double: Way = { title: 'Put it in double quotation marks', newText: `"${text.replace(/["\\]/gu, '\\$&')}"` };
  const single: Way = { title: 'Put it in single quotation marks', newText: `'${text.replaceAll("'", "''")}'` };
  const canBePlain = isSafePlain(text, flow);
  switch (style) {
    case 'plain':
      return [double, single];
    case 'double-quoted':
      return canBePlain ? [plain, single] : [single];
    case 'single-quoted':
      return canBePlain ? [plain, double] : [double];
    default:
      return [];
  }
}

/** Several lines in quotation marks, as lines; none where a block could not hold them. */
function asBlock({ text }: ScalarNode, { analysis, trail }: ActionPlace): readonly Way[] {
  const last = trail.at(-1);
  if (last?.via !== 'key') return [];
  const { tree } = analysis;
  const written = quote(text, { blockIndent: columnOf(tree, last.entry.key.span) + 2 });
  const newText = eolOf(tree.text) === '\n' ? written : written.replaceAll('\n', '\r\n');
  return written.startsWith('|') ? [{ title: 'Write it as a block of text', newText }] : [];
}
