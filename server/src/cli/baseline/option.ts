import { dirname } from 'node:path';
import type { Checked } from '../checked';
import { type Asked, Misuse } from '../command';
import { pathFrom } from '../file-path';
import { sourceOf } from '../input';
import { deliver } from '../output';
import type { Shell } from '../shell';
import { type Baseline, baselineOf, type FileNaming, remainingBeside } from './baseline';
import { readBaseline, writtenBaseline } from './written';

/** What `--baseline FILE` and `--update-baseline` ask for. */
export interface BaselineOption {
  readonly file: string;
  /** Whether the file is to be written from what is found now. */
  readonly isWritten: boolean;
}

/** Undefined where there is no baseline. */
export function baselineOptionOf(asked: Asked): BaselineOption | undefined {
  const file = asked.option('baseline');
  const isWritten = asked.flag('update-baseline');
  if (file === '-') throw new Misuse('A baseline is a file: "--baseline FILE".');
  if (file !== undefined) return { file, isWritten };
  if (isWritten) throw new Misuse('Say which file to write: "--baseline FILE --update-baseline".');
  return undefined;
}

/**
 * `files` without the findings that the baseline accepts, once it is written where that is asked for. Says on standard
 * error what the baseline could do without.
 *
 * @throws {Misuse} where there is no baseline in the file
 */
export async function besideBaseline(
  { file, isWritten }: BaselineOption,
  files: readonly Checked[],
  shell: Shell,
): Promise<readonly Checked[]> {
  // As seen from the baseline, so that it holds wherever msa is run.
  const naming: FileNaming = (name) => pathFrom(dirname(file), shell.folder, name);
  const baseline = isWritten ? await written(baselineOf(files, naming), file, shell) : await readFrom(file, shell);
  const remaining = remainingBeside(baseline, files, naming);
  if (remaining.gone > 0) shell.complain(`msa: ${toldGone(remaining.gone, file)}\n`);
  return remaining.files;
}

async function readFrom(file: string, shell: Shell): Promise<Baseline> {
  const source = await sourceOf(file, shell);
  if ('problem' in source) {
    throw new Misuse(`The baseline ${file} cannot be read: ${source.problem}. ${toWrite(file)}`);
  }
  return baselineIn(source.text, file);
}

/** Only another baseline is replaced: what else has that name was hardly meant. */
async function written(baseline: Baseline, file: string, shell: Shell): Promise<Baseline> {
  const before = await sourceOf(file, shell);
  if ('text' in before) baselineIn(before.text, file);
  await deliver(writtenBaseline(baseline), file, shell, { fresh: !('text' in before) });
  return baseline;
}

function baselineIn(text: string, file: string): Baseline {
  const read = readBaseline(text);
  if ('problem' in read)
    throw new Misuse(`${file} is not a baseline: ${read.problem}. Remove it first. ${toWrite(file)}`);
  return read;
}

function toWrite(file: string): string {
  return `To write one: "msa check FILES… --baseline ${file} --update-baseline".`;
}

function toldGone(count: number, file: string): string {
  const [findings, them] = count === 1 ? ['1 finding that is', 'it'] : [`${count} findings that are`, 'them'];
  return `${file} accepts ${findings} not there any more. Take ${them} out with --update-baseline.`;
}
