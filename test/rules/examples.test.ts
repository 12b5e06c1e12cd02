import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/analysis';
import { chapters, rules } from '../../server/src/rules/registry';

const server = join(import.meta.dirname, '..', '..', 'server', 'src');

/** The findings of `rule` in a piece of YAML, each as the source that it points at. */
function found(rule: string, yaml: string): readonly string[] {
  const { tree, findings } = analyse(yaml);
  return findings.filter((finding) => finding.rule === rule).map(({ span }) => tree.sourceOf(span));
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is found in its bad example', () => {
    expect(found(id, rule.bad)).not.toEqual([]);
  });

  it('is not found in its good example', () => {
    expect(found(id, rule.good)).toEqual([]);
  });

  it('says what it finds and why in whole sentences', () => {
    expect(rule.summary).toMatch(/^[“"`A-Z].*\.$/u);
    expect(rule.why).toMatch(/^[“"`A-Z].*\.$/u);
  });

  it('has a message that ends as a sentence, at a place that is not the whole file', () => {
    const { tree, findings } = analyse(rule.bad);
    for (const finding of findings.filter((one) => one.rule === id)) {
      expect(finding.message).toMatch(/[.!?]$/u);
      expect(tree.sourceOf(finding.span).length).toBeLessThan(rule.bad.trimEnd().length);
    }
  });
});

describe('the registry', () => {
  it('names each rule once', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(chapters.flatMap((chapter) => chapter.rules)).toEqual(rules);
  });

  it('knows every rule that the code of any floor names', () => {
    const named = sources(server).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\brule: '([a-z-]+)'/gu)].map((match) => match[1]),
    );
    const known = new Set<string | undefined>(rules.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((rule) => !known.has(rule))).toEqual([]);
  });
});

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .map((name) => join(folder, name));
}
