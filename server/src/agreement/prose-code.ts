/** How many backticks stand at `start`. */
export function runLength(text: string, start: number): number {
  let end = start;
  while (text[end] === '`') end += 1;
  return end - start;
}

/** Where runs of backticks begin, by their length; the last first. */
export type BacktickRuns = ReadonlyMap<number, number[]>;

/** The runs of backticks of `text`. */
export function backtickRuns(text: string): BacktickRuns {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf('`'); at >= 0; ) {
    const length = runLength(text, at);
    const starts = runs.get(length);
    if (starts) starts.push(at);
    else runs.set(length, [at]);
    at = text.indexOf('`', at + length);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

/** The next run of exactly `ticks` backticks from `offset` on; those before it will not be asked for again. */
export function closingTicks(runs: BacktickRuns, offset: number, ticks: number): number | undefined {
  const starts = runs.get(ticks);
  while (starts && (starts.at(-1) ?? offset) < offset) starts.pop();
  return starts?.at(-1);
}
