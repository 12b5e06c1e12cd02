const AUTOMATIC =
  /\b(?:auto-?(?:matic|mated|matically|reply|replies|response|responder)|(?:chat)?bots?|(?:system|software|server|machine|portal) (?:acknowledges|confirms|replies|answers|responds)|(?:system|machine|computer)-generated)\b/iu;

/** Words of what a machine sends by itself, unless a person is named beside them. */
const MECHANICAL =
  /\b(?:acknowledge?ments?|confirmations?|(?:ticket|case|reference) (?:number|id)|(?:ticket|case) is (?:opened|created|logged|registered)|(?:opening|creation|logging|registration) of (?:a|the) (?:ticket|case)|(?:read|delivery) receipts?|(?:from|by) (?:an?|the|its|our)(?: \p{L}{1,30}['’]s)? (?:ticket(?:ing)? )?system)\b/iu;

const PERSON =
  /\b(?:persons?|people|humans?|someone|somebody|technicians?|engineers?|agents?|analysts?|specialists?|consultants?|experts?|employees?|staff|team|members?|colleagues?|operators?|managers?|desk)\b/iu;

const DENIAL =
  /\b(?:not|no(?! later)|nor|never|neither|without|except|excluding|excludes?|rather than|instead of|other than|more than|beyond)\b|n[’']t\b/iu;

/** The words by which a text lets an automatic reply count as a response; undefined where it does not. */
export function automaticReply(text: string): string | undefined {
  for (const sentence of text.split(/(?<=[.;!?])\s+/u)) {
    if (DENIAL.test(sentence)) continue;
    const words = AUTOMATIC.exec(sentence) ?? (PERSON.test(sentence) ? null : MECHANICAL.exec(sentence));
    if (words) return words[0];
  }
  return undefined;
}
