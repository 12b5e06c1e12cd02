import type { ClientCapabilities } from 'vscode-languageserver';

/** Whether the client asks for the documentation of the one item that is looked at. */
export function resolvesLazily(client: ClientCapabilities): boolean {
  const lazily = client.textDocument?.completion?.completionItem?.resolveSupport?.properties;
  return lazily?.includes('documentation') === true;
}
