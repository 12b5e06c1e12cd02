import { describe, expect, it } from 'vitest';
import { markOf } from './fuzz/answers';
import { type Random, randomFrom } from './fuzz/random';
import { type FuzzedServer, startFuzzed } from './fuzz/server';
import { createSession, type Session } from './fuzz/session';
import { examples, hostile, type Specimen, yamlSuite } from './fuzz/texts';

/**
 * The built server under fire: random edits, requests of every kind that it declares, cancellations, documents that open and
 * close while they are asked about. `MSA_FUZZ_SEED` repeats a run, `MSA_FUZZ_SECONDS` makes it longer.
 */

const seed = Number(process.env.MSA_FUZZ_SEED ?? (process.env.CI ? 20_261_123 : Date.now() % 2 ** 32));
const seconds = Number(process.env.MSA_FUZZ_SECONDS ?? 12);

/** Longer than any answer takes on a machine that does much else. */
const patience = 60_000;

/** What may stay in memory when every document is closed: caches of fixed size, compiled code. */
const mostKept = 16 * 2 ** 20;

function uriOf(number: number): string {
  return `file:///fuzz/${number}.msa.yaml`;
}

/** Lets `run` loose on a server, and sees to it that nothing went wrong and that nothing stays when all is closed. */
async function fuzzed(run: (session: Session, random: Random, server: FuzzedServer) => Promise<void>): Promise<void> {
  const random = randomFrom(seed);
  await using server = await startFuzzed();
  const session = createSession(server, random);
  for (const { text } of examples.slice(-1)) await askAll(session, uriOf(0), text);
  await session.closeAll();
  const before = await server.heap();

  try {
    await run(session, random, server);
    await session.settle(patience);
  } catch (error) {
    const state = server.isAlive ? 'lives' : 'has ended';
    throw new Error(`MSA_FUZZ_SEED=${seed}: the server ${state}. ${server.faults.join('')}`, { cause: error });
  }

  await session.closeAll();
  // What was remembered of the last document that was asked about may stay: let that be a small one.
  await askAll(session, uriOf(0), 'msa: 1\n');
  await session.closeAll();
  const faults = [...new Set([...session.faults, ...server.faults])].slice(0, 20);
  const expected = { MSA_FUZZ_SEED: seed, isAlive: true, faults: [] };
  expect({ MSA_FUZZ_SEED: seed, isAlive: server.isAlive, faults }).toEqual(expected);
  expect((await server.heap()) - before, `MSA_FUZZ_SEED=${seed}`).toBeLessThan(mostKept);
}

async function askAll(session: Session, uri: string, text: string): Promise<void> {
  await session.open(uri, text);
  session.askAll(uri);
  await session.settle(patience);
}

/** Opens `text`, edits and asks while answers are on their way, and closes it, at times in mid-request. */
async function visit(session: Session, random: Random, uri: string, { text }: Specimen): Promise<void> {
  await session.open(uri, text);
  for (let round = 0; round < 3; round++) {
    session.ask(uri);
    if (random.happens(30)) session.ask(uri);
    await session.edit(uri);
  }
  if (random.happens(50)) await session.settle(patience);
  await session.close(uri);
}

function anyText(random: Random): string {
  const specimens = random.happens(50) ? examples : yamlSuite;
  return specimens[random.below(specimens.length)]?.text ?? '';
}

/** What an author does next. */
async function act(session: Session, random: Random, uri: string): Promise<void> {
  const chance = random.below(100);
  if (chance < 45) await session.edit(uri);
  else if (chance < 90) session.ask(uri);
  else if (chance < 92) await session.close(uri);
  else if (chance < 94) await session.open(uri, `${markOf(uri)}: 1\n${anyText(random)}`);
  else await session.settle(patience);
}

describe('under random edits and requests', () => {
  it(
    'hostile texts are answered about',
    () =>
      fuzzed(async (session, random) => {
        for (const [number, specimen] of hostile.entries()) {
          await askAll(session, uriOf(number), specimen.text);
          await session.close(uriOf(number));
          await visit(session, random, uriOf(number), specimen);
          await session.settle(patience);
        }
      }),
    5 * patience,
  );

  it(
    'the files of the YAML test suite are answered about',
    () =>
      fuzzed(async (session, random) => {
        for (const [number, specimen] of yamlSuite.entries()) {
          await visit(session, random, uriOf(number), specimen);
          if (number % 20 === 0) await session.settle(patience);
        }
      }),
    5 * patience,
  );

  it(
    'agreements are answered about, never about one another, and leave nothing behind',
    () =>
      fuzzed(async (session, random, server) => {
        for (const [number, { text }] of examples.entries())
          await askAll(session, uriOf(number), `${markOf(uriOf(number))}: 1\n${text}`);
        const end = performance.now() + seconds * 1_000;
        while (performance.now() < end && server.isAlive) {
          await act(session, random, uriOf(random.below(examples.length)));
        }
        expect(session.asked.size).toBeGreaterThan(15);
      }),
    seconds * 1_000 + 3 * patience,
  );
});
