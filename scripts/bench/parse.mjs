/** What it costs to parse a whole text by the package that YAML tools are built on: what no tool that does so can go below. */
import { parseDocument } from 'yaml';
import { figuresOf } from './figures.mjs';

/** @returns {import('./figures.mjs').Figures | undefined} */
export function parses(/** @type {string} */ text, /** @type {number} */ times, /** @type {number} */ seconds) {
  const end = performance.now() + seconds * 1000;
  /** @type {number[]} */
  const taken = [];
  while (taken.length < times && performance.now() < end) {
    const began = performance.now();
    parseDocument(text, { prettyErrors: false });
    taken.push(performance.now() - began);
  }
  return figuresOf(taken);
}
