import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, type Child, patchChildren, type TreeBuilder } from '../../client/webview/patch';
import type { PreviewElement } from '../../server/src/protocol';

/** A stand-in for the nodes of a page. */
interface TreeNode {
  readonly tag: string | undefined;
  text: string;
  readonly attributes: Map<string, string>;
  readonly children: TreeNode[];
}

/** Builds stand-ins and counts what it was asked to do. */
function countingBuilder() {
  const count = { created: 0, moved: 0, removed: 0 };
  const make = (tag: string | undefined, text: string): TreeNode => {
    count.created += 1;
    return { tag, text, attributes: new Map(), children: [] };
  };
  const builder: TreeBuilder<TreeNode> = {
    createElement: (tag) => make(tag, ''),
    createText: (text) => make(undefined, text),
    setText: (node, text) => {
      node.text = text;
    },
    setAttribute: (node, name, value) => void node.attributes.set(name, value),
    removeAttribute: (node, name) => void node.attributes.delete(name),
    children: (node) => [...node.children],
    isBefore: (parent, node, following) => {
      const index = parent.children.indexOf(node);
      return index >= 0 && parent.children[index + 1] === following;
    },
    insertBefore: (parent, node, before) => {
      count.moved += 1;
      const from = parent.children.indexOf(node);
      if (from >= 0) parent.children.splice(from, 1);
      const to = before ? parent.children.indexOf(before) : parent.children.length;
      parent.children.splice(to, 0, node);
    },
    remove: (parent, node) => {
      count.removed += 1;
      parent.children.splice(parent.children.indexOf(node), 1);
    },
  };
  return { builder, count };
}

function dataOf(node: TreeNode): Child {
  if (node.tag === undefined) return node.text;
  return { tag: node.tag, attributes: Object.fromEntries(node.attributes), children: node.children.map(dataOf) };
}

function shown(children: readonly Child[]): { root: TreeNode } & ReturnType<typeof countingBuilder> {
  const { builder, count } = countingBuilder();
  const root = build(builder, { tag: 'main', children });
  count.created = 0;
  count.moved = 0;
  return { root, builder, count };
}

function clause(id: string, ...children: Child[]): PreviewElement {
  return { tag: 'section', attributes: { id }, children };
}

describe('patchChildren', () => {
  const services = clause('services', '1 Services');
  const fees = clause('fees', '2 Fees');
  const term = clause('term', '3 Term');

  it('touches nothing where nothing changed', () => {
    const { root, builder, count } = shown([services, fees]);
    patchChildren(builder, root, [services, fees], [clause('services', '1 Services'), fees]);
    expect(count).toEqual({ created: 0, moved: 0, removed: 0 });
  });

  it('changes a text in the node that shows it', () => {
    const { root, builder, count } = shown([services, fees, term]);
    const node = root.children[1]?.children[0];
    patchChildren(builder, root, [services, fees, term], [services, clause('fees', '2 Charges'), term]);
    expect(node?.text).toBe('2 Charges');
    expect(count).toEqual({ created: 0, moved: 0, removed: 0 });
  });

  it('keeps the nodes of clauses that are renumbered by a new one', () => {
    const { root, builder, count } = shown([services, fees, term]);
    const [, feesNode, termNode] = root.children;
    const next = [services, clause('scope', '2 Scope'), clause('fees', '3 Fees'), clause('term', '4 Term')];
    patchChildren(builder, root, [services, fees, term], next);
    expect(root.children.map(dataOf)).toEqual(next);
    expect(root.children[2]).toBe(feesNode);
    expect(root.children[3]).toBe(termNode);
    expect(count).toEqual({ created: 2, moved: 2, removed: 0 });
  });

  it('removes no more than what is gone', () => {
    const { root, builder, count } = shown([services, fees, term]);
    patchChildren(builder, root, [services, fees, term], [services, clause('term', '2 Term')]);
    expect(count).toEqual({ created: 0, moved: 0, removed: 1 });
  });

  it('takes attributes away', () => {
    const before: PreviewElement = { tag: 'p', attributes: { class: 'missing', lang: 'en' }, children: [] };
    const after: PreviewElement = { tag: 'p', attributes: { lang: 'de' }, children: [] };
    const { root, builder } = shown([before]);
    patchChildren(builder, root, [before], [after]);
    expect(root.children.map(dataOf)).toEqual([after]);
  });
});

const { children: anyChildren } = fc.letrec<{ children: Child[]; child: Child; element: PreviewElement }>((tie) => ({
  children: fc.array(tie('child'), { maxLength: 6 }),
  child: fc.oneof({ depthSize: 'small' }, fc.constantFrom('', 'a', 'b'), tie('element')),
  element: fc.record({
    tag: fc.constantFrom('p', 'section'),
    attributes: fc.oneof(
      fc.constant({}),
      fc.record({ id: fc.constantFrom('1', '2', '3') }),
      fc.record({ class: fc.constantFrom('x', 'y') }),
    ),
    children: tie('children'),
  }),
}));

describe('whatever changed', () => {
  it('a patched tree is the tree that would have been built', () => {
    fc.assert(
      fc.property(anyChildren, anyChildren, (old, next) => {
        const { root, builder } = shown(old);
        patchChildren(builder, root, old, next);
        expect(root.children.map(dataOf)).toEqual(next);
      }),
      { numRuns: 400 },
    );
  });
});
