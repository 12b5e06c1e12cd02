import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The project's own modules that are loaded before any request: those that `entry` reaches without `import()`. */
async function loadedAtOnce(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    packages: 'external',
  });
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !external) visit(path);
    }
  };
  visit(entry);
  return [...reached];
}

describe('start-up', () => {
  it.each(['server/src/main.node.ts', 'server/src/main.browser.ts'])(
    '%s loads the connection, and no agreement',
    async (entry) => {
      const others = (await loadedAtOnce(entry)).filter(
        (file) => !/^server\/src\/(?:features\/[\w/-]+|[\w.-]+)\.ts$/u.test(file) || file.endsWith('/analysis.ts'),
      );
      expect(others).toEqual([]);
    },
  );
});
