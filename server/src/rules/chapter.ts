import type { Rule } from './rule';

/** The rules about one matter: a chapter of the rules' page. */
export interface Chapter {
  readonly title: string;
  /**
   * Whether its rules look at how the text is written, at service levels and what surrounds them, or at what only a whole
   * agreement has: a profile may ask for some of these.
   */
  readonly about: 'format' | 'service levels' | 'agreement';
  readonly rules: readonly Rule[];
}
