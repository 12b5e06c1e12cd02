/**
 * Runs cases inside VS Code's extension host, in Node or in a web worker, where no test runner of Node's can live.
 * What it says is heard through the console, between everything that VS Code itself says there, so each of its lines
 * begins with a mark.
 */

/** Cases that belong together; they run in the order in which they stand. */
export interface Suite {
  readonly title: string;
  readonly cases: Readonly<Record<string, () => Promise<void>>>;
}

const mark = '▏';

/**
 * Runs all cases, whatever becomes of each, and says at the end how many passed.
 *
 * @param tidy runs after each case, so that none finds what another left
 *
 * @throws when a case failed, so that VS Code ends with an exit code of 1
 */
export async function runSuites(suites: readonly Suite[], tidy: () => Promise<void>): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const { title, cases } of suites) {
    for (const [name, body] of Object.entries(cases)) {
      const failure = (await failureOf(body)) ?? (await failureOf(tidy));
      if (failure === undefined) passed += 1;
      else failed += 1;
      say(failure === undefined ? `✓ ${title}: ${name}` : `✗ ${title}: ${name}\n${failure}`);
    }
  }
  say(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} cases failed`);
}

async function failureOf(body: () => Promise<void>): Promise<string | undefined> {
  try {
    await body();
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const ours = (error.stack ?? '').split('\n').filter((line) => line.includes('/dist/test/'));
    return [error.message, ...ours].join('\n');
  }
}

/** Prints text so that it can be told from what VS Code prints. */
export function say(text: string): void {
  for (const line of text.split('\n')) console.log(`${mark} ${line}`);
}
