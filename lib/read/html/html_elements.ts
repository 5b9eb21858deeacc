import type { Element } from "../tree/walk.ts";

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  ("address article blockquote body br caption center dd details div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td " +
    "tfoot th thead tr ul").split(" "),
);

/**
 * Elements that show no text of the page: code, controls, menus, deleted text and readings of
 * characters. A form is kept: some pages are one form.
 */
const DROPPED: ReadonlySet<string> = new Set(
  ("aside audio button canvas datalist del dialog embed frameset head iframe input map menu meta nav noframes " +
    "noscript object optgroup option progress rp rt script select style svg template textarea video")
    .split(" "),
);

const DROPPED_ROLES: ReadonlySet<string> = new Set(
  ["banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search"],
);

/** Elements that belong to the page, or to the article around them. */
const EDGES: ReadonlySet<string> = new Set(["header", "footer"]);

/** Not `visibility`: some pages hide the article by it until a script shows it. */
const HIDING = /display\s*:\s*none|mso-hide\s*:\s*all/i;

/**
 * Whether an element, by what it is and not by how a site names it, shows no text of the report.
 */
export function isDropped(element: Element): boolean {
  const { name, attribs } = element;
  if (DROPPED.has(name) || DROPPED_ROLES.has(attribs.role ?? "")) return true;
  if (attribs.hidden !== undefined || attribs["aria-hidden"] === "true") return true;
  if (attribs.style !== undefined && HIDING.test(attribs.style)) return true;
  return EDGES.has(name) && !isInArticle(element);
}

/** Whether an element is a link to another page; Word's marks in its own text are not. */
export function isLink({ name, attribs }: Element): boolean {
  return name === "a" && attribs.href !== undefined && !attribs.href.startsWith("#");
}

/** What is known of elements: pages have thousands of headers in the same ones. */
const inArticle = new WeakMap<Parent, boolean>();

function isInArticle({ parent }: Element): boolean {
  const asked: Parent[] = [];
  let above = parent;
  while (above !== null && !isArticle(above) && !inArticle.has(above)) {
    asked.push(above);
    above = above.parent;
  }
  const answer = above !== null && (isArticle(above) || inArticle.get(above)!);
  for (const element of asked) inArticle.set(element, answer);
  return answer;
}

function isArticle(node: Parent): boolean {
  return "name" in node && (node.name === "article" || node.name === "main");
}

type Parent = NonNullable<Element["parent"]>;
