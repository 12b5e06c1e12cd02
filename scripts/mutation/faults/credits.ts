import type { Fault } from '../fault';

/** Faults of service credits. */
export const credits: readonly Fault[] = [];
