import type { Fault } from '../fault';

/** Faults of recovery and backups. */
export const recovery: readonly Fault[] = [];
