/**
 * The style of the page: answers first, figures two abreast where there is room, the contents beside
 * them; light or dark as the reader's system is, plain on paper. Charts stay as they are printed, on
 * white.
 */
export const indexStyle = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #566070; --line: #d9dee6; --wash: #f5f7fa;
  --page: #fff; --accent: #0b5cad; --bad: #a3170f; --mark: #fff0b3;
  --sans: "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
    "Microsoft YaHei", "WenQuanYi Micro Hei", system-ui, sans-serif;
  --mono: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e7ec; --soft: #a7b0bd; --line: #39424f;
  --wash: #1d232c; --page: #14181e; --accent: #7db7f0; --bad: #ff9d94; --mark: #5c4a00; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 92rem; padding: 1.2rem 1.3rem; color: var(--ink);
  background: var(--page); font: .95rem/1.65 var(--sans); overflow-wrap: anywhere;
  display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1.5rem; }
body:lang(en) { line-height: 1.5; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 0; }
h2 span { color: var(--soft); font-weight: 400; margin-right: .3rem; }
h3 { font-size: 1rem; line-height: 1.45; margin: 0; }
h4 { font-size: .95rem; margin: 1rem 0 .3rem; }
small { font-size: .84em; font-weight: 400; color: var(--soft); }
code { font: .88em var(--mono); }
pre { background: var(--wash); border-radius: 4px; padding: .6rem .8rem; margin: .5rem 0; overflow-x: auto;
  font: .82rem/1.55 var(--mono); white-space: pre-wrap; }
pre code { font-size: inherit; }
pre.error, pre.stderr { border-left: 3px solid var(--bad); }
pre.error { color: var(--bad); }
blockquote { margin: .6rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
mark { background: var(--mark); color: inherit; }
.head { grid-column: 1 / -1; border-bottom: 2px solid var(--ink); padding-bottom: .7rem; margin-bottom: 1.2rem; }
.head p { margin: 0 0 .4rem; color: var(--soft); }
.mixed { border-left: 3px solid var(--bad); padding-left: .7rem; }
.summary { list-style: none; margin: .2rem 0 0; padding: 0; font-size: .88rem; }
.summary li { white-space: pre-wrap; }
.head dl { display: flex; flex-wrap: wrap; gap: .15rem 2rem; margin: 0; font-size: .9rem; }
.head dl div { display: flex; gap: .5rem; }
.head dt { color: var(--soft); flex: none; }
.head dt::first-letter { text-transform: uppercase; }
.head dd { margin: 0; }
nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto;
  font-size: .84rem; line-height: 1.4; padding-right: .4rem; }
nav ol { margin: 0; padding-left: 1.3rem; }
nav ul { margin: .15rem 0 0; padding: 0; list-style: none; }
nav li { margin-bottom: .35rem; }
nav ul li { margin: 0; }
nav ul a { color: var(--soft); text-decoration: none; }
nav ul a:hover { text-decoration: underline; }
nav p { margin: 0 0 .35rem; }
nav strong, .answers strong { color: var(--bad); font-weight: 600; }
.answers ol { list-style: none; margin: .6rem 0 0; padding: 0; display: grid; gap: .6rem 1.5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); }
.answers li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .8rem; align-items: start; }
.answers h3 a { text-decoration: none; }
.answers h3 a:hover { text-decoration: underline; }
.answers p { margin: .1rem 0 0; font-size: .88rem; line-height: 1.5; }
.thumbnail { height: 5.2rem; border: 1px solid var(--line); border-radius: 4px; background: var(--wash); }
.thumbnail:empty { visibility: hidden; }
.thumbnail svg { width: 100%; height: 100%; display: block; background: #fff; border-radius: 3px; }
.notebook, .listing { border-top: 1px solid var(--line); margin-top: 1.1rem; padding-top: .8rem; }
.notebook > header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.name { font: .8rem/2 var(--mono); margin: 0; }
.answer { max-width: 52rem; margin: .3rem 0 .8rem; }
.answer p { margin: .2rem 0; color: var(--soft); }
.answer p:first-child { color: var(--ink); font-weight: 500; }
.columns { display: flex; flex-direction: column; }
.columns > div { display: contents; }
.columns h3 { padding-top: .5rem; }
.folds { display: grid; gap: 0 1.5rem; align-content: start; margin-top: .4rem;
  grid-template-columns: repeat(auto-fit, minmax(min(27rem, 100%), 1fr)); }
.folds > details { min-width: 0; }
.folds > details[open] { grid-column: 1 / -1; }
details > :not(summary) { max-width: 100%; }
details > p, details > ul, details > blockquote { max-width: 46rem; }
summary { cursor: pointer; color: var(--soft); font-size: .9rem; padding: .1rem 0; }
summary h2, summary h3, summary b { display: inline; color: var(--ink); }
.code summary { font: .78rem var(--mono); }
figure { margin: .4rem 0; min-width: 0; overflow-x: auto; }
figure > svg, figure > img { display: block; max-width: 100%; max-height: 44rem; height: auto; background: #fff; border-radius: 4px; }
.tall { max-height: 44rem; overflow: auto; }
.tall > svg { display: block; max-width: 100%; height: auto; background: #fff; border-radius: 4px; }
figure svg :has(> title) { pointer-events: all; }
figcaption, .caption { font-size: .84rem; line-height: 1.5; margin: .3rem 0 0; }
figcaption { position: sticky; left: 0; }
figcaption span { white-space: nowrap; }
.table { overflow-x: auto; margin: .5rem 0 .8rem; }
table { border-collapse: collapse; font-size: .86rem; line-height: 1.5; font-variant-numeric: tabular-nums;
  overflow-wrap: normal; }
th, td { padding: .2rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
.number { text-align: right; }
thead th { border-bottom: 1.5px solid var(--ink); white-space: nowrap; }
.listing > details, .listing > p { margin: .4rem 0 0; }
.report td:last-child { min-width: 9rem; }
.report { border-bottom: 1px solid var(--line); padding: .2rem 0; }
.filters { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin: .6rem 0; }
select { font: inherit; max-width: 100%; }
.data { columns: 16rem; padding-left: 1.2rem; font-size: .88rem; }
@media (min-width: 70rem) {
  .columns { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 1.5rem; }
  .columns > div { display: block; }
}
@media (max-width: 60rem) {
  body { display: block; padding: 1rem; }
  nav { position: static; max-height: none; margin-bottom: 1.2rem; }
  nav { display: flex; flex-wrap: wrap; gap: 0 1.2rem; font-size: .95rem; }
  nav ol { display: none; }
}
@media (max-width: 40rem) {
  figure > svg, .tall > svg { min-width: 30rem; }
  .listing table { min-width: 42rem; }
  td:not(.number) { min-width: 4.5rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --page: #fff; --accent: #000; }
  body { display: block; max-width: none; padding: 0; font-size: 9.5pt; }
  nav, .filters, details:not([open]), figcaption span, .name,
  .folds:not(:has(> [open])), .listing:not(:has([open])) { display: none; }
  .folds { display: block; }
  .answers ol { grid-template-columns: 1fr 1fr; }
  .answers li, .answer, figure, tr { break-inside: avoid; }
  h2, h3, .notebook > header, .answer, summary { break-after: avoid; }
  figure { overflow: visible; }
  .tall { max-height: none; overflow: visible; }
  figure > svg, .tall > svg { max-height: 20cm; min-width: 0; width: auto; max-width: 100%; }
  thead { display: table-header-group; }
}
`;
