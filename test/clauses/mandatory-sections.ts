/** The sections that every agreement must have, in the order of the format. */
export const MANDATORY_SECTIONS: readonly string[] = [
  'services',
  'response-time',
  'responsibilities',
  'availability',
  'client-demands',
  'guarantee',
  'performance',
  'priorities',
];
