import type { TreeBuilder } from './patch';

/** Builds in the page with `createElement` only: no text is ever read as markup. */
export const pageBuilder: TreeBuilder<Node> = {
  createElement: (tag) => document.createElement(tag),
  createText: (text) => document.createTextNode(text),
  setText: (node, text) => {
    node.nodeValue = text;
  },
  setAttribute: (node, name, value) => {
    if (node instanceof Element) node.setAttribute(name, value);
  },
  removeAttribute: (node, name) => {
    if (node instanceof Element) node.removeAttribute(name);
  },
  children: (node) => [...node.childNodes],
  isBefore: (parent, node, following) => node.parentNode === parent && node.nextSibling === (following ?? null),
  insertBefore: (parent, node, before) => {
    parent.insertBefore(node, before ?? null);
  },
  remove: (parent, node) => {
    parent.removeChild(node);
  },
};
