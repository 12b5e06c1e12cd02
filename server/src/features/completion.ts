import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import type { ItemOrigin } from './completion/documentation';
import { resolvesLazily } from './completion/lazily';
import type { Feature } from './feature';
import { once } from './once';

/** Completion of keys, values, ids, paths, references and defined terms; the documentation of each when it is looked at. */
export const completion: Feature = {
  capability: (client) => ({
    completionProvider: {
      triggerCharacters: [' ', '.', '(', '-', '$', '§'],
      ...(resolvesLazily(client) ? { resolveProvider: true } : {}),
    },
  }),
  register(connection, context) {
    const counts = once(async () => (await import('./completion/reference-counts')).createReferenceCounts());
    const nothing: CompletionList = { isIncomplete: false, items: [] };
    connection.onCompletion(
      context.answering(nothing, async (params: CompletionParams, { document, analysis }) => {
        const { complete } = await import('./completion/complete');
        return complete(document, analysis, context.client, params, await counts());
      }),
    );
    const documented = context.answering<ItemOrigin & { readonly item: CompletionItem }, CompletionItem | undefined>(
      undefined,
      async ({ item, about }, { analysis }) => {
        const { documented } = await import('./completion/documentation');
        return documented(item, about, analysis, context.client);
      },
    );
    connection.onCompletionResolve(async (item, token) => {
      const { originOf } = await import('./completion/documentation');
      const origin = originOf(item);
      return (origin && (await documented({ ...origin, item }, token))) ?? item;
    });
  },
};
