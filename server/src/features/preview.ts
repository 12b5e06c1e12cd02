import type { Connection } from 'vscode-languageserver';
import type { OpenDocument } from '../documents';
import { methods, type PreviewRequest, type PreviewUpdate } from '../protocol';
import type { DrawnPage } from '../text/drawn-page';
import { type Delayed, delayed } from './delayed';
import type { Feature, FeatureContext } from './feature';

/** The final text beside the editor: whole when it is opened, and from then on what each change makes of it. */
export const preview: Feature = {
  register(connection, context) {
    const open = new Map<string, OpenPreview>();

    connection.onRequest(methods.openPreview, async (request: PreviewRequest): Promise<PreviewUpdate> => {
      const shown: OpenPreview = { revision: 0, page: undefined, waiting: undefined };
      open.get(request.uri)?.waiting?.cancel();
      open.set(request.uri, shown);
      let update = nothingYet(request.uri);
      await context.attempt('Drawing a preview', async () => {
        const document = context.documents.get(request.uri);
        if (document !== undefined) update = (await draw(document, shown)) ?? update;
      });
      return update;
    });
    connection.onNotification(methods.closePreview, ({ uri }: PreviewRequest) => {
      open.get(uri)?.waiting?.cancel();
      open.delete(uri);
    });
    context.documents.onChange(({ uri }) => {
      const shown = open.get(uri);
      if (shown === undefined || shown.waiting !== undefined) return;
      shown.waiting = delayed(PAUSE, () => {
        shown.waiting = undefined;
        void context.attempt('Drawing a preview', () => send(connection, context, uri, shown, open));
      });
    });
    context.documents.onClose((uri) => {
      const shown = open.get(uri);
      shown?.waiting?.cancel();
      if (shown !== undefined) open.set(uri, { revision: shown.revision, page: undefined, waiting: undefined });
    });
  },
};

/** How long changes are gathered before the page is drawn again, in milliseconds: shorter than a glance. */
const PAUSE = 40;

interface OpenPreview {
  /** Of the update that was sent last; 0 before the first. */
  revision: number;
  /** What the client shows; undefined where it is to be sent whole. */
  page: DrawnPage | undefined;
  waiting: Delayed | undefined;
}

async function send(
  connection: Connection,
  context: FeatureContext,
  uri: string,
  shown: OpenPreview,
  open: ReadonlyMap<string, OpenPreview>,
): Promise<void> {
  const document = context.documents.get(uri);
  if (document === undefined) return;
  const update = await draw(document, shown);
  const isCurrent = open.get(uri) === shown;
  if (update !== undefined && isCurrent) await connection.sendNotification(methods.previewChanged, update);
}

/** The update from what is shown to `document`, which is shown from then on; undefined where nothing changes. */
async function draw(document: OpenDocument, shown: OpenPreview): Promise<PreviewUpdate | undefined> {
  const analysis = await document.analysis();
  const { previewOf } = await import('./preview/preview-of');
  const before = shown.page;
  const { page, title, change } = previewOf(document, analysis, before);
  shown.page = page;
  if (before !== undefined && change.splices.length === 0 && change.shifts.length === 0) return undefined;
  const base = before === undefined ? 0 : shown.revision;
  shown.revision++;
  return {
    uri: document.uri,
    version: document.version,
    revision: shown.revision,
    base,
    title,
    language: analysis.text.language,
    ...change,
  };
}

function nothingYet(uri: string): PreviewUpdate {
  return { uri, version: 0, revision: 0, base: 0, title: '', language: 'en', splices: [] };
}
