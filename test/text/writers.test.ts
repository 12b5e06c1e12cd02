import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FinalText } from '../../server/src/blocks/block';
import { text } from '../../server/src/blocks/inlines';
import { paragraph, provision } from '../../server/src/blocks/provisions';
import { type Format, isFormat, write, writers } from '../../server/src/text';
import { pageStyle } from '../../server/src/text/page-style';
import { pageStyleHash } from '../../server/src/text/page-style-hash';
import { manuscriptFrom, nowhere, sample, sampleText } from './sample';

const formats = Object.keys(writers).filter(isFormat);

/** A text that is only what stands in one clause. */
function only(content: string, status: FinalText['status'] = 'final'): FinalText {
  const clause = provision({ heading: 'Clause', content, span: nowhere });
  return { ...sampleText, status, parts: [{ kind: 'clauses', key: 'a', blocks: [clause] }] };
}

describe('the sample agreement', () => {
  test.each(formats)('as %s', async (format) => {
    const file = join(import.meta.dirname, '__snapshots__', `sample${writers[format].extension}`);
    await expect(write(format, sample)).toMatchFileSnapshot(file);
  });

  test.each(formats)('in outline numbers and American words as %s', async (format) => {
    const text: FinalText = { ...sampleText, numbering: 'outline', language: 'en-US', status: 'final' };
    const file = join(import.meta.dirname, '__snapshots__', `outline${writers[format].extension}`);
    await expect(write(format, manuscriptFrom(text))).toMatchFileSnapshot(file);
  });
});

describe('every writer', () => {
  const empty: FinalText = { ...sampleText, parts: [] };

  test.each(formats)('writes a text of nothing as %s', (format) => {
    expect(write(format, manuscriptFrom(empty))).toMatch(/\n$/);
  });

  test.each(formats)(
    'says of a draft, and of a template, that it is not to be signed, and nothing of a final text: %s',
    (format) => {
      const written = (status: FinalText['status']) => write(format, manuscriptFrom({ ...sampleText, status }));
      expect(written('draft')).toContain('Draft – not for signature');
      expect(written('template')).toContain('Template – to be completed before use');
      expect(written('final')).not.toMatch(/not for signature|to be completed/);
    },
  );

  test.each(formats)('shows what is not yet written: %s', (format) => {
    expect(write(format, sample)).toContain('Recovery: not yet written');
  });

  test('knows its own name only', () => {
    expect(isFormat('html')).toBe(true);
    expect(isFormat('toString')).toBe(false);
  });
});

describe('the page', () => {
  const hostile = '<script>alert(1)</script> </style> "\' & &amp; \u0000 <!-- --> ]]>';
  const page = (some: FinalText) => write('html' satisfies Format, manuscriptFrom(some));

  test('shows everything of the agreement as characters', () => {
    const written = page(only(hostile));
    expect(written).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &lt;/style&gt;');
    expect(written).toContain('&amp; &amp;amp;');
    expect(written).not.toContain('<script');
    expect(written).not.toContain('\u0000');
    expect(written.match(/<\/style>/g)).toHaveLength(1);
  });

  test('keeps its title and language from becoming markup', () => {
    const front = { kind: 'front', key: 'front', title: [text('</title><b>')], blocks: [] } as const;
    const written = page({ ...sampleText, language: '"><b>', parts: [front] });
    expect(written).toContain('<title>&lt;/title&gt;&lt;b&gt;</title>');
    expect(written).toContain('<html lang="&quot;&gt;&lt;b&gt;">');
  });

  test('admits its own style and nothing else', () => {
    const hash = createHash('sha256').update(pageStyle).digest('base64');
    expect(pageStyleHash).toBe(`sha256-${hash}`);
    const written = page(sampleText);
    expect(written).toContain(`default-src 'none'; style-src '${pageStyleHash}'`);
    expect(written).not.toMatch(/ (?:style|on\w+)="/);
    expect(written).not.toContain('data-');
  });

  test('links only to anchors that it has', () => {
    const written = page(sampleText);
    const anchors = new Set([...written.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...written.matchAll(/ href="#([^"]+)"/g)].map(([, target]) => decodeURIComponent(target ?? ''));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((target) => !anchors.has(target))).toEqual([]);
    expect(anchors.size).toBe([...written.matchAll(/ id="/g)].length);
  });

  test('has no contents where there is hardly anything to list', () => {
    expect(page(only('x'))).not.toContain('<nav');
    expect(page(sampleText)).toContain('<nav class="contents"');
  });
});

describe('plain text', () => {
  test('keeps its lines within 80 characters, save for tables and long words', () => {
    const long = `${'word '.repeat(60)}${'x'.repeat(100)} end`;
    const lines = write('text', manuscriptFrom(only(long))).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual(['x'.repeat(100)]);
  });

  test('breaks lines where the text does', () => {
    const address = paragraph([text('1 High Street'), { kind: 'line-break' }, text('Leeds')], nowhere);
    const written = write(
      'text',
      manuscriptFrom({ ...sampleText, parts: [{ kind: 'clauses', key: 'a', blocks: [address] }] }),
    );
    expect(written).toBe('1 High Street\nLeeds\n');
  });
});
