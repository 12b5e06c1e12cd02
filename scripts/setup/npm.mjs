import { quietly } from './progress.mjs';

/**
 * Runs npm in a folder of its own choosing. Called from `npm start` or `npm test`, so what that outer npm left in the
 * environment about its own package and its loudness is taken out; the person's registry and proxy settings stay.
 *
 * @param {string} cwd
 * @param {readonly string[]} args
 */
export function npm(cwd, args) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|command|config_(local_prefix|loglevel))/.test(name),
    ),
  );
  return quietly('npm', args, { cwd, env });
}
