import { escapeHtml } from "@/model/mod.ts";

/** What a picture is called and shows. */
export interface Description {
  /** The id of the picture; its marks get it with `-marks`, for thumbnails. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The heading of a column that Vega names by its id; `undefined` where it has none. */
  readonly heading: (column: string) => string | undefined;
}

/**
 * An SVG of Vega as one picture with title and description. What Vega writes for screen readers about
 * each part goes, as the parts of a picture are not read one by one; what it says of points, bars and
 * cells becomes their tooltip. The family of the font is stated once. Whether the result is safe in a
 * page is for `inlineSvg` to say.
 */
export function describedSvg(svg: string, { id, title, text, heading }: Description): string {
  const [root, family] = [/^<svg\b[^>]*>/.exec(svg)?.[0], familyOf(svg)];
  if (root === undefined) return svg;
  const marks = svg.slice(root.length, svg.lastIndexOf("</svg>"))
    .replace(MARK, (_, tag, label, role, rest, end) => {
      const tip = HINTED.test(role) ? tooltip(label, heading) : "";
      if (tip === "") return `<${tag}${rest}${end}>`;
      return `<${tag}${rest}><title>${tip}</title>${end === "" ? "" : `</${tag}>`}`;
    })
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, "")
    .replaceAll(` font-family="${family}"`, "");
  const open = root.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, "")
    .replace(/>$/, ` role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text">`);
  return `${open}<title id="${id}-title">${escapeHtml(title)}</title>` +
    `<desc id="${id}-text">${escapeHtml(text)}</desc>` +
    `<g id="${id}-marks"${family === "" ? "" : ` font-family="${family}"`}>${marks}</g></svg>`;
}

/** A mark with what Vega says of it. */
const MARK =
  /<(\w+) aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="([^"]*)"([^>]*?)(\/?)>/g;

/** Lines, rules and texts are no data of their own. */
const HINTED = /^(?:point|circle|square|symbol mark|bar|rect mark|arc)$/;

/** `name: value` a line each; ids of columns by their headings, and nothing of what has none. */
function tooltip(label: string, heading: Description["heading"]): string {
  const lines: string[] = [];
  for (const piece of label.split("; ")) {
    const [name, value] = /^([^:]+): (.*)$/s.exec(piece)?.slice(1) ?? [];
    if (name === undefined) lines.push(`${lines.pop() ?? ""}; ${piece}`);
    else if (!/^(?:undefined|null|)$/.test(value ?? "")) lines.push(lineOf(name, value, heading));
  }
  // A value of an attribute may hold what would be an element between tags.
  const text = [...new Set(lines.filter((line) => line !== ""))].join("\n");
  return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function lineOf(name: string, value: string | undefined, heading: Description["heading"]): string {
  const called = /^[a-z][A-Za-z_]*$/.test(name) ? heading(name) : name;
  return called === undefined ? "" : `${called}: ${value}`;
}

function familyOf(svg: string): string {
  return / font-family="([^"]*)"/.exec(svg)?.[1] ?? "";
}
