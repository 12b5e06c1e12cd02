import type { Fault } from '../fault';

/** Faults of priority levels, their clocks and their matrix. */
export const priorities: readonly Fault[] = [];
