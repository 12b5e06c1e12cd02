import { isAbsolute, relative, resolve, sep } from 'node:path';
import { STANDARD_INPUT } from './input';

/**
 * The path of a file that reports call `name`, from `base`, written the same on every system; both names are meant from
 * `folder`. Standard input keeps its name. What lies on another drive keeps its whole path.
 */
export function pathFrom(base: string, folder: string, name: string): string {
  if (name === STANDARD_INPUT) return name;
  return relative(resolve(folder, base), resolve(folder, name)).split(sep).join('/');
}

/** True for a path that does not lead out of the folder that it starts from. */
export function isBelow(path: string): boolean {
  return !(path === '..' || path.startsWith('../') || isAbsolute(path));
}
