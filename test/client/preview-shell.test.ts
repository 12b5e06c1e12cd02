import { describe, expect, it } from 'vitest';
import { randomNonce, shellPage } from '../../client/src/preview/preview-shell';

const parts = {
  language: 'en',
  title: 'Preview: office.msa.yaml',
  waiting: 'Drafting…',
  documentUri: 'file:///work/office.msa.yaml',
  script: 'https://webview.example/preview.js',
  style: 'https://webview.example/preview.css',
  cspSource: 'https://webview.example',
  nonce: 'abc123',
};

describe('shellPage', () => {
  it('allows its own script and style sheet and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(shellPage(parts))?.[1];
    expect(policy?.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      'style-src https://webview.example',
      "script-src 'nonce-abc123'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('has one script, with the nonce, and nothing inline', () => {
    const page = shellPage(parts);
    expect(page.match(/<script\b[^>]*>/g)).toEqual([
      '<script nonce="abc123" src="https://webview.example/preview.js">',
    ]);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(page).toContain('src="https://webview.example/preview.js"></script>');
  });

  it('makes no markup of what it is given', () => {
    const hostile = `"><img src=x onerror='alert(1)'>&`;
    const page = shellPage({ ...parts, title: hostile, waiting: hostile, documentUri: hostile });
    expect(page).not.toContain('<img');
    expect(page).toContain('data-uri="&#34;&#62;&#60;img src=x onerror=&#39;alert(1)&#39;&#62;&#38;"');
  });
});

describe('randomNonce', () => {
  it('is long, and another one each time', () => {
    const made = new Set(Array.from({ length: 100 }, randomNonce));
    expect(made.size).toBe(100);
    for (const nonce of made) expect(nonce).toMatch(/^[0-9a-f]{48}$/);
  });
});
