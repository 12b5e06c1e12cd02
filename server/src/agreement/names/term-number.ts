import { plural, singular } from '../../values/words';

/** Words without a plural, which a defined term may end in. */
const UNCOUNTABLE =
  /(?:^|[\s-])(?:advice|assistance|bandwidth|connectivity|data|equipment|firmware|hardware|information|infrastructure|maintenance|middleware|monitoring|personnel|property|software|staff|storage|support|training|work)$/iu;

/**
 * The form of the term `renamed` that takes the place of `use`, a form of the term `declared`: plural for plural, singular
 * for singular. A term without a plural keeps its form.
 */
export function formLike(use: string, declared: string, renamed: string): string {
  if (UNCOUNTABLE.test(renamed)) return renamed;
  if (use === declared && isPlural(declared) === isPlural(renamed)) return renamed;
  return isPlural(use) ? inPlural(renamed) : inSingular(renamed);
}

function isPlural(name: string): boolean {
  return inSingular(name) !== name;
}

function inSingular(name: string): string {
  return changedLast(name, singular);
}

function inPlural(name: string): string {
  return changedLast(name, (word) => (/^\p{Lu}[\p{Lu}\d]+$/u.test(word) ? `${word}s` : plural(word)));
}

/** Terms are counted by their last word, which a hyphen may join to the one before. */
function changedLast(name: string, change: (word: string) => string): string {
  const [, before = '', last = name] = /^(.*[\s-])([^\s-]+)$/su.exec(name) ?? [];
  return before + change(last);
}
