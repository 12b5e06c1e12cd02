import type { Rule } from './rule';

/** Every rule, in the order of the reference: what YAML says, what the format says, what the contract must say. */
export const rules: readonly Rule[] = [];
