import { type Language, wordsIn } from "@/model/mod.ts";
import { listingHtml } from "./page/listings.ts";
import type { PageRows, Row } from "./page/page_input.ts";
import { pageShell } from "./page/page_shell.ts";
import { PAGE_WORDS, said } from "./page/page_words.ts";
import { rowsHtml } from "./page/rows_html.ts";

/** A list of a page. */
export interface PageList {
  readonly id: string;
  readonly heading: string;
  /** How many rows it has, in words. */
  readonly hint: string;
  readonly rows: PageRows;
  /** The headings of its columns, by column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whether a row belongs to the one before. */
  readonly isUnder?: (row: Row) => boolean;
}

/** What a page of lists is made of; all texts are in one language. */
export interface ListPageInput {
  readonly lang: Language;
  readonly title: string;
  /** What is said before the lists, a line each. */
  readonly summary: readonly string[];
  readonly lists: readonly PageList[];
}

const STYLE = `
.listing td { max-width: 32rem; }
.listing td:last-child { min-width: 14rem; }
tr.under td { color: var(--soft); border-bottom-style: dotted; }
`;

/** Lists as one self-contained page in the style of the page of a run. */
export function listPage({ lang, title, summary, lists }: ListPageInput): string {
  const lines = summary.map((line) => `<li>${said(line)}</li>`).join("\n");
  const links = lists.map(({ id, heading }) => `<p><a href="#${id}">${said(heading)}</a></p>`);
  const body = `<header class="head"><h1>${said(title)}</h1>
<ul class="summary">\n${lines}\n</ul>
</header>
<nav>
${links.join("\n")}
</nav>
<main>
${lists.map((list) => listHtml(list, lang)).join("\n")}
</main>`;
  return pageShell({ lang, title, body, style: STYLE });
}

function listHtml(list: PageList, lang: Language): string {
  const { id, heading, hint, rows, columns, isUnder = () => false } = list;
  const html = rowsHtml(rows, {
    columns: Object.keys(columns),
    labels: { heading: (column) => columns[column]!, value: (_, text) => text },
    words: wordsIn(PAGE_WORDS, lang),
    name: heading,
    attributes: (row) => isUnder(row) ? ' class="under"' : "",
  });
  return listingHtml({ id, heading, hint, html, isOpen: true });
}
