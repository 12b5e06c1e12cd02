import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile, pick, quickInputShows, runCommand } from '../../../scripts/vscode-host/workbench.mjs';
import { eventually, openWindow, type Window } from './window';

const file = 'coloured.msa.yaml';

const text = `msa: 1
title: Plainly
term:
  initial: 24 months
  renewal: none
definitions:
  Estate: all of it
priorities:
  levels:
    - {respond: 15 minutes, resolve: none}
  x-words: [one, two]
  x-times: [15 minutes, 30 minutes]
clauses:
  - title: Access
    text: |
      **Heading.** Words and $(schedules.estate).
      (a) item
`;

interface Token {
  readonly text: string;
  /** Colour and weight, as they are drawn. */
  readonly look: string;
}

/** What VS Code draws of the file, piece by piece, with the spaces around each left out. */
function tokens({ page }: Window): Promise<readonly Token[]> {
  return page.locator(`.monaco-editor[data-uri$="${file}"] .view-lines`).evaluate((lines) =>
    [...lines.querySelectorAll<HTMLElement>('.view-line > span > span')].map((span) => {
      const { color, fontWeight } = getComputedStyle(span);
      return { text: (span.textContent ?? '').replace(/\u00a0/g, ' ').trim(), look: `${color} ${fontWeight}` };
    }),
  );
}

/** The grammar's alone: what the server knows of the words is drawn over it, and stands between them. */
const settings = {
  'editor.semanticHighlighting.enabled': false,
  'editor.inlayHints.enabled': 'off',
  'editor.codeLens': false,
};

/** VS Code's own grammar of YAML lies below ours here. */
describe('The colours of an agreement', () => {
  let window: Window;

  beforeAll(async () => {
    window = await openWindow({ web: false, settings }, { [file]: text });
    await openFile(window.page, file);
  });

  afterAll(() => window?.close());

  describe.each([
    { theme: 'Dark Modern', base: 'vs-dark' },
    { theme: 'Light Modern', base: 'vs' },
    { theme: 'Dark High Contrast', base: 'hc-black' },
    { theme: 'Light High Contrast', base: 'hc-light' },
  ])('in $theme', ({ theme, base }) => {
    let drawn: readonly Token[] = [];

    /** The look of the first piece with this text. */
    function look(piece: string): string {
      const token = drawn.find((each) => each.text === piece);
      if (token === undefined) throw new Error(`No "${piece}" among ${drawn.map((each) => each.text).join(' ')}`);
      return token.look;
    }

    /** In how many ways the pieces are drawn, one of each. */
    function looks(...pieces: readonly string[]): ReadonlySet<string> {
      return new Set(pieces.map(look));
    }

    beforeAll(async () => {
      await runCommand(window.page, 'Preferences: Color Theme');
      await quickInputShows(window.page, 'Modern');
      await window.page.keyboard.type(theme);
      await pick(window.page, theme);
      await window.page.locator(`.monaco-workbench.${base}`).first().waitFor();
      // Brackets are looked for once more when the whole file is coloured: those of a text are then none.
      drawn = await eventually(
        () => tokens(window),
        (found) => found.some((token) => token.text === '$('),
      );
    });

    test('tell sections, fields and terms apart', () => {
      expect(looks('term', 'initial', 'Estate').size).toBe(3);
      expect(look('title')).toBe(look('initial'));
      expect(look('priorities')).toBe(look('term'));
      expect(look('term')).toMatch(/ 700$/);
    });

    test('tell values and words of the format from plain text', () => {
      expect(looks('24', 'none', 'Plainly').size).toBe(3);
      expect(looks('24', '15', '30').size).toBe(1);
    });

    test('tell references and Markdown from the text around them', () => {
      expect(look('item')).toBe(look('Words and'));
      expect(looks('Words and', '**Heading.**', '$(', 'estate').size).toBe(4);
      expect(look('(a)')).not.toBe(look('item'));
      expect(look('**Heading.**')).toMatch(/ 700$/);
    });

    test('show no fault where there is none', () => {
      const commas = drawn.filter((token) => token.text === ',').map((token) => token.look);
      expect(commas).toHaveLength(3);
      expect(commas[2]).toBe(commas[1]);
    });
  });
});
