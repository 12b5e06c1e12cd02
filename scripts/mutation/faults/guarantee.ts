import type { Fault } from '../fault';

/** Faults of guaranteed promises. */
export const guarantee: readonly Fault[] = [];
