import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { agreement } from '../../scripts/bench/agreement.mjs';
import { type Analysis, analyse } from '../../server/src/analysis';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const source = agreement(400);

/** The text with a key pressed in each place in turn: values, ids, references and terms come and go. */
function typed(key: number): string {
  const places = [/resolve: 1/g, /id: service-1/g, /\$\(availability\.ba/g, /: the site of the Client/g, /title: /g];
  const place = places[key % places.length] ?? /title: /g;
  return source.replace(place, (found) => `${found}${key}`);
}

interface Kept {
  readonly analysis: Analysis;
  readonly older: readonly WeakRef<object>[];
}

/** The newest of many analyses, and what the others were made of. */
function afterManyEdits(look: (analysis: Analysis, key: number) => void): Kept {
  let analysis = analyse(source);
  const older: WeakRef<object>[] = [];
  for (let key = 1; key <= 300; key++) {
    analysis = analyse(typed(key), analysis);
    look(analysis, key);
    if (key < 290) older.push(new WeakRef(analysis.agreement), new WeakRef(analysis.tree));
  }
  return { analysis, older };
}

describe('after many edits no older version is held', () => {
  test.each<[string, (analysis: Analysis, key: number) => void]>([
    ['where only findings were asked for', () => {}],
    ['where each was drafted', ({ manuscript }) => void manuscript],
    ['where some were drafted', (analysis, key) => void (key % 7 === 0 && analysis.manuscript)],
  ])('%s', async (_, look) => {
    const { analysis, older } = afterManyEdits(look);
    // What a WeakRef was made of lives until the turn ends.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    expect(older.filter((one) => one.deref() !== undefined)).toHaveLength(0);
    expect(analysis.findings).toBeDefined();
  });
});

test('nothing of a version has a getter of its own, in which V8 would keep that version until it collects everything', () => {
  const analysis = analyse('services:\n  included: none\n');
  const own = [analysis, analysis.agreement, analysis.agreement.terms, analysis.tree].flatMap((one) =>
    Object.entries(Object.getOwnPropertyDescriptors(one)).filter(([, { get }]) => get),
  );
  expect(own).toEqual([]);
});
