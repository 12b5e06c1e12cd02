import type { Fault } from '../fault';

/** Faults of what is said of responses and hours. */
export const response: readonly Fault[] = [];
