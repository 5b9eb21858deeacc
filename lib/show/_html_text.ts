import { escapeHtml } from "@/model/mod.ts";

/**
 * Text as content of an element of HTML output. JupyterLab sets text between dollar signs, or after
 * a backslash, as a formula, with links in it; escaped, these signs are text.
 */
export function htmlText(text: string): string {
  return escapeHtml(text).replace(/[$\\]/g, "<span>$&</span>");
}
