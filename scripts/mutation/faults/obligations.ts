import type { Fault } from '../fault';

/** Faults of services, duties and client demands. */
export const obligations: readonly Fault[] = [];
