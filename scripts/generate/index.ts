import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsModule } from './facts';
import { grammarFile } from './grammar';
import { buildModel } from './model';
import { measuredTable, writtenTable } from './mutations';
import { publishedSchema } from './published';
import { formatReference } from './reference';
import { rulesPage } from './rules';
import { schemaModule } from './schema-module';
import { configurationSchema, manifest, manifestTexts } from './settings';
import { snippetFile } from './snippets';
import { readSources } from './source';
import { validatorFiles } from './validators';

/** What `generate` may be told. */
interface Options {
  /** Whether faults are injected for the table of the rules' page: it takes a minute. Else that table stays as it is. */
  readonly mutations: boolean;
}

/** Every generated file of the project below `root`: its path from there, and its text. */
export async function generate(root: string, { mutations }: Options): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, 'schemas', 'source');
  const sources = readSources(folder);
  const model = buildModel(sources);
  const validators = await validatorFiles(model, root);
  const frame = readFileSync(join(folder, 'reference.md'), 'utf8');
  return new Map([
    ['package.json', manifest(root)],
    ['package.nls.json', manifestTexts(root)],
    ['docs/format.md', formatReference(model, frame)],
    ['docs/rules.md', rulesPage(mutations ? measuredTable(root) : writtenTable(root))],
    ['schemas/msa.schema.json', publishedSchema(model)],
    ['schemas/msarc.schema.json', configurationSchema()],
    ['snippets/msa.json', snippetFile(model)],
    ['syntaxes/msa.tmLanguage.json', grammarFile(model)],
    ['server/src/agreement/facts.generated.ts', factsModule(model)],
    ['server/src/agreement/schema.generated.ts', schemaModule(model)],
    ['server/src/agreement/validators.generated.js', validators.code],
    ['server/src/agreement/validators.generated.d.ts', validators.types],
  ]);
}
