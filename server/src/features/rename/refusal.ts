/** Why something cannot be renamed, or not so: a sentence for the author. */
export interface Refusal {
  readonly refused: string;
}

/** A refusal with this sentence. */
export function refusal(refused: string): Refusal {
  return { refused };
}

/** True for a refusal, among what a step of a rename may come to. */
export function isRefusal(result: object): result is Refusal {
  return 'refused' in result;
}
