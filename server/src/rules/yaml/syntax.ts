import type { Rule } from '../rule';

/** What YAML cannot read at all. */
export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  silenceable: false,
  summary: 'A line that YAML cannot read.',
  why: 'What cannot be read is not in the agreement, however clear it looks. The fault is confined to its field: the rest of the agreement is read as it stands. The rule is that of YAML 1.2.',
  bad: `response-time:
  business-hours: "Mon-Fri 09:00-17:30
  respond: 4 hours
`,
  good: `response-time:
  business-hours: "Mon-Fri 09:00-17:30"
  respond: 4 hours
`,
};
