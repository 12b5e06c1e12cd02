/** Where the rules are explained to their readers. */
const RULES_PAGE = 'https://github.com/vscode-msa/vscode-msa/blob/main/docs/rules.md';

/** The address of the page's part about `rule`. */
export function pageOfRule(rule: string): string {
  return `${RULES_PAGE}#${encodeURIComponent(rule)}`;
}
