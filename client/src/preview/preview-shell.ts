/** What the page around the final text is made of. Addresses and texts are given as they are and escaped here. */
export interface ShellParts {
  /** BCP 47, of the texts below. */
  readonly language: string;
  readonly title: string;
  /** Shown until the first update arrives. */
  readonly waiting: string;
  /** Address of the document: what a reload of the window restores the panel from. */
  readonly documentUri: string;
  readonly script: string;
  readonly style: string;
  /** Where the style sheet may come from, as VS Code names it. */
  readonly cspSource: string;
  readonly nonce: string;
}

/**
 * The page of a preview: empty but for one sentence. Its policy allows one script, one origin of style sheets and nothing
 * else; trusted types forbid to make markup of text.
 */
export function shellPage(parts: ShellParts): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${parts.cspSource}`,
    `script-src 'nonce-${parts.nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(parts.title)}</title>
<link rel="stylesheet" href="${escapeMarkup(parts.style)}">
</head>
<body>
<main class="page" data-uri="${escapeMarkup(parts.documentUri)}"><p class="waiting" role="status">${escapeMarkup(parts.waiting)}</p></main>
<script nonce="${escapeMarkup(parts.nonce)}" src="${escapeMarkup(parts.script)}"></script>
</body>
</html>
`;
}

/** 192 random bits, in letters that a header and an attribute may hold. */
export function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
