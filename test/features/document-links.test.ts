import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { offsetAt } from '../../server/src/document-text';
import { addressesIn } from '../../server/src/features/document-links/found';
import { createLinkFinder } from '../../server/src/features/document-links/links';
import { fileTarget, mailTarget, webTarget } from '../../server/src/features/document-links/targets';
import { characterEdits, edited } from '../edits';
import { example } from '../examples/examples';
import { openDocument } from './editor';

/** `text → target` of each link. */
function linksOf(text: string, folders: readonly string[] = []): readonly string[] {
  const document = openDocument(text);
  return createLinkFinder()(document, analyse(text), folders).map(
    ({ range, target }) =>
      `${text.slice(offsetAt(document.content, range.start), offsetAt(document.content, range.end))} → ${target}`,
  );
}

describe('links', () => {
  it('are addresses in texts and in fields that hold them', () => {
    expect(
      linksOf(`parties:
  provider:
    name: Northwind
    notices: legal@northwind.example
    contacts: [{role: Desk, email: "desk@northwind.example"}]
response-time:
  channels:
    - {id: portal, address: 'https://desk.northwind.example/new?a=1#b'}
clauses:
  - text: |
      Write to desk@northwind.example. See https://northwind.example/terms, the
      [price list](https://northwind.example/prices) or <mailto:office@northwind.example>.
documents:
  - {id: dpa, title: DPA, at: https://northwind.example/dpa}
`),
    ).toEqual([
      'legal@northwind.example → mailto:legal@northwind.example',
      'desk@northwind.example → mailto:desk@northwind.example',
      'https://desk.northwind.example/new?a=1#b → https://desk.northwind.example/new?a=1#b',
      'desk@northwind.example → mailto:desk@northwind.example',
      'https://northwind.example/terms → https://northwind.example/terms',
      '[price list](https://northwind.example/prices) → https://northwind.example/prices',
      '<mailto:office@northwind.example> → mailto:office@northwind.example',
      'https://northwind.example/dpa → https://northwind.example/dpa',
    ]);
  });

  it('show where they really lead', () => {
    const text = 'clauses:\n  - text: See [https://bank.example](https://other.example/x).\n';
    const [link, ...more] = createLinkFinder()(openDocument(text), analyse(text), []);
    expect(more).toEqual([]);
    expect(link?.tooltip).toBe('https://other.example/x');
  });

  it('are documents beside the agreement', () => {
    expect(
      linksOf(
        'documents:\n  - {id: a, title: A, at: annex/Data Processing.pdf}\n  - {id: b, title: B, at: the intranet}\n',
      ),
    ).toEqual(['annex/Data Processing.pdf → file:///annex/Data%20Processing.pdf']);
  });

  it('stand where they are, in quotation marks and folded lines of Windows', () => {
    expect(
      linksOf(
        'title: 😀\r\nclauses:\r\n  - text: >-\r\n      It is 😀\r\n      at https://a.example\r\n      "here"\r\n',
      ),
    ).toEqual(['https://a.example → https://a.example/']);
    expect(linksOf(`clauses:\n  - text: 'It''s at https://a.example.'\n`)).toEqual([
      'https://a.example → https://a.example/',
    ]);
  });

  it('are told once where an alias repeats them', () => {
    expect(
      linksOf(
        'parties:\n  provider:\n    name: A\n    notices: &n a@b.example\n  client:\n    name: B\n    notices: *n\n',
      ),
    ).toEqual(['a@b.example → mailto:a@b.example']);
  });

  it('hold from version to version', () => {
    const find = createLinkFinder();
    const text = 'parties:\n  provider:\n    name: A\n    notices: a@b.example\n';
    const first = analyse(text);
    find(openDocument(text), first, []);
    const edited = `# a comment\n${text}`;
    expect(find(openDocument(edited), analyse(edited, first), [])).toMatchObject([{ range: { start: { line: 4 } } }]);
  });

  it('are those of a text looked at for the first time, whatever was edited before', () => {
    fc.assert(
      fc.property(characterEdits, (edits) => {
        const find = createLinkFinder();
        let text = example('small-office').source;
        let analysis = analyse(text);
        for (const edit of edits) {
          text = edited(text, edit);
          analysis = analyse(text, analysis);
          const document = openDocument(text);
          expect(find(document, analysis, [])).toEqual(createLinkFinder()(document, analyse(text), []));
        }
      }),
      { numRuns: 15 },
    );
  });

  it.each(['', '- a\n', 'term: *nobody\n', 'services: {included: [', 'a: a@b.example\n---\nb: 2\n'])(
    'do not fail in %j',
    (text) => {
      expect(Array.isArray(linksOf(text))).toBe(true);
    },
  );
});

describe('an address on the web', () => {
  it.each([
    ['https://a.example', 'https://a.example/'],
    ['HTTP://A.example/B', 'http://a.example/B'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://a.example/\u202Efdp.exe', 'https://a.example/%E2%80%AEfdp.exe'],
  ])('%s leads to %s', (href, target) => {
    expect(webTarget(href)).toBe(target);
  });

  it.each([
    'https://bank.example@evil.example/',
    'https://bank.example:pw@evil.example/',
    'javascript:alert(1)',
    'command:workbench.action.quit',
    'vscode://a/b',
    'file:///etc/passwd',
    'data:text/html,a',
    'https://',
    'https://[',
    `https://a.example/${'a'.repeat(2000)}`,
  ])('is not %s', (href) => {
    expect(webTarget(href)).toBeUndefined();
  });
});

describe('an e-mail address', () => {
  it.each([
    ['write to a.b+c@d.example.', ['a.b+c@d.example']],
    ['a@b.example,c@d.example;e@f.example', ['a@b.example', 'c@d.example', 'e@f.example']],
    ['(a@b.example)', ['a@b.example']],
    ['a@b a@ @b.example a@b.c a@@b.example ä@b.example a@b.exämple', []],
    ['https://a@b.example/', []],
  ])('is found in %j', (text, expected) => {
    const found = addressesIn(text).filter(({ target }) => target !== undefined);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('carries nothing with it', () => {
    expect(mailTarget('a@b.example?cc=c@d.example')).toBeUndefined();
    expect(mailTarget('a%0Ab@b.example')).toBe('mailto:a%250Ab@b.example');
    expect(linksOf('clauses:\n  - text: "[us](mailto:a@b.example?cc=c@d.example&attach=/etc/passwd)"\n')).toEqual([
      '[us](mailto:a@b.example?cc=c@d.example&attach=/etc/passwd) → mailto:a@b.example',
    ]);
  });

  it('is looked for in time in proportion to the text', () => {
    const began = performance.now();
    addressesIn('a'.repeat(200_000));
    addressesIn('a@'.repeat(50_000));
    addressesIn('http://'.repeat(50_000));
    addressesIn('https://a.example a@b.example '.repeat(30_000));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('a document beside the agreement', () => {
  const agreement = 'file:///work/msp/acme/agreement.msa.yaml';
  const folders = ['file:///other', 'file:///work/msp'];

  it.each([
    ['dpa.pdf', 'file:///work/msp/acme/dpa.pdf'],
    ['./annex/dpa v2.docx', 'file:///work/msp/acme/annex/dpa%20v2.docx'],
    ['../common/terms.md', 'file:///work/msp/common/terms.md'],
    ['100%.pdf', 'file:///work/msp/acme/100%25.pdf'],
    ['a#b.pdf', 'file:///work/msp/acme/a%23b.pdf'],
    ['..%2f..%2f..%2fetc%2fa.pdf', 'file:///work/msp/acme/..%252f..%252f..%252fetc%252fa.pdf'],
  ])('%s is %s', (written, target) => {
    expect(fileTarget(written, agreement, folders)).toBe(target);
  });

  it.each([
    '../../secret.pdf',
    '../../../../../etc/a.pdf',
    '../../msp2/a.pdf',
    '/etc/a.pdf',
    '//host/share/a.pdf',
    '\\\\host\\share\\a.pdf',
    '..\\..\\a.pdf',
    'C:/a.pdf',
    'command:a.pdf',
    'run.exe',
    'a.sh',
    'northwind.example',
    'the intranet',
    'a\u202Efdp.pdf',
    '',
  ])('is not %s', (written) => {
    expect(fileTarget(written, agreement, folders)).toBeUndefined();
  });

  it('lies in the folder of an agreement that is in no folder of the workspace', () => {
    expect(fileTarget('a.pdf', agreement, ['file:///other'])).toBe('file:///work/msp/acme/a.pdf');
    expect(fileTarget('../a.pdf', agreement, ['file:///other'])).toBeUndefined();
    expect(fileTarget('../a.pdf', agreement, ['file:///work/msp/ac'])).toBeUndefined();
  });

  it('does not exist for an agreement that was never saved', () => {
    expect(fileTarget('a.pdf', 'untitled:Untitled-1', [])).toBeUndefined();
  });
});
