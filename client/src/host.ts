import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between an extension host with Node and one in a web worker. */
export interface Host {
  /** A client, not yet started, of the server as this host can run it. */
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /**
   * While the extension is being developed: the agreement to open with its preview at the start, relative to the first
   * folder of the workspace. VS Code has no switch that runs a command at its start.
   */
  readonly startOpen: string | undefined;
}
