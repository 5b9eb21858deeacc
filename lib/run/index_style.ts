/**
 * The style of the page: one column to read, the contents beside it on wide screens, plain on
 * paper.
 */
export const indexStyle = `
:root { color-scheme: light; --ink: #1d2430; --soft: #5b6575; --line: #d9dee6; --wash: #f5f7fa;
  --accent: #0b5cad; --bad: #a3170f;
  --sans: "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
    "Microsoft YaHei", "WenQuanYi Micro Hei", system-ui, sans-serif;
  --mono: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; color: var(--ink); background: #fff;
  font: 1rem/1.7 var(--sans); display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 2.5rem; }
header { grid-column: 1 / -1; border-bottom: 2px solid var(--ink); margin-bottom: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .3rem; }
h2 { font-size: 1.35rem; line-height: 1.35; margin: .3rem 0 1rem; }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
header p, .name { color: var(--soft); margin: 0 0 .8rem; }
.summary { list-style: none; margin: 0 0 1rem; padding: 0; font-size: .92rem; line-height: 1.55; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.mixed { border-left: 3px solid var(--bad); padding-left: .7rem; }
.name { font: .8rem var(--mono); margin: 0; }
nav { position: sticky; top: 1.5rem; align-self: start; font-size: .92rem; line-height: 1.45; }
nav ol { margin: 0; padding-left: 1.3rem; }
nav li { margin-bottom: .6rem; }
nav strong { color: var(--bad); font-weight: 600; }
a { color: var(--accent); text-underline-offset: .15em; }
section { border-bottom: 1px solid var(--line); padding-bottom: 2.5rem; margin-bottom: 2.5rem; }
section > p, section > ul, section > ol, section > blockquote { max-width: 46rem; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
code { font: .88em var(--mono); }
pre { background: var(--wash); border-radius: 4px; padding: .7rem .9rem; margin: .5rem 0; overflow-x: auto;
  font: .84rem/1.55 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { font-size: inherit; }
pre.error, pre.stderr { border-left: 3px solid var(--bad); }
pre.error { color: var(--bad); }
details { margin: .6rem 0; }
summary { cursor: pointer; color: var(--soft); font: .78rem var(--mono); width: max-content; }
figure { margin: 1rem 0; }
figure svg, figure img { max-width: 100%; height: auto; display: block; }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .88rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { padding: .25rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 1.5px solid var(--ink); white-space: nowrap; }
@media (max-width: 56rem) { body { display: block; padding: 1rem; } nav { position: static; margin-bottom: 2rem; } }
@media print {
  body { display: block; max-width: none; padding: 0; font-size: 10.5pt; }
  nav, details { display: none; }
  section { border: 0; break-after: page; }
  section:last-child { break-after: auto; }
  figure, tr, h2, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
