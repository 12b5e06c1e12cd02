import { run } from '../../server/src/cli/run';
import type { Ended } from './command';

/** Runs the command in this process, in `folder`: what it prints and how it ends are the same as those of the built one. */
export async function msaHere(folder: string, words: readonly string[], input = ''): Promise<Ended> {
  let out = '';
  let err = '';
  const code = await run(words, {
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    readInput: async () => new TextEncoder().encode(input),
    folder,
    colour: false,
  });
  return { code, out, err };
}
