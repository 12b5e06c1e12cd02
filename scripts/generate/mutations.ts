import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate } from '../mutation/run';
import { readSamples } from '../mutation/sample';
import { mutationTable, scoresOf, TABLE_HEAD } from '../mutation/table';

/** The table of what the rules find of injected faults, worked out now. */
export function measuredTable(root: string): string {
  return mutationTable(scoresOf(mutate(readSamples(root))));
}

/** The same as the page of the rules has it; empty where there is none. The test of the mutations holds it to be true. */
export function writtenTable(root: string): string {
  const path = join(root, 'docs', 'rules.md');
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const start = page.indexOf(TABLE_HEAD);
  return start < 0 ? '' : page.slice(start).trimEnd();
}
