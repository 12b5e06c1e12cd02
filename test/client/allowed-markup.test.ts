import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit, isAllowedLink } from '../../client/webview/allowed-markup';
import type { PreviewElement } from '../../server/src/protocol';

function textOf(child: PreviewElement | string): string {
  return typeof child === 'string' ? child : child.children.map(textOf).join('');
}

describe('isAllowedLink', () => {
  it.each([
    'https://northwind.example/dpa',
    'HTTP://northwind.example',
    'mailto:legal@northwind.example',
    'tel:+441134960000',
    '#clause-6.3',
  ])('follows %s', (href) => {
    expect(isAllowedLink(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'command:workbench.action.quit',
    'vscode://file/etc/passwd',
    'file:///etc/passwd',
    '//northwind.example',
    'https://a b',
    'dpa.html',
    '#',
    '',
  ])('does not follow %j', (href) => {
    expect(isAllowedLink(href)).toBe(false);
  });
});

describe('admit', () => {
  it('leaves what the final text consists of as it is', () => {
    const clause: PreviewElement = {
      tag: 'section',
      attributes: { class: 'clause', id: 'c-6', 'aria-label': 'Availability', 'data-path': 'availability' },
      children: [{ tag: 'a', attributes: { href: '#c-7' }, children: ['clause 7'] }, ' applies.'],
    };
    expect(admit(clause)).toEqual(clause);
  });

  it.each(['script', 'iframe', 'style', 'img', 'svg', 'object', 'form', 'input', 'meta', 'base', 'SCRIPT', 'x-y'])(
    'shows what stands in a %s as text',
    (tag) => {
      const admitted = admit({ tag, attributes: { src: 'https://x.example', id: 'a' }, children: ['payload'] });
      expect(admitted).toEqual({ tag: 'span', attributes: {}, children: ['payload'] });
    },
  );

  it.each([
    ['an event handler', { onclick: 'alert(1)' }],
    ['an event handler in capitals', { ONCLICK: 'alert(1)' }],
    ['a style', { style: 'position:fixed' }],
    ['a source', { src: 'https://x.example/x.png' }],
    ['an unsafe link', { href: 'javascript:alert(1)' }],
    ['a name that is none', { 'data-x y': '1' }],
  ])('leaves out %s', (_, attributes) => {
    expect(admit({ tag: 'a', attributes, children: [] }).attributes).toEqual({});
  });

  it('allows a link on nothing but an anchor', () => {
    expect(admit({ tag: 'p', attributes: { href: 'https://x.example' }, children: [] }).attributes).toEqual({});
  });

  it('loses no text, whatever the element', () => {
    const { element } = fc.letrec<{ element: PreviewElement; child: PreviewElement | string }>((tie) => ({
      element: fc.record({
        tag: fc.oneof(fc.constantFrom('p', 'script', 'td', 'iframe'), fc.string()),
        attributes: fc.dictionary(fc.string(), fc.string()),
        children: fc.array(tie('child'), { maxLength: 4 }),
      }),
      child: fc.oneof({ depthSize: 'small' }, fc.string(), tie('element')),
    }));
    fc.assert(
      fc.property(element, (made) => {
        expect(textOf(admit(made))).toBe(textOf(made));
      }),
    );
  });
});
