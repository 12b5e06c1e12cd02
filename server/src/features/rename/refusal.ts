/** Why something cannot be renamed, or not so: a sentence for the author. */
export interface Refusal {
  readonly refused: string;
}

export function refusal(refused: string): Refusal {
  return { refused };
}

export function isRefusal(result: object): result is Refusal {
  return 'refused' in result;
}
