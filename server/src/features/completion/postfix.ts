import { CompletionItemKind } from 'vscode-languageserver';
import type { Analysis } from '../../analysis';
import { capital } from '../../values/words';
import { type Offer, order } from './offer';

/**
 * What a word and a short name behind it become: `Agent.def` declares a defined term, `estate.ref` refers to what has that
 * name. `from` counts from the beginning of `before`. Nothing at the full stop alone: it ends a sentence, and the Enter key
 * behind it must not take an offer.
 */
export function postfixOffers(before: string, isDoubleQuoted: boolean, analysis: Analysis): readonly Offer[] {
  const [, words = '', name = ''] =
    /((?:[\p{L}\p{N}][\p{L}\p{N}'’&-]*\s+){0,4}[\p{L}\p{N}][\p{L}\p{N}_-]*)\.(\p{Ll}+)$/u.exec(before) ?? [];
  if (name === '') return [];
  return [
    ...('def'.startsWith(name) ? [declaration(words, name, before, isDoubleQuoted)] : []),
    ...('ref'.startsWith(name) ? reference(words, name, before, analysis) : []),
  ];
}

function declaration(words: string, name: string, before: string, isDoubleQuoted: boolean): Offer {
  const written = termIn(words);
  const quote = isDoubleQuoted ? '\\"' : '"';
  const insert = `(${quote}**${capital(written)}**${quote})`;
  return {
    label: '.def',
    kind: CompletionItemKind.Operator,
    detail: `("**${capital(written)}**")`,
    about: { is: 'postfix' },
    insert,
    filter: `${written}.def`,
    from: before.length - written.length - 1 - name.length,
    sort: order(1, 0),
  };
}

/** The capitalised words at the end, an article before them left out; else the last word. */
function termIn(words: string): string {
  const capitalised = /(?:\p{Lu}\S*\s+)*\p{Lu}\S*$/u.exec(words)?.[0] ?? '';
  return (
    capitalised.replace(/^(?:The|An?|Each|Any|All|This|That|These|Those|Its|Their)\s+/u, '') ||
    (words.split(/\s+/u).at(-1) ?? '')
  );
}

/** The longest run of words at the end that names something: an id, a part, a defined term. */
function reference(words: string, name: string, before: string, analysis: Analysis): readonly Offer[] {
  const all = words.split(/(?<=\s)(?=\S)/u);
  for (let first = 0; first < all.length; first++) {
    const written = all.slice(first).join('');
    const path = pathNamed(written, analysis);
    if (path === undefined) continue;
    const from = before.length - written.length - 1 - name.length;
    const insert = `$(${path})`;
    const about = { is: 'target', path } as const;
    return [
      {
        label: '.ref',
        kind: CompletionItemKind.Operator,
        detail: insert,
        about,
        insert,
        filter: `${written}.ref`,
        from,
        sort: order(1, 1),
      },
    ];
  }
  return [];
}

function pathNamed(words: string, { agreement }: Analysis): string | undefined {
  const slug = words.toLowerCase().replace(/\s+/gu, '-');
  const inLists = LISTS.flatMap((list) => [`${list}.${words}`, `${list}.${slug}`]);
  const candidates = [words, slug, ...inLists, agreement.terms.find(words)?.path ?? ''];
  return candidates.find((path) => path !== '' && agreement.paths.resolve(path) !== undefined);
}

/** The lists whose ids a text refers to most. */
const LISTS = ['clauses', 'schedules', 'documents', 'definitions', 'priorities.levels', 'services.included', 'parties'];
