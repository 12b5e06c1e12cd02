import { join } from 'node:path';
import { factsModule } from './facts';
import { buildModel } from './model';
import { schemaModule } from './schema-module';
import { readSources } from './source';
import { validatorFiles } from './validators';

/** Every generated file of the project below `root`: its path from there, and its text. */
export async function generate(root: string): Promise<ReadonlyMap<string, string>> {
  const sources = readSources(join(root, 'schemas', 'source'));
  const model = buildModel(sources);
  const validators = await validatorFiles(model, root);
  return new Map([
    ['server/src/agreement/facts.generated.ts', factsModule(model)],
    ['server/src/agreement/schema.generated.ts', schemaModule(model)],
    ['server/src/agreement/validators.generated.js', validators.code],
    ['server/src/agreement/validators.generated.d.ts', validators.types],
  ]);
}
