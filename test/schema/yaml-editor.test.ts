import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CompletionList, Diagnostic, Hover, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { schema } from '../../server/src/agreement/schema.generated';
import { plainSnippet } from '../../server/src/agreement/snippet';
import { projectRoot } from './published';

/** What is used here of the language service that most YAML editors have. */
interface YamlLanguageService {
  configure(settings: object): void;
  doValidation(document: TextDocument, isKubernetes: boolean): Promise<Diagnostic[]>;
  doComplete(document: TextDocument, position: Position, isKubernetes: boolean): Promise<CompletionList>;
  doHover(document: TextDocument, position: Position): Promise<Hover | null>;
}

describe('in a YAML editor that has never heard of agreements, the published schema alone', () => {
  let service: YamlLanguageService;
  beforeAll(() => {
    service = yamlLanguageService();
  });

  test('finds no fault in the complete agreement', async () => {
    expect(await service.doValidation(agreement('complete', plainSnippet(schema.skeleton ?? '')), false)).toEqual([]);
  });

  test('names what is wrong', async () => {
    const found = await service.doValidation(agreement('faulty', 'status: done\nservices:\n  includes: []\n'), false);
    const messages = found.map(({ message }) => message).join('\n');
    expect(messages).toContain('"draft", "template", "final"');
    expect(messages).toContain('includes');
    expect(messages).toContain('response-time');
  });

  test('completes keys and words', async () => {
    const document = agreement('levels', 'priorities:\n  levels:\n    - id: P1\n      clock: \n      ');
    const words = await service.doComplete(document, { line: 3, character: 13 }, false);
    expect(words.items.map(({ label }) => label)).toEqual(['business-hours', 'always']);
    const keys = await service.doComplete(document, { line: 4, character: 6 }, false);
    expect(keys.items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['respond', 'update-every', 'resolve']),
    );
  });

  test('tells what a key is, and why it matters', async () => {
    const document = agreement('backups', 'availability:\n  backups: none\n');
    const hover = await service.doHover(document, { line: 1, character: 4 });
    expect(JSON.stringify(hover?.contents)).toContain('Nobody misses a backup until the day when it is not there.');
  });
});

/** The service remembers a document by its address, so each has one of its own. */
function agreement(name: string, text: string): TextDocument {
  return TextDocument.create(`file:///${name}.msa.yaml`, 'yaml', 1, text);
}

function yamlLanguageService(): YamlLanguageService {
  const require = createRequire(import.meta.url);
  const { getLanguageService } = require('yaml-language-server/lib/umd/languageservice/yamlLanguageService.js');
  const ignore = () => undefined;
  const service: YamlLanguageService = getLanguageService({
    schemaRequestService: async () => '{}',
    workspaceContext: { resolveRelativePath: (path: string) => path },
    telemetry: { send: ignore, sendError: ignore, sendTrack: ignore },
    connection: { onRequest: ignore, onNotification: ignore, sendNotification: ignore, console },
    yamlSettings: { documentsCollection: new Map(), yamlShouldHover: true, yamlVersion: '1.2', indentation: '  ' },
    clientCapabilities: {},
  });
  const published: unknown = JSON.parse(readFileSync(join(projectRoot, 'schemas/msa.schema.json'), 'utf8'));
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    yamlVersion: '1.2',
    schemas: [{ uri: 'file:///msa.schema.json', fileMatch: ['*.msa.yaml'], schema: published }],
  });
  return service;
}
