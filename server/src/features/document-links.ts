import type { ClientCapabilities, Connection, DocumentLink } from 'vscode-languageserver';
import type { Feature } from './feature';
import { once } from './once';

/** Addresses on the web, e-mail addresses, and documents that lie beside the agreement. */
export const documentLinks: Feature = {
  capability: () => ({ documentLinkProvider: {} }),
  register(connection, context) {
    const finder = once(async () => (await import('./document-links/links')).createLinkFinder());
    const nothing: DocumentLink[] = [];
    const folders = folderReader(connection, context.client);
    connection.onDocumentLinks(
      context.answering(
        nothing,
        async (_params, { document, analysis }) => {
          const linksOf = await finder();
          const links = linksOf(document, analysis, await folders());
          const tells = context.client.textDocument?.documentLink?.tooltipSupport === true;
          return tells ? links : links.map(({ range, target }) => ({ range, target }));
        },
        'in turn',
      ),
    );
  },
};

/** The addresses of the workspace's folders; none where the client does not tell them. */
function folderReader(connection: Connection, client: ClientCapabilities): () => Promise<readonly string[]> {
  return async () => {
    if (client.workspace?.workspaceFolders !== true) return [];
    const folders = await connection.workspace.getWorkspaceFolders().catch(() => null);
    return (folders ?? []).map(({ uri }) => uri);
  };
}
