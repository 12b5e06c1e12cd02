import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { ClientCapabilities, Position } from 'vscode-languageserver';
import { agreement } from '../../scripts/bench/agreement.mjs';
import { type Analysis, analyse } from '../../server/src/analysis';
import { positionAt } from '../../server/src/document-text';
import { createDocuments, type OpenDocument } from '../../server/src/documents';
import { codeActionsAt } from '../../server/src/features/code-actions/code-actions-at';
import { createLenses } from '../../server/src/features/code-lens/lenses';
import { complete } from '../../server/src/features/completion/complete';
import { createReferenceCounts } from '../../server/src/features/completion/reference-counts';
import { diagnosticsOf } from '../../server/src/features/diagnostics/diagnostics-of';
import { createLinkFinder } from '../../server/src/features/document-links/links';
import { newMemory, outlineOf } from '../../server/src/features/document-symbols/outline';
import { foldingRangesOf } from '../../server/src/features/folding/folding-ranges';
import { hoverAt } from '../../server/src/features/hover/hover-at';
import { hintsWithin } from '../../server/src/features/inlay-hints/hints-within';
import { highlightsAt } from '../../server/src/features/names/references';
import { previewOf } from '../../server/src/features/preview/preview-of';
import { createTokenKeeper } from '../../server/src/features/semantic-tokens/keeper';
import { defaultSettings } from '../../server/src/features/settings';
import { clientCommands } from '../../server/src/protocol';
import type { DrawnPage } from '../../server/src/text/drawn-page';
import { MODERN } from './editor';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const URI = 'file:///agreement.msa.yaml';

/** All that an editor asks for after a key, with what features remember from one key to the next. */
function allFeatures(client: ClientCapabilities) {
  const keeper = createTokenKeeper('session', () => true);
  const lenses = createLenses(Object.values(clientCommands));
  const folds = new WeakMap();
  const symbols = newMemory();
  const links = createLinkFinder();
  const counts = createReferenceCounts();
  const stated = new WeakMap();
  let told = '';
  let page: DrawnPage | undefined;
  return (document: OpenDocument, analysis: Analysis, position: Position): void => {
    const place = { textDocument: document, position };
    const range = { start: position, end: position };
    diagnosticsOf(document, analysis, {});
    told = keeper.delta(document.uri, analysis, told).resultId ?? '';
    complete(document, analysis, client, place, counts);
    hoverAt(document, analysis, client, position);
    highlightsAt(document, analysis, position);
    hintsWithin(document, analysis, range, defaultSettings.inlayHints);
    const seen = lenses.of(document, analysis, defaultSettings.codeLens).slice(0, 10);
    for (const lens of seen) lenses.resolved(lens, document, analysis);
    foldingRangesOf(document, analysis, folds);
    outlineOf(document, analysis, symbols);
    links(document, analysis, []);
    codeActionsAt(document, analysis, client, { ...place, range, context: { diagnostics: [] } }, stated);
    page = previewOf(document, analysis, page).page;
  };
}

/** What the engine still learns meanwhile. Six hundred versions would be more than a hundred MB. */
const MOST_MORE = 20_000_000;

/** The heap in use when nothing is left to collect. */
async function heap(): Promise<number> {
  // What a turn has looked at lives until it ends.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  return process.memoryUsage().heapUsed;
}

it('memory returns to its level, whatever is asked for after a thousand edits', { timeout: 120_000 }, async () => {
  const text = agreement(400);
  const places = [
    /resolve: 1/,
    /id: service-1/,
    /\$\(availability\.ba/,
    /the site of the Client/,
    /title: ./,
    /\n {2}Client/,
  ];
  const offsets = places.map((place) => {
    const match = place.exec(text);
    if (match === null) throw new Error(`The agreement does not hold ${place}.`);
    return match.index + match[0].length;
  });
  const documents = createDocuments(async () => analyse);
  documents.open(URI, 1, text);
  const ask = allFeatures(MODERN);
  let version = 1;
  const press = async (key: number): Promise<void> => {
    const document = documents.get(URI);
    if (document === undefined) throw new Error('The document is closed.');
    // Each key is taken back by the next.
    const start = positionAt(document.content, offsets[(key >> 1) % offsets.length] ?? 0);
    const isTyped = key % 2 === 0;
    const range = { start, end: isTyped ? start : { ...start, character: start.character + 1 } };
    version += 1;
    documents.change(URI, version, [{ range, text: isTyped ? 'x' : '' }]);
    const now = documents.get(URI);
    if (now !== undefined) ask(now, await now.analysis(), start);
  };
  const pressAll = async (from: number, to: number): Promise<void> => {
    for (let key = from; key < to; key++) await press(key);
  };
  // By then the engine has learnt the code, and histories that have an end have reached it.
  await pressAll(0, 400);
  const before = await heap();
  await pressAll(400, 1_000);
  const after = await heap();
  expect(documents.get(URI)?.content.text).toBe(text);
  expect(after - before).toBeLessThan(MOST_MORE);
});
