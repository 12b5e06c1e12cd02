import type { PreviewElement } from '../../server/src/protocol';

/**
 * What the preview may create. The final text comes as data, and an agreement may come from anyone: what is not listed
 * here does not reach the page.
 */
const allowedTags: ReadonlySet<string> = new Set(
  (
    'article section header footer nav main aside div span p h1 h2 h3 h4 h5 h6 ol ul li dl dt dd ' +
    'table caption thead tbody tfoot tr th td colgroup col figure figcaption blockquote hr br ' +
    'a strong em b i u s del ins mark small sub sup code pre dfn abbr cite q time data address'
  ).split(' '),
);

const allowedAttributes: ReadonlySet<string> = new Set(
  'id class title lang dir role scope colspan rowspan span datetime value start tabindex hidden'.split(' '),
);

const allowedAttributePrefixes: readonly string[] = ['data-', 'aria-'];

/** Schemes that a link may have; a link inside the page is a fragment. */
const allowedLink = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;
const fragment = /^#[^\s]+$/;

/**
 * The element with only what the preview may create: an unknown tag becomes a `span` (its text stays readable),
 * an unknown attribute or an unsafe link is left out. Text is never dropped.
 */
export function admit(element: PreviewElement): PreviewElement {
  const tag = element.tag.toLowerCase();
  const allowed = allowedTags.has(tag);
  const attributes = allowed ? admitAttributes(tag, element.attributes ?? {}) : {};
  return {
    tag: allowed ? tag : 'span',
    attributes,
    children: element.children.map((child) => (typeof child === 'string' ? child : admit(child))),
  };
}

/** True for an absolute web, mail or telephone address and for a fragment of the page. */
export function isAllowedLink(href: string): boolean {
  return allowedLink.test(href) || fragment.test(href);
}

function admitAttributes(tag: string, attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const admitted = Object.entries(attributes).filter(([name, value]) => isAllowedAttribute(tag, name, value));
  return Object.fromEntries(admitted.map(([name, value]) => [name.toLowerCase(), value]));
}

function isAllowedAttribute(tag: string, name: string, value: unknown): boolean {
  const attribute = name.toLowerCase();
  if (typeof value !== 'string' || !/^[a-z][a-z0-9-]*$/.test(attribute)) return false;
  if (attribute === 'href') return tag === 'a' && isAllowedLink(value);
  return allowedAttributes.has(attribute) || allowedAttributePrefixes.some((prefix) => attribute.startsWith(prefix));
}
