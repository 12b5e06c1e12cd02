import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientCapabilities, type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { analyse } from '../../server/src/analysis';
import { offsetAt, positionAt } from '../../server/src/document-text';
import { complete } from '../../server/src/features/completion/complete';
import { documented, originOf } from '../../server/src/features/completion/documentation';
import { createReferenceCounts } from '../../server/src/features/completion/reference-counts';
import { hoverAt } from '../../server/src/features/hover/hover-at';
import { signatureHelpAt } from '../../server/src/features/signature-help/signature-help-at';
import { example } from '../examples/examples';
import '../properties';
import { accepted, MODERN, openDocument } from './editor';

/** An editor that writes no snippets, so that what it is offered is what will stand there. */
const PLAIN: ClientCapabilities = { textDocument: { completion: {} } };

const EXAMPLE = example('small-office').source;
const BEFORE = analyse(EXAMPLE);
const PIECES = [
  '$(',
  '§',
  '$',
  '.def',
  '.ref',
  '4h',
  'mf 9-17',
  ': ',
  '- ',
  '"',
  "'",
  '{',
  '[',
  '\n  ',
  '\r\n',
  '\t',
  '😀',
  '\u0000',
  '\ud800',
  '&a ',
  '*a',
  '# msa-ignore ',
  '---\n',
  '\ufeff',
];

/** The example, somewhere half written. */
const halfWritten = fc
  .tuple(fc.nat(EXAMPLE.length), fc.nat(40), fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }))
  .map(([at, dropped, typed]) => {
    const written = typed.join('');
    return { text: EXAMPLE.slice(0, at) + written + EXAMPLE.slice(at + dropped), offset: at + written.length };
  });

describe('at any place of a text that is half written', () => {
  it('what is offered replaces characters of the cursor’s own line', () => {
    fc.assert(
      fc.property(halfWritten, ({ text, offset }) => {
        const document = openDocument(text);
        const position = positionAt(document.content, offset);
        const { items } = complete(
          document,
          analyse(text, BEFORE),
          MODERN,
          { textDocument: document, position },
          createReferenceCounts(),
        );
        const astray = items.filter(({ textEdit }) => {
          if (textEdit === undefined || !('insert' in textEdit)) return true;
          const { insert, replace } = textEdit;
          const isOnLine = [insert, replace].every(
            ({ start, end }) => start.line === position.line && end.line === position.line,
          );
          const holdsCursor =
            insert.start.character <= position.character && replace.end.character >= position.character;
          return !isOnLine || !holdsCursor || insert.end.character !== position.character;
        });
        expect(astray).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('a signature’s active part is one of its own, and a hover’s range holds the cursor', () => {
    fc.assert(
      fc.property(halfWritten, ({ text, offset }) => {
        const document = openDocument(text);
        const analysis = analyse(text, BEFORE);
        const position = positionAt(document.content, offset);
        const help = signatureHelpAt(document, analysis, {}, position);
        const parameters = help?.signatures[help.activeSignature ?? -1]?.parameters ?? [];
        if (help) expect(parameters[help.activeParameter ?? -1]).toBeDefined();
        const range = hoverAt(document, analysis, {}, position)?.range;
        if (range === undefined) return;
        const cursor = offsetAt(document.content, position);
        expect(offsetAt(document.content, range.start)).toBeLessThanOrEqual(cursor);
        expect(offsetAt(document.content, range.end)).toBeGreaterThanOrEqual(cursor);
      }),
      { numRuns: 100 },
    );
  });

  it('what an offer is about can be told of any other text as well', () => {
    fc.assert(
      fc.property(halfWritten, ({ text, offset }) => {
        const document = openDocument(text);
        const lazily = { completionItem: { resolveSupport: { properties: ['documentation'] } } };
        const client: ClientCapabilities = { textDocument: { completion: lazily } };
        const { items } = complete(
          document,
          analyse(text, BEFORE),
          client,
          {
            textDocument: document,
            position: positionAt(document.content, offset),
          },
          createReferenceCounts(),
        );
        const other = analyse('title: Other\n');
        for (const item of items) {
          const origin = originOf(item);
          if (origin) expect(documented(item, origin.about, other, client).label).toBe(item.label);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a value that is offered', () => {
  const VALUES: ReadonlySet<CompletionItemKind | undefined> = new Set([
    CompletionItemKind.Unit,
    CompletionItemKind.Value,
    CompletionItemKind.EnumMember,
    CompletionItemKind.Keyword,
    CompletionItemKind.Constant,
  ]);
  /** Each value of the example that stands behind a key of its own line. */
  const values = [...EXAMPLE.matchAll(/^ +[\w-]+: (?=[^|>{[\n])/gmu)].map(({ index, 0: { length } }) => index + length);
  const typed = fc.constantFrom(
    '',
    '4',
    '4h',
    '2bd',
    '12',
    '99.5',
    '500',
    '1.5k',
    '28/u/m',
    'GBP 5 per h',
    'mf 9-17',
    'every 2',
  );

  it('is one that its field takes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...values), typed, fc.nat(9), (at, written, choice) => {
        const end = EXAMPLE.indexOf('\n', at);
        const text = EXAMPLE.slice(0, at) + written + EXAMPLE.slice(end);
        const document = openDocument(text);
        const analysis = analyse(text, BEFORE);
        const { items } = complete(
          document,
          analysis,
          PLAIN,
          {
            textDocument: document,
            position: positionAt(document.content, at + written.length),
          },
          createReferenceCounts(),
        );
        const offered = items
          .filter(({ kind }) => VALUES.has(kind))
          .filter(({ filterText, label }) => fits(filterText ?? label, written));
        const item: CompletionItem | undefined = offered[choice % Math.max(offered.length, 1)];
        if (item === undefined) return;
        const after = analyse(accepted(document, item), analysis);
        const faults = after.findings.filter(({ rule, span }) => {
          const range = after.tree.rangeOf(span);
          return (
            (rule === 'invalid-value' || rule === 'syntax') &&
            range !== undefined &&
            range.start >= at &&
            range.start <= at + 200
          );
        });
        expect(faults.map(({ message }) => `${item.label}: ${message}`)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  /** Whether an editor would still show it. */
  function fits(text: string, characters: string): boolean {
    let at = 0;
    for (const character of characters.toLowerCase()) {
      at = text.toLowerCase().indexOf(character, at) + 1;
      if (at === 0) return false;
    }
    return true;
  }
});

it('counts references after an edit as from nothing', () => {
  const counts = createReferenceCounts();
  let analysis = analyse(EXAMPLE);
  fc.assert(
    fc.property(halfWritten, ({ text }) => {
      analysis = analyse(text, analysis);
      const [kept, fresh] = [counts(analysis), createReferenceCounts()(analyse(text))];
      for (const path of ['term', 'availability', 'services.excluded', 'response-time', 'clauses', 'schedules']) {
        expect(kept(path)).toBe(fresh(path));
      }
    }),
    { numRuns: 60 },
  );
});
