import { completeness } from '../../clauses/completeness';
import { startOf } from '../../syntax/span';
import type { WholeRule } from '../rule';
import { sectionInstead } from './section-instead';

/** The eight sections that every agreement must have. */
export const missingSection: WholeRule = {
  id: 'missing-section',
  severity: 'error',
  severityIn: { template: 'information' },
  summary: 'One of the eight sections that every agreement must have is not there.',
  why: 'Services, response time, responsibilities, availability, client demands, guarantee, performance and priorities are what both parties need to know. What an agreement is silent about, each of them fills in by its own hopes. That disputes are about these eight is experience.',
  bad: `msa: 1
services:
  included: [Help desk]
  excluded: none
`,
  good: `services: {included: [Help desk], excluded: none}
response-time: {respond: 4 hours}
responsibilities: {provider: [Monitoring], client: [Access]}
availability: {uptime: none}
client-demands: {standards: [A supported operating system]}
guarantee: {promises: none}
performance: {hardware: none}
priorities: {levels: [{id: P1, name: Critical}]}
`,
  reads: 'everything',
  check: ({ agreement }) => {
    const { tree } = agreement;
    const at = tree.root.entries[0]?.key.span ?? startOf(tree.root.span);
    return completeness(agreement)
      .filter(({ state }) => state === 'missing')
      .map(({ clause }) => ({
        span: tree.root.entries.find((entry) => entry.key.text === clause.key)?.key.span ?? at,
        path: clause.key,
        message: `The section \`${clause.key}\` (${clause.heading}) is missing. It says ${clause.purpose}.`,
        fixes: [
          { title: `Insert the section \`${clause.key}\``, insert: { path: clause.key } },
          ...sectionInstead(tree, clause),
        ],
      }));
  },
};
