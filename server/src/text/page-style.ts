/**
 * The look of a page that stands by itself: a book's type on a sheet of paper on screen, plain paper in print, A4 or
 * Letter as the printer has it. Numbers hang in the margin of their text.
 */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --desk: #ecebe8; --soft: #5a5a5a; --hairline: #b9b7b2; --mark: #fff2c2; --warn: #8a4b00; --hang: 3rem; --item: 2.2rem; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e4df; --paper: #1e1e1d; --desk: #141413; --soft: #a5a29b; --hairline: #4b4a47; --mark: #4a3d10; --warn: #f0b25e; } }
* { box-sizing: border-box; }
html { background: var(--desk); color: var(--ink); font: 11pt/1.5 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Noto Serif", "DejaVu Serif", serif; font-variant-numeric: lining-nums; text-rendering: optimizeLegibility; overflow-wrap: break-word; }
body { margin: 0; }
.agreement { max-width: 48rem; margin: 2rem auto; padding: 4.5rem 5rem 5rem; background: var(--paper); box-shadow: 0 1px 3px rgb(0 0 0 / .15), 0 8px 30px rgb(0 0 0 / .08); }
p { margin: 0 0 .65rem; orphans: 2; widows: 2; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--hairline); text-underline-offset: .18em; }
a.reference { text-decoration: none; }
a.reference:hover { text-decoration: underline; }
code { font: .9em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.number { white-space: pre; }

.title { margin: 0 0 .4em; font-size: 1.9rem; line-height: 1.2; font-weight: 600; letter-spacing: -.01em; text-align: center; text-wrap: balance; }
.notice { margin: 0 auto 1.6rem; width: fit-content; padding: .1rem .9rem; border: 1px solid var(--hairline); border-radius: 1rem; color: var(--soft); font-size: .85rem; }
.front { text-align: center; }

.contents { margin: 2rem 0 2.5rem; padding: 1.2rem 0; border: solid var(--hairline); border-width: 1px 0; font-size: .95rem; line-height: 1.45; }
.contents h2 { margin: 0 0 .6rem; font-size: .95rem; letter-spacing: .06em; text-transform: uppercase; }
.contents ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 3rem; }
.contents li { display: flex; margin: 0 0 .25rem; break-inside: avoid; }
.contents a { text-decoration: none; }
.contents .number { flex: none; min-width: 2.2rem; padding-right: .5rem; color: var(--soft); }

h2, h3, figcaption { break-after: avoid; }
h2, h3 { text-wrap: balance; }
.part-heading { margin: 2.2rem 0 .8rem; font-size: 1rem; letter-spacing: .06em; text-transform: uppercase; }
.clause-heading { margin: 2rem 0 .75rem; padding-left: var(--hang); text-indent: calc(-1 * var(--hang)); font-size: 1.12rem; line-height: 1.3; }
h3.clause-heading { font-size: 1.03rem; }
.schedule-heading { margin: 3.5rem 0 1.2rem; font-size: 1.35rem; line-height: 1.3; text-align: center; }
.schedule-heading .number { display: block; font-size: .95rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }

.line { padding-left: var(--hang); text-indent: calc(-1 * var(--hang)); }
.line > .number, .clause-heading > .number { display: inline-block; min-width: var(--hang); padding-right: .4rem; text-indent: 0; font-variant-numeric: lining-nums tabular-nums; }
.level-2 > *, .level-3 > *, .level-4 > *, .level-5 > *, .level-6 > * { --hang: var(--item); }
.provision > :not(.line), .text { margin-left: var(--hang); }
.level-0 > .level-1, .front { margin-left: 0; }
.line:has(+ figure.table), .line:has(+ .provision) { break-after: avoid; }
.heading { font-weight: 600; }

figure.table { margin: .9rem 0 1.3rem; overflow-x: auto; }
.agreement > figure.table { margin-left: var(--hang); }
figcaption { margin: 0 0 .4rem; font-weight: 600; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
th, td { padding: .4rem .9rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hairline); }
th:last-child, td:last-child { padding-right: 0; }
th { font-weight: 600; vertical-align: bottom; border-bottom: 1.5px solid var(--ink); }
th.end, td.end { text-align: right; }
td:first-child { min-width: 5.5rem; }
thead { display: table-header-group; }
tr { break-inside: avoid; }

.blank { padding: 0 .15em; background: var(--mark); color: inherit; }
.missing { margin: .8rem 0; padding: .5rem .9rem; border-left: 3px solid var(--warn); background: color-mix(in srgb, var(--warn) 8%, transparent); color: var(--warn); }

.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 2.5rem 3rem; align-items: end; margin: 1.5rem 0 0; }
.signature { break-inside: avoid; }
.signature-line { display: flex; align-items: end; gap: .8rem; min-height: 2.6rem; margin: 0; }
.signature-line .label { flex: none; width: 5rem; color: var(--soft); font-size: .9rem; }
.signature-line .known, .signature-line .rule { flex: 1; border-bottom: 1px solid var(--hairline); }
.signature-line .rule { border-bottom-color: var(--ink); }

@media (max-width: 42rem) { .agreement { margin: 0; padding: 2rem 1.4rem; box-shadow: none; } .contents ol { columns: 1; } }
@page { margin: 24mm 22mm 26mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8.5pt Charter, Cambria, Georgia, serif; color: #666; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --desk: #fff; --soft: #444; --hairline: #999; --mark: #fff2c2; --warn: #7a4200; }
  html { font-size: 10.5pt; line-height: 1.42; }
  .agreement { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  .schedule-heading { break-before: page; margin-top: 0; }
  .missing, .blank { print-color-adjust: exact; }
  figure.table { overflow: visible; }
  a { text-decoration: none; }
  .signatures { grid-template-columns: 1fr 1fr; }
}
`;
