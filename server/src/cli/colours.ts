import type { Severity } from '../syntax/finding';

/** How the parts of a report look on a terminal; without colours each is as it stands. */
export interface Colours {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const CODES = { error: '31', warning: '33', information: '36', hint: '36' } as const satisfies Record<Severity, string>;

/** The colours of a terminal, or, where they are not to be `shown`, the bare words. */
export function coloursOf(shown: boolean): Colours {
  const inCode = (code: string, text: string) => (shown ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    severity: (severity, text) => inCode(`1;${CODES[severity]}`, text),
    strong: (text) => inCode('1', text),
    faint: (text) => inCode('2', text),
  };
}
