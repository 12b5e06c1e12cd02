import { schema } from '../../agreement/schema.generated';
import { comparing } from '../rule';

/** The versions of the format that are known. */
const KNOWN = (schema.properties?.find(({ key }) => key === 'msa')?.node.choices ?? []).map(({ word }) => word);

/** The first line says how the rest is to be read. */
export const formatVersion = comparing({
  id: 'format-version',
  severity: 'error',
  summary: 'A version of the format that this program does not know.',
  why: 'The same words may mean something else in another version. What is read here may not be what its author meant.',
  bad: `msa: 2
`,
  good: `msa: 1
`,
  insteadOf: ['invalid-value'],
  reads: ['msa'],
  check: ({ facts }) => {
    const { msa } = facts;
    if (!msa || msa.blank || msa.value !== undefined) return [];
    const { span } = msa.place.node;
    const known = KNOWN.map((version) => `\`${version}\``).join(', ');
    return [
      {
        span,
        path: 'msa',
        message: `Version \`${msa.text}\` of the format is not known here. Known: ${known}. Correct it, or open the file with a newer release.`,
        fixes: KNOWN.map((version) => ({ title: `Change to \`${version}\``, edits: [{ span, newText: version }] })),
      },
    ];
  },
});
