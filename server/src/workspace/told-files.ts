import { type AgreementsChange, type DocumentRequest, methods } from '../protocol';
import { type FilesChange, isNameOfAgreement, mostFiles, type WorkspaceFiles } from './files';

/** The way to the client. */
export interface Line {
  ask(method: string, params: object): Promise<unknown>;
  hear(method: string, listener: (params: AgreementsChange) => void): void;
}

/** The files as the client knows them: whatever it can open is read, wherever that lies. */
export function toldFiles(line: Line): WorkspaceFiles {
  const listeners: ((change: FilesChange) => void)[] = [];
  line.hear(methods.agreementsChanged, ({ changed, listAgain }) => {
    for (const listener of listeners) listener({ changed, listAgain });
  });
  return {
    async list() {
      const answer = await line.ask(methods.listAgreements, {});
      return Array.isArray(answer) ? answer.filter(isAddress).slice(0, mostFiles) : [];
    },
    async read(uri) {
      const answer = await line.ask(methods.readAgreement, { uri } satisfies DocumentRequest);
      return typeof answer === 'string' ? answer : undefined;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

function isAddress(item: unknown): item is string {
  return typeof item === 'string' && isNameOfAgreement(item);
}
