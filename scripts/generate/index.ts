import { join } from 'node:path';
import { factsModule } from './facts';
import { buildModel } from './model';
import { schemaModule } from './schema-module';
import { readSources } from './source';

/** Every generated file of the project below `root`: its path from there, and its text. */
export async function generate(root: string): Promise<ReadonlyMap<string, string>> {
  const sources = readSources(join(root, 'schemas', 'source'));
  const model = buildModel(sources);
  return new Map([
    ['server/src/agreement/facts.generated.ts', factsModule(model)],
    ['server/src/agreement/schema.generated.ts', schemaModule(model)],
  ]);
}
