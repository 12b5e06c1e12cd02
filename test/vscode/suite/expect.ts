/** The few comparisons that the suites need; the web-worker extension host has no `node:assert`. */

/** @throws unless both are the same as JSON */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (is !== wanted) throw new Error(`${what}\n  expected ${wanted}\n  but it is ${is}`);
}

/** @throws unless the condition holds */
export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** @throws unless the text contains the part */
export function contains(text: string, part: string | RegExp, what: string): void {
  const found = typeof part === 'string' ? text.includes(part) : part.test(text);
  if (!found) throw new Error(`${what}\n  expected to contain ${part}\n  but it is ${JSON.stringify(text)}`);
}
