import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { changedText, documentText, offsetAt, positionAt } from '../../server/src/document-text';
import { createDocuments } from '../../server/src/documents';

const URI = 'file:///agreement.msa.yaml';

/** Texts full of line ends, whole and in halves, and of characters of two units. */
const texts = fc
  .array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀', ' ', 'term: x'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('the text of a document', () => {
  it('keeps its lines through any change', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat(), texts), { maxLength: 5 }), (text, changes) => {
        let content = documentText(text);
        for (const [a, b, newText] of changes) {
          const [from, to] = [a % (content.text.length + 1), b % (content.text.length + 1)].sort((x, y) => x - y);
          const range = { start: positionAt(content, from ?? 0), end: positionAt(content, to ?? 0) };
          const expected =
            content.text.slice(0, offsetAt(content, range.start)) +
            newText +
            content.text.slice(offsetAt(content, range.end));
          content = changedText(content, { range, text: newText });
          expect(content).toEqual(documentText(expected));
        }
      }),
    );
  });

  it('finds its way back from a position, save from within a line end', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const content = documentText(text);
        const offset = at % (text.length + 1);
        const isWithinLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
        expect(offsetAt(content, positionAt(content, offset))).toBe(isWithinLineEnd ? offset - 1 : offset);
      }),
    );
  });

  it('takes a position beyond the end of a line or of the text for that end', () => {
    const content = documentText('term:\r\n  initial: 1 year');
    expect(offsetAt(content, { line: 0, character: 99 })).toBe(5);
    expect(offsetAt(content, { line: 99, character: 0 })).toBe(content.text.length);
    expect(offsetAt(content, { line: -1, character: -1 })).toBe(0);
  });

  it('counts UTF-16 units', () => {
    expect(positionAt(documentText('😀: x'), 2)).toEqual({ line: 0, character: 2 });
  });
});

describe('open documents', () => {
  it('keep each version for whoever asked about it', async () => {
    const documents = createDocuments(async () => analyse);
    documents.open(URI, 1, 'msa: 1\n');
    const first = documents.get(URI);
    documents.change(URI, 2, [{ text: 'msa: 2\n' }]);
    expect((await first?.analysis())?.tree.text).toBe('msa: 1\n');
    expect((await documents.get(URI)?.analysis())?.tree.text).toBe('msa: 2\n');
  });

  it('are analysed once a version, when first asked, building on the version before', async () => {
    const spy = vi.fn(analyse);
    const documents = createDocuments(async () => spy);
    documents.open(URI, 1, 'msa: 1\n');
    documents.change(URI, 2, [{ text: 'msa: 1\ntitle: A\n' }]);
    expect(spy).not.toHaveBeenCalled();
    const second = await documents.get(URI)?.analysis();
    await documents.get(URI)?.analysis();
    documents.change(URI, 3, [{ text: 'msa: 1\ntitle: B\n' }]);
    await documents.get(URI)?.analysis();
    expect(spy.mock.calls).toEqual([
      ['msa: 1\ntitle: A\n', undefined],
      ['msa: 1\ntitle: B\n', second],
    ]);
  });

  it('are forgotten when they close', async () => {
    const closed: string[] = [];
    const spy = vi.fn(analyse);
    const documents = createDocuments(async () => spy);
    documents.onClose((uri) => closed.push(uri));
    documents.open(URI, 1, 'msa: 1\n');
    await documents.get(URI)?.analysis();
    documents.close(URI);
    expect(documents.get(URI)).toBeUndefined();
    expect(closed).toEqual([URI]);
    documents.open(URI, 1, 'msa: 1\n');
    await documents.get(URI)?.analysis();
    expect(spy.mock.lastCall).toEqual(['msa: 1\n', undefined]);
  });

  it('ignore changes to what is not open', () => {
    const heard: string[] = [];
    const documents = createDocuments(async () => analyse);
    documents.onChange(({ uri }) => heard.push(uri));
    documents.onClose((uri) => heard.push(uri));
    documents.change(URI, 2, [{ text: 'x' }]);
    expect(documents.get(URI)).toBeUndefined();
    documents.close(URI);
    expect(heard).toEqual([]);
  });
});
