import type { Analysis } from '../../analysis';
import { escaped, shortened } from '../markdown';
import type { Site } from '../site';
import type { Told } from './told';

/** The column and the row of the table's cell at `site`; undefined where it is none, or has no column. */
export function cellHover({ node, path }: Site, { agreement }: Analysis): Told | undefined {
  const [, table = '', row = '', column = ''] = /^(.+)\.rows\.(\d+)\.(\d+)$/u.exec(path) ?? [];
  if (table === '' || node.kind !== 'scalar') return undefined;
  const textAt = (cell: string): string | undefined => {
    const target = agreement.paths.resolve(cell);
    return target?.kind === 'bound' && target.bound.is === 'fact' ? shortened(target.bound.text, 60) : undefined;
  };
  const heading = textAt(`${table}.columns.${column}`);
  if (heading === undefined) return undefined;
  const first = column === '1' ? undefined : textAt(`${table}.rows.${row}.1`);
  return { markdown: `**${escaped(heading)}**${first ? ` of ${escaped(first)}` : ''}, row ${row}`, span: node.span };
}
