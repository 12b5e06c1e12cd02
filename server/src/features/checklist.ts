import type { OpenDocument } from '../documents';
import { type Checklist, type DocumentRequest, methods } from '../protocol';
import { type Delayed, delayed } from './delayed';
import type { Feature } from './feature';

/** How far the mandatory sections are: told to whoever has asked once, whenever it changes, until the document closes. */
export const checklist: Feature = {
  register(connection, context) {
    const followed = new Map<string, Followed>();

    connection.onRequest(
      methods.checklist,
      context.answering<DocumentRequest, Checklist | null>(null, async (_request, { document }) => {
        const answer = await checklistFor(document);
        followed.get(document.uri)?.waiting?.cancel();
        followed.set(document.uri, { told: answer, waiting: undefined });
        return answer;
      }),
    );
    context.documents.onChange(({ uri }) => {
      const shown = followed.get(uri);
      if (shown === undefined || shown.waiting !== undefined) return;
      shown.waiting = delayed(PAUSE, () => {
        shown.waiting = undefined;
        void context.attempt('Telling what is missing', () => tell(shown, uri));
      });
    });
    context.documents.onClose((uri) => {
      followed.get(uri)?.waiting?.cancel();
      followed.delete(uri);
    });

    async function tell(shown: Followed, uri: string): Promise<void> {
      const document = context.documents.get(uri);
      if (document === undefined) return;
      const next = await checklistFor(document);
      if (followed.get(uri) !== shown || isSame(shown.told, next)) return;
      shown.told = next;
      await connection.sendNotification(methods.checklistChanged, next);
    }
  },
};

/** How long the author may pause between two keys before the list is told, in milliseconds. */
const PAUSE = 200;

interface Followed {
  told: Checklist;
  waiting: Delayed | undefined;
}

async function checklistFor(document: OpenDocument): Promise<Checklist> {
  const analysis = await document.analysis();
  const { checklistOf } = await import('./checklist/checklist-of');
  return checklistOf(document, analysis);
}

/** The version alone changes nothing that anyone sees. */
function isSame({ sections: one }: Checklist, { sections: other }: Checklist): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
