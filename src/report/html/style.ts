/**
 * The page's style: the notice on paper, set as a printed one, and the problems in its margin where that is wide enough,
 * else behind the blocks that they are about.
 *
 * In the wide layout every block of words floats to the left and every note to the right. A float stands no higher than
 * those before it in the source, so a note starts beside its block, and below the notes before it, without a script.
 */
export const style = `
:root {
  --paper: #fffefb; --desk: #f1efe9; --ink: #1f1d1a; --faint: #625d55; --line: #d9d5cb; --link: #1d4f91;
  --error: #a61b1b; --error-wash: #fbdedb; --warning: #7a4b00; --warning-wash: #fdeac2;
  --info: #24557f; --info-wash: #dceaf6; --related-wash: #ece8de;
  --hang: 2.9em; --note: 19rem; --gap: 3rem;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "TeX Gyre Pagella", "URW Palladio L", "Book Antiqua", Georgia, "Times New Roman", serif;
  --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1d1c1a; --desk: #141312; --ink: #e8e4dc; --faint: #a8a196; --line: #3b3833; --link: #9cc3f5;
    --error: #ff9c93; --error-wash: #572322; --warning: #f0c269; --warning-wash: #4c3a12;
    --info: #9cc8ee; --info-wash: #1f3b52; --related-wash: #38342c;
  }
}
* { box-sizing: border-box; }
html { background: var(--desk); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; padding: 1rem; color: var(--ink); font: 1.0625rem/1.55 var(--serif); font-variant-numeric: lining-nums; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
article, .index { max-width: 46rem; margin: 0 auto 1.5rem; padding: 2rem 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 2px; }
article > header { margin: 0 0 2rem; padding: 0 0 .75rem; border-bottom: 1px solid var(--line); font: .875rem/1.45 var(--sans); color: var(--faint); font-variant-numeric: normal; }
article > header p { margin: 0; }
.path { margin: 0; font: 600 1rem/1.4 var(--sans); color: var(--ink); overflow-wrap: anywhere; }
body > footer { max-width: 46rem; margin: 0 auto; color: var(--faint); font: .8125rem/1.45 var(--sans); }
.text::after { content: ""; display: table; clear: both; }
.text h2, .text h3, .text h4, .text h5, .text h6 { margin: 0 0 .6em; padding-top: .9em; line-height: 1.25; font-weight: 600; break-after: avoid; overflow-wrap: break-word; }
.text .depth-1 { font-size: 1.5rem; padding-top: .2em; }
.text .depth-2 { font-size: 1.2rem; }
.text .depth-3 { font-size: 1.0625rem; font-style: italic; }
.text .depth-4, .text .depth-5, .text .depth-6 { font-size: 1rem; font-weight: 400; font-style: italic; }
.text p { margin: 0 0 .9em; overflow-wrap: break-word; hanging-punctuation: first; orphans: 2; widows: 2; }
.text ol, .text ul { margin: 0; padding: 0 0 0 var(--hang); list-style: none; }
.text .number { white-space: pre; }
.text :is(li, .footnote) > p:first-child > .number { display: inline-block; min-width: var(--hang); margin-left: calc(-1 * var(--hang)); }
.text ul > li > p:first-child { text-indent: -1.2em; }
.text ul > li > p:first-child::before { content: "\\2022"; display: inline-block; width: 1.2em; text-indent: 0; }
.text p.numbered { padding-left: var(--hang); text-indent: calc(-1 * var(--hang)); }
.text blockquote { margin: 0; padding-left: 1.6em; }
.text blockquote p, .text .indented { font-size: .97em; color: color-mix(in srgb, var(--ink) 86%, var(--paper)); }
.text pre { margin: 0 0 .9em; padding: .6em .8em; background: var(--desk); font: .8125rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.text pre.indented { padding: 0 0 0 1.6em; background: none; font: inherit; }
.text pre.raw, .tag { color: var(--faint); }
.text pre.raw { background: none; padding: 0; }
code, .tag { font: .86em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
pre code { font: inherit; }
.text .table { margin: 0 0 .9em; overflow-x: auto; }
.text table { border-collapse: collapse; }
.text th, .text td { padding: .3em .8em .3em 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.text .right { text-align: right; } .text .center { text-align: center; }
.text hr { margin: .9em 0; border: 0; border-top: 1px solid var(--line); }
.text .image::before { content: "[image] "; color: var(--faint); }
.footnote { padding-left: var(--hang); font-size: .9em; }
sup { line-height: 0; font-size: .75em; }
mark { color: inherit; padding: .05em 0; border-bottom: 2px solid; -webkit-box-decoration-break: clone; box-decoration-break: clone; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
mark.error { background: var(--error-wash); border-color: var(--error); }
mark.warning { background: var(--warning-wash); border-color: var(--warning); border-bottom-style: dashed; }
mark.info { background: var(--info-wash); border-color: var(--info); border-bottom-style: dotted; }
mark.related { background: var(--related-wash); border-bottom: 1px dotted var(--faint); }
mark:target, .place:target + .call { outline: 3px solid var(--link); outline-offset: 2px; }
mark, .place, .note, article { scroll-margin-top: 4rem; }
.call, .note .number { display: inline-block; min-width: 1.5em; padding: 0 .3em; border-radius: 1em; font: 600 .68rem/1.5em var(--sans); text-align: center; text-indent: 0; text-decoration: none; font-variant-numeric: tabular-nums; color: var(--paper); background: var(--tone); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.call { display: inline; margin: 0 .1em 0 .15em; padding: .2em .5em; vertical-align: super; line-height: 1; }
.number .call { margin-right: 0; padding: .2em .4em; font-size: .58rem; }
.error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); }
.notes { margin: 0 0 1em; font: .8125rem/1.45 var(--sans); font-variant-numeric: normal; text-align: left; }
.note { margin: 0 0 .6rem; padding: .45rem .7rem; border-left: 3px solid var(--tone); background: color-mix(in srgb, var(--tone) 6%, var(--paper)); break-inside: avoid; }
.note p, .text .notes .note p { margin: 0; padding: 0; text-indent: 0; overflow-wrap: break-word; }
.note .severity { color: var(--tone); }
.text .note .related { margin-top: .3em; padding-left: .8em; border-left: 1px solid var(--line); }
.text .note .facts, .note .where { color: var(--faint); }
.text .note .facts { margin-top: .3em; font-size: .75rem; }
.note .facts a { color: inherit; }
.note:target { outline: 3px solid var(--link); }
.index h1 { margin: 0 0 .3em; font-size: 1.5rem; line-height: 1.25; }
.index p { margin: 0 0 1em; }
.index table { width: 100%; border-collapse: collapse; font: .875rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
.index th, .index td { padding: .35em .5em .35em 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; overflow-wrap: anywhere; }
.index thead th { color: var(--faint); overflow-wrap: normal; }
.index td, .index thead th:not(:first-child) { width: 5.5em; padding-right: 0; text-align: right; }
.index .count { color: var(--tone); }
@media screen and (min-width: 68rem) {
  body { padding: 2rem; }
  article { max-width: 66rem; padding: 3rem 2.5rem 3rem 3.5rem; }
  .index, body > footer { max-width: 66rem; }
  .text :is(h2, h3, h4, h5, h6, p, pre, .table, .rule):not(.note *) { float: left; clear: left; width: calc(100% - var(--note) - var(--gap)); }
  .text .notes { float: right; clear: right; width: var(--note); margin: .15rem 0 0; }
  .text :is(h2, h3, h4, h5, h6) + .notes { margin-top: .9rem; }
}
@media print {
  :root { --paper: #fff; --desk: #fff; --ink: #000; --faint: #444; --line: #bbb; --link: #000;
    --error: #a61b1b; --error-wash: #fbdedb; --warning: #7a4b00; --warning-wash: #fdeac2; --info: #24557f; --info-wash: #dceaf6; --related-wash: #eee; }
  @page { margin: 22mm 24mm; }
  body { padding: 0; font-size: 10.5pt; }
  article, .index { max-width: none; margin: 0; padding: 0; border: 0; }
  .index + main article, article + article { break-before: page; }
  .notes { margin-left: var(--hang); font-size: 8.5pt; }
  .note { border: 1px solid var(--line); border-left: 3px solid var(--tone); }
  a { text-decoration: none; }
  body > footer { margin-top: 1em; }
}
`
