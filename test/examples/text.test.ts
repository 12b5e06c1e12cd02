import { describe, expect, it } from 'vitest';
import { printPath } from '../../server/src/agreement/printed';
import { write } from '../../server/src/text';
import { draft } from '../clauses/drafted';
import { inlinesOfText, unprinted } from '../clauses/printed-facts';
import { example } from './examples';

describe.each(['small-office', 'mid-size', 'enterprise'])('the final text of %s', (name) => {
  const { analysis, source } = example(name);
  const plain = write('text', analysis.manuscript);

  it('prints every fact', () => {
    expect(unprinted(draft(source))).toEqual([]);
  });

  it('leaves no reference open', () => {
    const referred = inlinesOfText(analysis.text).flatMap((inline) =>
      inline.kind === 'reference' ? inline.reference.paths.map(({ path }) => path) : [],
    );
    const open = referred.filter((path) => (printPath(analysis.agreement, path)?.kind ?? 'blank') === 'blank');
    expect(referred.length).toBeGreaterThan(0);
    expect(open).toEqual([]);
    expect(plain).not.toContain('$(');
  });

  it('has no blank to be filled in and says nothing is missing', () => {
    expect(inlinesOfText(analysis.text).filter(({ kind }) => kind === 'blank')).toEqual([]);
    expect(plain).not.toContain('not yet written');
  });

  it.each(['text', 'markdown', 'html'] as const)('shows nothing of the program that wrote it, as %s', (format) => {
    expect(write(format, analysis.manuscript)).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object/);
  });

  it('has its stops and spaces where a reader expects them', () => {
    for (const line of plain.split('\n')) {
      expect(line, 'doubled stops').not.toMatch(/\.\.|,,|;;|:\.|(?<![ap]\.m)\.;|,\./);
      expect(line, 'a space before a stop').not.toMatch(/ [,.;:)](?!\S)|\( /);
      expect(line, 'a word twice').not.toMatch(/\b(the|a|an|of|to|in|at|is|shall) \1\b/i);
    }
  });
});

describe('the small office', () => {
  it('reads as it always has', async () => {
    const markdown = write('markdown', example('small-office').analysis.manuscript);
    await expect(markdown).toMatchFileSnapshot('small-office.expected.md');
  });

  it('says that no uptime is promised, and no help outside business hours', () => {
    const text = write('text', example('small-office').analysis.manuscript);
    expect(text).toContain('No uptime is promised.');
    expect(text).toContain('No help is given outside Business Hours.');
  });
});

describe('the enterprise', () => {
  const text = write('text', example('enterprise').analysis.manuscript).replace(/\s+/g, ' ');

  it('finds a clause of a schedule by its id', () => {
    expect(text).toContain('within the periods of paragraph 5 of Schedule 12.');
  });

  it('adds up its fees', () => {
    expect(text).toContain('come to EUR 429,457.60 per month and EUR 5,153,491.20 per year.');
  });

  it('counts a last day of notice from its dates', () => {
    expect(text).toContain('must reach the other party by 31 March 2031.');
  });
});

describe('the mid-size provider', () => {
  const text = write('text', example('mid-size').analysis.manuscript).replace(/\s+/g, ' ');

  it('writes dates, times and money as Ohio does', () => {
    expect(text).toContain('takes effect on February 1, 2027');
    expect(text).toContain('7:00 a.m. to 7:00 p.m.');
    expect(text).toContain('USD 15,427.00');
  });

  it('uses every form of reference', () => {
    const references = inlinesOfText(example('mid-size').analysis.text).flatMap((inline) =>
      inline.kind === 'reference' ? [inline.reference.form] : [],
    );
    expect(new Set(references)).toEqual(new Set(['value', 'clause', 'title', 'clauses', 'this']));
  });
});
