import { Marked, type RendererObject } from "marked";
import { escapeHtml } from "@/model/mod.ts";

/**
 * Markdown as HTML. Raw HTML is shown as text, a picture by its alternative text and a link to
 * anything but the web by its text: the page loads nothing and points to nothing that may not be
 * there. Headings go one level down, below the title of the page.
 */
export function markdownHtml(markdown: string): string {
  return marked.parse(markdown, { async: false });
}

const renderer: RendererObject = {
  html: ({ text }) => escapeHtml(text),
  image: ({ text }) => escapeHtml(text),
  link({ href, tokens }) {
    const text = this.parser.parseInline(tokens);
    return /^https?:\/\//i.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
  },
  heading({ depth, tokens }) {
    const level = Math.min(depth + 1, 6);
    return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
  },
};

const marked = new Marked({ renderer });
