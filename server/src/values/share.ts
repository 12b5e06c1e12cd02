import { compareDecimals, plainDecimal } from './decimal';
import { leadingPercentage, printPercentage, printPercentageSource } from './percentage';
import { type Parser, reader, right, withoutHedge, wrong } from './reading';
import type { Locale, Parsed, Share } from './value';

const WHAT = 'a share, for example `5% of monthly fees`';
const USUAL: readonly string[] = ['monthly fees', 'annual fees'];

function read(text: string): Parsed<Share> {
  const leading = leadingPercentage(text);
  if (leading === undefined) {
    const unhedged = withoutHedge(text);
    const inner = unhedged === undefined ? undefined : read(unhedged);
    if (inner?.ok) return wrong('Write the share alone.', [printShareSource(inner.value)]);
    const number = /^\d+(?:\.\d+)?$/.test(text) ? text : undefined;
    return wrong(
      `\`${text}\` is not a share of anything. Write ${WHAT}.`,
      number === undefined ? [] : USUAL.map((of) => `${number}% of ${of}`),
    );
  }
  const { reading, rest } = leading;
  const of = /^of (.+)$/i.exec(rest)?.[1];
  if (reading.is === 'doubtful') {
    return wrong(`${reading.why}.`, of === undefined ? [] : reading.meant.map((number) => `${number}% of ${of}`));
  }
  if (of !== undefined) return right({ kind: 'share', percent: reading.value, of });
  const percent = plainDecimal(reading.value);
  if (rest === '' || rest === 'of') {
    return wrong(
      `\`${percent}%\` of what? Name it.`,
      USUAL.map((name) => `${percent}% of ${name}`),
    );
  }
  return wrong(`Say what it is a share of: write ${WHAT}.`, [`${percent}% of ${rest}`]);
}

/** Reads `5% of monthly fees`. What follows `of` is kept as it is written. */
export const parseShare: Parser<Share> = reader(WHAT, read);

/** The canonical way to write a share in the file. */
export function printShareSource(value: Share): string {
  return `${printPercentageSource(value)} of ${value.of}`;
}

/** `5% of monthly fees`, the number as the agreement's language writes it. */
export function printShare(value: Share, locale: Locale): string {
  return `${printPercentage(value, locale)} of ${value.of}`;
}

function base(share: Share): string {
  return share.of.toLowerCase().replace(/^the /, '');
}

/** By size where both are shares of the same thing, else undefined. */
export function compareShares(a: Share, b: Share): number | undefined {
  return base(a) === base(b) ? compareDecimals(a.percent, b.percent) : undefined;
}
