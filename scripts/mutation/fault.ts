import type { Sample } from './sample';

/** A way in which an agreement goes wrong, and the rule that should tell. */
export interface Fault {
  readonly rule: string;
  /** What is done: `drop a band`. */
  readonly name: string;
  /** Every way in which it can be done to the sample; none where it has nothing to do it to. */
  readonly inject: (sample: Sample) => readonly Injection[];
  /** Rules that rightly tell of the same fault, each in its own way. */
  readonly brings?: readonly string[];
}

/** The agreement with one fault in it. */
export interface Injection {
  /** Where: the path of what was changed. */
  readonly at: string;
  readonly text: string;
}
