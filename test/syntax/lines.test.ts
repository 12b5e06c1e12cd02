import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { indexLines } from '../../server/src/syntax/lines';

const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '🙂', ' ') });

test('places are those of the Language Server Protocol', () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 12 }), fc.nat({ max: 8 }), (text, line, character) => {
      const document = TextDocument.create('file:///a', 'msa', 1, text);
      const lines = indexLines(text);
      expect(lines.count).toBe(document.lineCount);
      expect(lines.offsetAt({ line, character })).toBe(document.offsetAt({ line, character }));
    }),
  );
});

test('an offset that is not inside a line break leads to its place and back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = indexLines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        if (text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n') continue;
        expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
      }
    }),
  );
});

test('offsets and places outside of the text are clamped', () => {
  const lines = indexLines('one\ntwo');
  expect(lines.positionAt(-1)).toEqual({ line: 0, character: 0 });
  expect(lines.positionAt(99)).toEqual({ line: 1, character: 3 });
  expect(lines.offsetAt({ line: 0, character: 99 })).toBe(3);
  expect(lines.offsetAt({ line: 9, character: 0 })).toBe(7);
});
