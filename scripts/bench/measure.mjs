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
 * @property {number} strokes how many keys are pressed for each measure, beside those that warm up
 * @property {number} warmUp how many keys are pressed before
 * @property {number} seconds after which a measure ends with what it has; the one that is under way is finished
 *
 * @typedef {object} Measures
 * @property {Figures | undefined} start from the start of the process to its answer to `initialize`
 * @property {Figures | undefined} open from there, the text sent, to its findings
 * @property {Figures | undefined} stroke from a key to the findings
 * @property {Figures | undefined} completion from a key to what may follow
 * @property {Figures | undefined} hover from a key to what is told of the place
 * @property {Figures | undefined} symbols from a key to the outline
 * @property {Figures | undefined} preview from a key in a clause to what changes on the page
 * @property {number} offered the share of completions that offered something
 * @property {number} told the share of hovers that told something
 * @property {number | undefined} memory the most that the process which was typed into held, in bytes
 *
 * @typedef {'start' | 'keys' | 'completion' | 'hover' | 'symbols' | 'preview'} Part
 */

/** @type {readonly Part[]} */
export const parts = ['start', 'keys', 'completion', 'hover', 'symbols', 'preview'];

/**
 * @param {Server} server
 * @param {string} text
 * @param {Amounts} amounts
 * @param {ReadonlySet<Part>} wanted what is measured; the rest stays undefined
 * @returns {Promise<Measures>}
 */
export async function measure(server, text, amounts, wanted) {
  const started = wanted.has('start') ? await startsOf(server, text, amounts) : { start: undefined, open: undefined };
  const session = await startSession(server);
  try {
    await session.open(text);
    const typing = async (/** @type {Part} */ part, /** @type {AsyncGenerator<Sample, void, void>} */ samples) =>
      wanted.has(part) ? await timesOf(samples, amounts) : { times: [], answered: 0 };
    const stroke = await typing('keys', strokesOf(session, text));
    const completion = await typing('completion', asksOf(session, text, session.complete));
    const hover = await typing('hover', asksOf(session, text, hovering(session, text)));
    const symbols = await typing('symbols', asksOf(session, text, session.symbols));
    const memory = session.peakMemory();
    const preview = server.draws ? await typing('preview', previewsOf(session, text)) : { times: [] };
    return {
      ...started,
      stroke: figuresOf(stroke.times.map((time) => Math.max(time - server.pause, 0))),
      completion: figuresOf(completion.times),
      hover: figuresOf(hover.times),
      symbols: figuresOf(symbols.times),
      preview: figuresOf(preview.times.map((time) => Math.max(time - previewPause, 0))),
      offered: completion.answered / completion.times.length,
      told: hover.answered / hover.times.length,
      memory,
    };
  } finally {
    await session.end();
  }
}

/** How long our server gathers changes before it draws the preview again, in milliseconds. */
const previewPause = 40;

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
 * Takes samples, the first ones for nothing, until there are as many as wanted or the time is over.
 *
 * @param {AsyncGenerator<Sample, void, void>} samples
 * @param {Amounts} amounts
 */
async function timesOf(samples, { strokes, warmUp, seconds }) {
  const end = performance.now() + seconds * 1000;
  /** @type {number[]} */
  const times = [];
  let answered = 0;
  let taken = 0;
  for await (const sample of samples) {
    taken += 1;
    if (taken > warmUp) {
      times.push(sample.time);
      if (sample.answered) answered += 1;
    }
    if (times.length >= strokes || (times.length > 0 && performance.now() > end)) break;
  }
  return { times, answered };
}

/** New processes, each started and given the text. */
async function startsOf(
  /** @type {Server} */ server,
  /** @type {string} */ text,
  /** @type {Amounts} */ { opens, seconds },
) {
  const end = performance.now() + seconds * 1000;
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const opened = [];
  while (starts.length < opens && (starts.length === 0 || performance.now() < end)) {
    const began = performance.now();
    const session = await startSession(server);
    const started = performance.now();
    await session.open(text);
    starts.push(started - began);
    opened.push(performance.now() - started);
    await session.end();
  }
  return { start: figuresOf(starts), open: figuresOf(opened) };
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
 * The same keys with a question asked at once, as an editor asks it. The time runs until that is answered, and goes on
 * with the next key when the findings are there as well.
 *
 * @param {Session} session
 * @param {string} text
 * @param {(caret: Position) => Promise<boolean>} ask tells whether the answer was of use
 * @returns {AsyncGenerator<Sample, void, void>}
 */
async function* asksOf(session, text, ask) {
  try {
    for (const press of keys(session, text)) {
      const began = performance.now();
      const answered = await ask(press());
      const time = performance.now() - began;
      await session.diagnostics();
      yield { time, answered };
    }
  } finally {
    await session.diagnostics();
  }
}

/** Hovers over one place after another, wherever the key was: a line that it has made may lie in between. */
function hovering(/** @type {Session} */ session, /** @type {string} */ text) {
  const positions = hoversIn(text);
  let next = 0;
  return () => session.hover(positions[next++ % positions.length] ?? { line: 0, character: 0 });
}

/**
 * Keys in a sentence of a clause, each pressed when what the one before changed on the page is there. Findings are not
 * asked for: they would wait for the same work.
 *
 * @returns {AsyncGenerator<Sample, void, void>}
 */
async function* previewsOf(/** @type {Session} */ session, /** @type {string} */ text) {
  const changed = await session.openPreview();
  for (const press of keys(session, text, placesIn(text).slice(0, 1))) {
    const began = performance.now();
    press();
    await changed();
    yield { time: performance.now() - began, answered: true };
  }
}

/**
 * Endless keys: at each place in turn what is typed there, key by key, and then taken back at once. Each is a function
 * that presses it and tells where the caret is then. Whoever stops in between leaves the text as it was: what is typed is
 * taken back by one more change, in any case, for whose findings there is then to be waited.
 *
 * @returns {Generator<() => Position, void, void>}
 */
function* keys(/** @type {Session} */ session, /** @type {string} */ text, places = placesIn(text)) {
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
