import type { Fix } from '../../server/src/syntax/finding';
import type { Node } from '../../server/src/syntax/node';
import type { SyntaxTree } from '../../server/src/syntax/tree';

/** A text with what stood between `⟦` and `⟧`; the marks are taken out. */
export function marked(source: string): { text: string; start: number; end: number } {
  const start = source.indexOf('⟦');
  const end = source.indexOf('⟧') - 1;
  return { text: source.replace(/[⟦⟧]/g, ''), start, end };
}

/** A text with the offset at which `│` stood. */
export function withCursor(source: string): { text: string; offset: number } {
  return { text: source.replace('│', ''), offset: source.indexOf('│') };
}

/** What a node says, as plain data. */
export type Data = string | null | readonly Data[] | { readonly [key: string]: Data } | { readonly alias: string };

export function dataOf(node: Node): Data {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'empty':
      return null;
    case 'alias':
      return node.target === undefined ? { alias: node.name } : dataOf(node.target);
    case 'list':
      return node.items.map(dataOf);
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, dataOf(value)]));
  }
}

/** All that can be observed of a node, told without chunks. */
export function nodeSketch(tree: SyntaxTree, node: Node): unknown {
  const range = tree.rangeOf(node.span);
  switch (node.kind) {
    case 'scalar':
      return { ...node, span: range };
    case 'empty':
      return { kind: 'empty', span: range };
    case 'alias':
      return { kind: 'alias', name: node.name, span: range, target: node.target && nodeSketch(tree, node.target) };
    case 'list':
      return { ...node, span: range, items: node.items.map((item) => nodeSketch(tree, item)) };
    case 'map':
      return {
        ...node,
        span: range,
        entries: node.entries.map((entry) => ({
          span: tree.rangeOf(entry.span),
          key: nodeSketch(tree, entry.key),
          value: nodeSketch(tree, entry.value),
        })),
      };
  }
}

/** All that can be observed of a reading. */
export function treeSketch(tree: SyntaxTree): unknown {
  return {
    text: tree.text,
    chunks: tree.chunks.map((chunk) => chunk.text),
    root: nodeSketch(tree, tree.root),
    findings: tree.findings.map((finding) => ({
      ...finding,
      span: tree.rangeOf(finding.span),
      related: finding.related?.map((other) => ({ ...other, span: tree.rangeOf(other.span) })),
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: tree.rangeOf(edit.span) })),
      })),
    })),
    suppressions: tree.suppressions.map((one) => ({ ...one, span: tree.rangeOf(one.span) })),
  };
}

/** The text of `tree` after `fix`. */
export function applied(tree: SyntaxTree, fix: Fix): string {
  const edits = fix.edits.map(({ span, newText }) => {
    const range = tree.rangeOf(span);
    if (range === undefined) throw new Error('A fix must point into its own reading');
    return { ...range, newText };
  });
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), tree.text);
}

/** An agreement with something of everything that the format knows. */
export const agreement = `# Northwind and its client
msa: 1
title: Managed Services Agreement
status: draft                           # template | draft | final
language: en-GB
currency: GBP
style: {numbering: decimal, duty: shall}

parties:
  provider:
    name: Northwind IT Limited
    role: the Provider
    number: 01234567
    contacts: [{role: Service desk, name: Sam Reed, phone: +44 113 496 0000}]
  client:
    name: "Contoso: Ltd"
    role: the Client

term:
  effective: 2026-12-01
  initial: 24 months

definitions:
  Client Systems: the hardware, software and networks
    listed in $(schedules.estate)

services:
  included:
    - id: desk
      name: Service desk
      fee: included
    - id: patching
      name: Patching
      description: >
        Patches are installed
        within a week.

      fee: GBP 4.50 per device per month
  excluded:
  - projects
  - id: hardware
    reason: 'the client''s own'

response-time:
  business-hours: Mon-Fri 08:00-18:00   # UK
  respond: 4 business hours
  after-hours:
    available: emergencies
    charge: GBP 180 per hour

priorities:
  levels:
    - {id: P1, name: Urgent, respond: 15 minutes}
    - {id: P2, name: Normal,
       respond: 4 hours}
  can-wait: [P2]

clauses:
  - id: remote-access
    title: Remote access
    text: |
      The Provider may access the Client Systems remotely:

        - during Business Hours;
        - at other times when asked.

  - id: notices
    text: |-
      # Notices
      In writing.
schedules:
  - id: estate
    title: Client Systems
    table: {columns: [Asset, Quantity], rows: [[Workstation, 120], [Server, 8]]}
`;
