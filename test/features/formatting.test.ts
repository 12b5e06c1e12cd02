import { describe, expect, it } from 'vitest';
import type { FormattingOptions, TextEdit } from 'vscode-languageserver';
import { agreement as long } from '../../scripts/bench/agreement.mjs';
import { analyse } from '../../server/src/analysis';
import { offsetAt, positionAt } from '../../server/src/document-text';
import { formattingEdits } from '../../server/src/features/formatting/formatting-edits';
import { newLineEdits } from '../../server/src/features/formatting/new-line';
import { stepOf } from '../../server/src/features/formatting/step';
import { editorWith, openDocument } from './editor';

const HOUSE: FormattingOptions = { tabSize: 2, insertSpaces: true };

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const { content } = openDocument(text);
  const places = edits.map(({ range, newText }) => ({
    start: offsetAt(content, range.start),
    end: offsetAt(content, range.end),
    newText,
  }));
  places.sort((a, b) => a.start - b.start);
  const pieces = places.map(({ start, newText }, index) => text.slice(places[index - 1]?.end ?? 0, start) + newText);
  return pieces.join('') + text.slice(places.at(-1)?.end ?? 0);
}

function formatted(text: string, options = HOUSE): string {
  return withEdits(text, formattingEdits(openDocument(text), analyse(text), options));
}

/** The text after the lines between two `|` were laid out. */
function formattedBetween(drawn: string): string {
  const [before = '', inside = '', after = ''] = drawn.split('|');
  const text = before + inside + after;
  const document = openDocument(text);
  const range = {
    start: positionAt(document.content, before.length),
    end: positionAt(document.content, before.length + inside.length),
  };
  return withEdits(text, formattingEdits(document, analyse(text), HOUSE, range));
}

/** The text after the line end before the cursor, which is drawn as `|`, was typed. */
function afterNewLine(drawn: string): string {
  const { document, analysis, position, text } = editorWith(drawn);
  return withEdits(text, newLineEdits(document, analysis, HOUSE, position));
}

describe('formatting an agreement', () => {
  it('indents sections, items, texts and comments by two', () => {
    expect(
      formatted(`services:
    # what is provided
    included:
        # the desk
        -   id: desk
            name: 'Desk'
            text: |
                Hello,

                    - a list

                the end.
        # at the end of the list
    excluded:
    - projects
`),
    ).toBe(`services:
  # what is provided
  included:
    # the desk
    - id: desk
      name: 'Desk'
      text: |
        Hello,

            - a list

        the end.
    # at the end of the list
  excluded:
    - projects
`);
  });

  it('puts one space behind a colon, a dash and a comma, and none before a colon or inside brackets', () => {
    expect(
      formatted(`style :  { numbering:decimal,duty :  shall ,x-a: [ 1,2 ]}
title:   "A"    # as on the order
parties:
  client:
    contacts:
      -    {role: Desk,   name: Sam}
`),
    ).toBe(`style: {numbering:decimal, duty: shall, x-a: [1, 2]}
title: "A"    # as on the order
parties:
  client:
    contacts:
      - {role: Desk, name: Sam}
`);
  });

  it('keeps one of several blank lines, none at the ends, and removes blanks from the ends of lines', () => {
    expect(formatted('\n\nmsa: 1  \n\n\n \ntitle: A # b  \n\n\n')).toBe('msa: 1\n\ntitle: A # b\n');
  });

  it('ends the last line as the others end', () => {
    expect(formatted('msa: 1\ntitle: A')).toBe('msa: 1\ntitle: A\n');
    expect(formatted('msa:  1\r\ntitle: A')).toBe('msa: 1\r\ntitle: A\r\n');
  });

  it('keeps a byte order mark, the line ends of Windows and emoji', () => {
    expect(formatted('\uFEFFmsa:  1\r\nterm:\r\n   initial:  "👩‍⚖️"   # 😀\r\n')).toBe(
      '\uFEFFmsa: 1\r\nterm:\r\n  initial: "👩‍⚖️"   # 😀\r\n',
    );
  });

  it('knows a byte order mark in front of nothing', () => {
    expect(formatted('\uFEFF: a\nterm:\n   initial:   1 year\n')).toBe('\uFEFF: a\nterm:\n  initial: 1 year\n');
  });

  it('leaves the characters of a text alone, blanks at the end of its lines and blank lines among them', () => {
    const text =
      'clauses:\n  - text: |\n      two spaces end a line  \n\n\n        deeper\n      # prints\n    x-a: >-\n      one\n\n\n      two  \n';
    expect(formatted(text)).toBe(text);
  });

  it('keeps the blank lines that a text keeps', () => {
    const text = 'clauses:\n  - text: |+\n      kept\n\n\nterm:\n  initial: 1 year\n';
    expect(formatted(text)).toBe(text);
  });

  it('moves a text that says itself how far it is indented with its key', () => {
    expect(formatted('clauses:\n    -   text: |4\n              two spaces first\n            none\n')).toBe(
      'clauses:\n  - text: |4\n          two spaces first\n        none\n',
    );
  });

  it('indents the further lines of plain and quoted texts, and wraps nothing', () => {
    expect(
      formatted('definitions:\n   A: one\n           two   \n\n     three\n   B: "x\n      y \\\n      z"\n'),
    ).toBe('definitions:\n  A: one\n    two\n\n    three\n  B: "x\n    y \\\n    z"\n');
  });

  it('moves brackets over several lines as they stand', () => {
    expect(
      formatted(
        'priorities:\n    levels:\n        - {id: P1,\n           name:  Urgent}\n        -   [a,\n             b\n            ]\n',
      ),
    ).toBe('priorities:\n  levels:\n    - {id: P1,\n       name: Urgent}\n    - [a,\n         b\n        ]\n');
  });

  it('writes spaces where an author indented by tabs', () => {
    expect(formatted('term:\n\tinitial:\t24 months\n\trenewal: none\n')).toBe(
      'term:\n  initial: 24 months\n  renewal: none\n',
    );
  });

  it('keeps anchors and aliases', () => {
    expect(formatted('x-a:   &a   {b:   1}\nx-c:   *a\nx-d: &d\n    e:  1\n')).toBe(
      'x-a: &a {b: 1}\nx-c: *a\nx-d: &d\n  e: 1\n',
    );
  });

  it('lays out what reads cleanly around a fault', () => {
    expect(
      formatted(
        'term:\n   initial:   1 year\n   notice: "open\n   renewal:   none\nparties:\n   client:\n      name:  A\n',
      ),
    ).toBe('term:\n   initial: 1 year\n   notice: "open\n   renewal: none\nparties:\n  client:\n    name: A\n');
  });

  it.each([
    ['an empty text', ''],
    ['a word', 'agreement'],
    ['a list', '-  a\n-   b\n'],
    ['brackets around everything', '{msa:   1}'],
    ['the line ends of old', 'msa:   1\rterm:\r   initial: 1 year\r'],
    ['a key that is no text', 'term:\n   ? [a,   b]\n   : 1\n'],
  ])('leaves %s alone', (_, text) => {
    expect(formatted(text)).toBe(text);
  });

  it('indents by as many spaces as an author asks for, and by two where tabs are meant', () => {
    expect(formatted('term:\n  initial: 1 year\n', { tabSize: 4, insertSpaces: true })).toBe(
      'term:\n    initial: 1 year\n',
    );
    expect(stepOf({ tabSize: 8, insertSpaces: false })).toBe(2);
    expect(stepOf({ tabSize: 0, insertSpaces: true })).toBe(2);
    expect(stepOf({ tabSize: Number.NaN, insertSpaces: true })).toBe(2);
  });

  it('takes well under a second for 30,000 lines, all of which move', () => {
    const text = long(30_000).replace(
      /^((?: {2})+)(- (?=[\w-]+:))?/gm,
      (_, spaces, dash) => spaces + spaces + (dash ? '-   ' : ''),
    );
    const analysis = analyse(text);
    const document = openDocument(text);
    const begun = performance.now();
    const edits = formattingEdits(document, analysis, HOUSE);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(edits.length).toBeGreaterThan(20_000);
    expect(withEdits(text, edits)).toBe(formatted(long(30_000)));
  });
});

describe('formatting some lines', () => {
  it('writes to these alone', () => {
    expect(formattedBetween('title:   A\n|status:   draft\n|currency:   GBP\n')).toBe(
      'title:   A\nstatus: draft\ncurrency:   GBP\n',
    );
  });

  it('indents what lies among them as a whole, and keeps the column of what does not', () => {
    expect(
      formattedBetween(
        'services:\n   included:\n      - id: a\n|      - id:   b\n        also:\n            -   x\n|      - id: c\n',
      ),
    ).toBe('services:\n   included:\n      - id: a\n      - id: b\n        also:\n          - x\n      - id: c\n');
  });

  it('lays out pasted lines below their key', () => {
    expect(formattedBetween('term:\n  initial: 1 year\n|services:\n      included:\n            - id: a\n|')).toBe(
      'term:\n  initial: 1 year\nservices:\n  included:\n    - id: a\n',
    );
  });
});

describe('ending a line', () => {
  it.each([
    ['puts the line that was left in order', 'term:\n  initial :   1 year  \n  |', 'term:\n  initial: 1 year\n  '],
    ['indents below a key', 'term:\n|', 'term:\n  '],
    [
      'indents below the key of an item',
      'services:\n  included:\n    - name:\n    |',
      'services:\n  included:\n    - name:\n        ',
    ],
    ['goes on with an item behind its first field', 'clauses:\n  - id: a\n  |', 'clauses:\n  - id: a\n    '],
    ['leaves an indentation that is deep enough', 'term:\n      |', 'term:\n      '],
    ['leaves the space behind a dash', 'clauses:\n  - \n  |', 'clauses:\n  - \n  '],
    [
      'leaves lines of a text',
      'clauses:\n  - text: >\n      a:  \n      |',
      'clauses:\n  - text: >\n      a:  \n      ',
    ],
    ['leaves blank lines', 'msa: 1\n\n\n|', 'msa: 1\n\n\n'],
    ['leaves lines further up', 'msa:   1\ntitle:   A\n|', 'msa:   1\ntitle: A\n'],
    ['does nothing at the top', '|msa:   1\n', 'msa:   1\n'],
  ])('%s', (_, drawn, expected) => {
    expect(afterNewLine(drawn)).toBe(expected);
  });

  it('indents below the mark of a text', () => {
    const text = 'clauses:\n  - text: |-\n';
    const edits = newLineEdits(openDocument(text), analyse(text), HOUSE, { line: 2, character: 0 });
    expect(withEdits(text, edits)).toBe('clauses:\n  - text: |-\n      ');
  });
});
