/**
 * The look of a page that stands by itself: a book's type on a sheet of paper on screen, plain paper in print, A4 or
 * Letter as the printer has it. Numbers hang in the margin of their text.
 */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --desk: #ecebe8; --soft: #5a5a5a; --hairline: #b9b7b2; --mark: #fff2c2; --warn: #8a4b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e4df; --paper: #1e1e1d; --desk: #141413; --soft: #a5a29b; --hairline: #4b4a47; --mark: #4a3d10; --warn: #f0b25e; } }
* { box-sizing: border-box; }
html { background: var(--desk); }
body { margin: 0; color: var(--ink); font: 11pt/1.5 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Noto Serif", "DejaVu Serif", serif; font-variant-numeric: lining-nums; text-rendering: optimizeLegibility; overflow-wrap: break-word; }
.agreement { max-width: 48em; margin: 2em auto; padding: 4.5em 5em 5em; background: var(--paper); box-shadow: 0 1px 3px rgb(0 0 0 / .15), 0 8px 30px rgb(0 0 0 / .08); }
p { margin: 0 0 .65em; orphans: 2; widows: 2; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--hairline); text-underline-offset: .18em; }
a.reference { text-decoration: none; }
a.reference:hover { text-decoration: underline; }
code { font: .9em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.title { margin: 0 0 .4em; font-size: 1.9em; line-height: 1.2; font-weight: 600; letter-spacing: -.01em; text-align: center; text-wrap: balance; }
.notice { margin: 0 auto 2.2em; width: fit-content; padding: .15em .9em; border: 1px solid var(--hairline); border-radius: 1em; color: var(--soft); font-size: .85em; text-align: center; }
.contents { margin: 0 0 2.5em; padding: 1.2em 0; border: solid var(--hairline); border-width: 1px 0; font-size: .95em; line-height: 1.45; }
.contents h2 { margin: 0 0 .6em; font-size: 1em; letter-spacing: .06em; text-transform: uppercase; }
.contents ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 3em; }
.contents li { display: flex; gap: .5em; margin: 0 0 .25em; break-inside: avoid; }
.contents a { text-decoration: none; }
.contents .number { flex: none; min-width: 2em; color: var(--soft); }
h2, h3 { break-after: avoid; text-wrap: balance; }
.part-heading { margin: 2.2em 0 .8em; font-size: 1em; letter-spacing: .06em; text-transform: uppercase; }
.clause-heading { margin: 2em 0 .75em; padding-left: 3.2em; font-size: 1.12em; line-height: 1.3; }
.clause-heading .number { display: inline-block; width: 2.857em; margin-left: -2.857em; }
h3.clause-heading { font-size: 1.03em; }
.schedule-heading { margin: 3em 0 1.2em; font-size: 1.35em; line-height: 1.3; text-align: center; }
.schedule-heading .number { display: block; font-size: .72em; font-weight: 600; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
.line { padding-left: 3.2em; text-indent: -3.2em; }
.line > * { text-indent: 0; }
.line > .number { display: inline-block; min-width: 3.2em; padding-right: .6em; font-variant-numeric: lining-nums tabular-nums; }
.provision .provision.level-1 .line, .provision.level-1 > .line { padding-left: 3.2em; }
.provision.level-1 > :not(.line), .provision.level-0 > :not(.line):not(.provision), .text { margin-left: 3.2em; }
.provision.level-2 .line, .provision.level-3 .line, .provision.level-4 .line, .provision.level-5 .line, .provision.level-6 .line { padding-left: 2.2em; text-indent: -2.2em; }
.provision.level-2 .number, .provision.level-3 .number, .provision.level-4 .number, .provision.level-5 .number, .provision.level-6 .number { min-width: 2.2em; }
.provision.level-2 > :not(.line), .provision.level-3 > :not(.line), .provision.level-4 > :not(.line), .provision.level-5 > :not(.line) { margin-left: 2.2em; }
.heading { font-weight: 600; }
.reference, .value { white-space: normal; }
figure.table { margin: .9em 0 1.3em; overflow-x: auto; }
.agreement > figure.table { margin-left: 3.2em; }
figcaption { margin: 0 0 .4em; font-weight: 600; break-after: avoid; }
table { width: 100%; border-collapse: collapse; font-size: .92em; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
th, td { padding: .42em .9em .42em 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hairline); }
th:last-child, td:last-child { padding-right: 0; }
th { font-weight: 600; vertical-align: bottom; border-bottom: 1.5px solid var(--ink); }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.end { text-align: right; }
.blank { padding: 0 .15em; background: var(--mark); color: inherit; }
.missing { margin: .8em 0; padding: .5em .9em; border-left: 3px solid var(--warn); background: color-mix(in srgb, var(--warn) 8%, transparent); color: var(--warn); }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(17em, 1fr)); gap: 2.5em 3em; margin: 1.5em 0 0; }
.signature { break-inside: avoid; }
.signature .intro { min-height: 3em; }
.signature-line { display: flex; align-items: baseline; gap: .8em; margin: 1.5em 0 0; }
.signature-line .label { flex: none; width: 5.5em; color: var(--soft); font-size: .9em; }
.signature-line .known, .signature-line .rule { flex: 1; border-bottom: 1px solid var(--ink); min-height: 1.5em; }
.signature-line .known { border-bottom-color: var(--hairline); }
@media (max-width: 40em) { .agreement { margin: 0; padding: 2em 1.4em; box-shadow: none; } .contents ol { columns: 1; } }
@page { margin: 24mm 22mm 26mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8.5pt Charter, Cambria, Georgia, serif; color: #666; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --desk: #fff; --soft: #444; --hairline: #999; --warn: #7a4200; }
  body { font-size: 10.5pt; line-height: 1.42; }
  .agreement { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  .schedule-heading { break-before: page; margin-top: 0; }
  .missing, .blank { print-color-adjust: exact; }
  figure.table { overflow: visible; }
  a { text-decoration: none; }
  .signatures { grid-template-columns: 1fr 1fr; }
}
`;
