import { type Entry, entryOf, type MapNode, resolved } from '../syntax/node';
import { read } from '../syntax/read';
import type { OffsetRange, Span } from '../syntax/span';
import { nearest } from '../values/nearest';
import { rules } from './registry';
import { type Level, levels, type Profile, profileOf, profiles } from './ruling';

/** What a `.msarc.yaml` file says: which rules are told of the agreements beside and below it, and how severely. */
export interface Configuration {
  /** What it builds on, the weakest first. */
  readonly bases: readonly Base[];
  /** By rule. */
  readonly levels: ReadonlyMap<string, Level>;
  readonly faults: readonly ConfigurationFault[];
}

export type Base =
  | { readonly is: 'profile'; readonly profile: Profile }
  /** A file by its path from this one: a house's own choice, which a team shares. */
  | { readonly is: 'file'; readonly path: string; readonly at: OffsetRange };

/** Something in the file that is without effect. */
export interface ConfigurationFault {
  readonly at: OffsetRange;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** The name of the file that is looked for beside an agreement and in the folders above; others may be shared by it. */
export const CONFIGURATION = '.msarc.yaml';

/** True for the name or the address of such a file, or of one that others may build on: `house.msarc.yaml`. */
export function isNameOfConfiguration(name: string): boolean {
  return name.endsWith(CONFIGURATION);
}

/** Longer files are no choice of rules. */
const LONGEST = 100_000;

/** Reads the text of such a file. What cannot be read is without effect, and a fault; it never throws. */
export function readConfiguration(text: string): Configuration {
  if (text.length > LONGEST) {
    const message = 'This file is far too long for a choice of rules, and is not read.';
    return { bases: [], levels: new Map(), faults: [{ at: { start: 0, end: 1 }, message }] };
  }
  const tree = read(text);
  const faults: ConfigurationFault[] = [];
  const fault = (span: Span, message: string): void => {
    faults.push({ at: tree.rangeOf(span) ?? { start: 0, end: 0 }, message });
  };
  for (const { severity, span, message } of tree.findings) if (severity === 'error') fault(span, message);
  for (const { key } of tree.root.entries) {
    if (!KEYS.includes(key.text)) fault(key.span, unknown(`There is no key \`${key.text}\` here.`, key.text, KEYS));
  }
  const basesOf = ({ value }: Entry): readonly Base[] => {
    const node = resolved(value);
    return (node.kind === 'list' ? node.items : [node]).flatMap((one): readonly Base[] => {
      const item = resolved(one);
      if (item.kind === 'empty') return [];
      if (item.kind !== 'scalar') {
        fault(item.span, 'Write the name of a profile, or the path of a file.');
        return [];
      }
      const name = item.text.trim();
      const profile = profileOf(name);
      if (profile) return [{ is: 'profile', profile }];
      if (isNameOfConfiguration(name)) {
        return [{ is: 'file', path: name, at: tree.rangeOf(item.span) ?? { start: 0, end: 0 } }];
      }
      fault(
        item.span,
        unknown(`\`${name}\` is neither a profile nor a file whose name ends in \`${CONFIGURATION}\`.`, name, PROFILES),
      );
      return [];
    });
  };
  const levelsOf = ({ key, value }: Entry): ReadonlyMap<string, Level> => {
    const node = resolved(value);
    if (node.kind === 'map') return chosenIn(node, fault);
    if (node.kind !== 'empty') fault(key.span, 'Write the rules below, each with its level: `credit-claim: off`.');
    return new Map();
  };
  const [extending, choosing] = [entryOf(tree.root, 'extends'), entryOf(tree.root, 'rules')];
  return {
    bases: extending ? basesOf(extending) : [],
    levels: choosing ? levelsOf(choosing) : new Map(),
    faults,
  };
}

const KEYS: readonly string[] = ['extends', 'rules'];
const PROFILES: readonly string[] = profiles.map(({ name }) => name);
const RULES: readonly string[] = rules.map(({ id }) => id);

function chosenIn(map: MapNode, fault: (span: Span, message: string) => void): ReadonlyMap<string, Level> {
  const chosen = new Map<string, Level>();
  for (const { key, value } of map.entries) {
    const node = resolved(value);
    const word = node.kind === 'scalar' ? node.text.trim() : '';
    const level = levels.find((one) => one === word);
    if (!RULES.includes(key.text)) {
      fault(key.span, unknown(`There is no rule \`${key.text}\`.`, key.text, RULES));
    } else if (level === undefined) {
      fault(
        node.kind === 'empty' ? key.span : node.span,
        `Write how \`${key.text}\` is told: ${levels.map((one) => `\`${one}\``).join(', ')}.`,
      );
    } else {
      chosen.set(key.text, level);
    }
  }
  return chosen;
}

function unknown(said: string, word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === undefined ? said : `${said} Did you mean \`${meant}\`?`;
}
