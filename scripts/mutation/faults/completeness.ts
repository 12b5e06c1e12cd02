import type { Fault } from '../fault';

/** Faults of what a reader would look for. */
export const completeness: readonly Fault[] = [];
