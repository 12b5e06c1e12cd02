import type { Fault } from '../fault';

/** Faults of term, dates and money. */
export const termAndMoney: readonly Fault[] = [];
