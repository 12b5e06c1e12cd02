import type { Fault } from '../fault';
import { availability } from './availability';
import { completeness } from './completeness';
import { credits } from './credits';
import { guarantee } from './guarantee';
import { obligations } from './obligations';
import { priorities } from './priorities';
import { recovery } from './recovery';
import { response } from './response';
import { termAndMoney } from './term-and-money';

/** Every fault, chapter by chapter. */
export const faults: readonly Fault[] = [
  ...completeness,
  ...availability,
  ...credits,
  ...priorities,
  ...recovery,
  ...response,
  ...guarantee,
  ...obligations,
  ...termAndMoney,
];
