import { readFileSync } from 'node:fs';
import { type Analysis, analyse } from '../../server/src/analysis';

/** One of the agreements that come with the project, as it is written and as it is understood. */
export interface Example {
  readonly name: string;
  readonly source: string;
  readonly lines: number;
  readonly analysis: Analysis;
}

/** The example of that name, `small-office` for `examples/small-office.msa.yaml`. */
export function example(name: string): Example {
  const source = readFileSync(new URL(`../../examples/${name}.msa.yaml`, import.meta.url), 'utf8');
  return { name, source, lines: source.trimEnd().split('\n').length, analysis: analyse(source) };
}

/** The findings in the order of the text, each as its rule and the source that it points at. */
export function marked({ tree, findings }: Analysis): readonly string[] {
  return findings.map(({ rule, span }) => `${rule}: ${tree.sourceOf(span)}`);
}
