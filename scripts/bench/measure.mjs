/** What is measured of a server with one text, each thing until it was done often enough or its time is over. */
import { figuresOf } from './figures.mjs';
import { behind, hoversIn, placesIn } from './places.mjs';
import { startSession } from './session.mjs';

/**
 * @typedef {import('./figures.mjs').Figures} Figures
 * @typedef {import('./places.mjs').Position} Position
 * @typedef {import('./servers.mjs').Server} Server
 * @typedef {import('./session.mjs').Session} Session
 *
 * @typedef {object} Amounts
 * @property {number} opens how many times a new process opens the text
 * @property {number} strokes how many keys are pressed for each measure
 * @property {number} seconds after which a measure ends with what it has; the one that is under way is finished
 *
 * @typedef {object} Measures
 * @property {Figures | undefined} open from the start of the process to the findings
 * @property {Figures | undefined} stroke from a key to the findings
 * @property {Figures | undefined} completion from a key to what may follow
 * @property {Figures | undefined} hover at rest
 * @property {number} offered the share of completions that offered something
 * @property {number} told the share of hovers that told something
 * @property {number | undefined} memory the most that the process which was typed into held, in bytes
 */

/**
 * @param {Server} server
 * @param {string} text
 * @param {Amounts} amounts
 * @returns {Promise<Measures>}
 */
export async function measure(server, text, amounts) {
  const opened = await timesOf(opensOf(server, text), amounts.opens, amounts.seconds);
  const session = await startSession(server);
  try {
    await session.open(text);
    const stroke = await timesOf(strokesOf(session, text), amounts.strokes, amounts.seconds);
    const completion = await timesOf(completionsOf(session, text), amounts.strokes, amounts.seconds);
    const hover = await timesOf(hoversOf(session, text), amounts.strokes, amounts.seconds);
    return {
      open: figuresOf(opened.times),
      stroke: figuresOf(stroke.times.map((time) => Math.max(time - server.pause, 0))),
      completion: figuresOf(completion.times),
      hover: figuresOf(hover.times),
      offered: completion.answered / completion.times.length,
      told: hover.answered / hover.times.length,
      memory: session.peakMemory(),
    };
  } finally {
    await session.end();
  }
}

/**
 * Whether `server` knows the format: it finds a fault in a key that the schema does not have, and none without it. One
 * that does not would be quick for the wrong reason.
 *
 * @param {Server} server
 * @param {string} text an agreement without faults
 */
export async function knowsFormat(server, text) {
  const session = await startSession(server);
  try {
    const before = await session.open(text);
    const start = { line: 0, character: 0 };
    session.change(start, start, 'no-such-key: 1\n');
    const after = await session.diagnostics();
    return after.length > before.length;
  } finally {
    await session.end();
  }
}

/** @typedef {{time: number, answered: boolean}} Sample */

/**
 * Takes up to `most` samples, and none more once `seconds` have passed.
 *
 * @param {AsyncGenerator<Sample, void, void>} samples
 * @param {number} most
 * @param {number} seconds
 */
async function timesOf(samples, most, seconds) {
  const end = performance.now() + seconds * 1000;
  /** @type {number[]} */
  const times = [];
  let answered = 0;
  for await (const sample of samples) {
    times.push(sample.time);
    if (sample.answered) answered += 1;
    if (times.length >= most || performance.now() > end) break;
  }
  return { times, answered };
}

/** @returns {AsyncGenerator<Sample, void, void>} */
async function* opensOf(/** @type {Server} */ server, /** @type {string} */ text) {
  while (true) {
    const began = performance.now();
    const session = await startSession(server);
    await session.open(text);
    const time = performance.now() - began;
    await session.end();
    yield { time, answered: true };
  }
}

/**
 * Keys, each pressed when the findings for the one before are there.
 *
 * @returns {AsyncGenerator<Sample, void, void>}
 */
async function* strokesOf(/** @type {Session} */ session, /** @type {string} */ text) {
  try {
    for (const press of keys(session, text)) {
      const began = performance.now();
      press();
      await session.diagnostics();
      yield { time: performance.now() - began, answered: true };
    }
  } finally {
    await session.diagnostics();
  }
}

/**
 * The same keys with a completion asked at once, as an editor asks it. The time runs until that is there, and goes on
 * with the next key when the findings are as well.
 *
 * @returns {AsyncGenerator<Sample, void, void>}
 */
async function* completionsOf(/** @type {Session} */ session, /** @type {string} */ text) {
  try {
    for (const press of keys(session, text)) {
      const began = performance.now();
      const caret = press();
      const offered = await session.complete(caret);
      const time = performance.now() - began;
      await session.diagnostics();
      yield { time, answered: offered > 0 };
    }
  } finally {
    await session.diagnostics();
  }
}

/** @returns {AsyncGenerator<Sample, void, void>} */
async function* hoversOf(/** @type {Session} */ session, /** @type {string} */ text) {
  while (true) {
    for (const position of hoversIn(text)) {
      const began = performance.now();
      const answered = await session.hover(position);
      yield { time: performance.now() - began, answered };
    }
  }
}

/**
 * Endless keys: at each place in turn what is typed there, key by key, and then taken back at once. Each is a function
 * that presses it and tells where the caret is then. Whoever stops in between leaves the text as it was: what is typed is
 * taken back by one more change, in any case, for whose findings there is then to be waited.
 *
 * @returns {Generator<() => Position, void, void>}
 */
function* keys(/** @type {Session} */ session, /** @type {string} */ text) {
  const places = placesIn(text);
  let start = { line: 0, character: 0 };
  let caret = start;
  const takeBack = () => {
    session.change(start, caret, '');
    caret = start;
    return caret;
  };
  try {
    while (true) {
      for (const { position, typed } of places) {
        start = position;
        caret = position;
        for (const key of typed) {
          yield () => {
            session.change(caret, caret, key);
            caret = behind(caret, key);
            return caret;
          };
        }
        yield takeBack;
      }
    }
  } finally {
    takeBack();
  }
}
