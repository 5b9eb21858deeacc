import { stripVTControlCharacters } from "node:util";
import { escapeHtml } from "@/model/mod.ts";
import { isPlainHtml } from "./is_plain_html.ts";
import { markdownHtml } from "./markdown_html.ts";
import type { Bundle, Output } from "./notebook.ts";
import { outputText } from "./page/output_text.ts";

/** One output that is no picture as HTML: plain HTML, Markdown, text. */
export function outputHtml(output: Output): string {
  switch (output.output_type) {
    case "stream":
      return pre(output.name === "stderr" ? "stderr" : "stdout", output.text);
    case "error":
      return pre("error", errorText(output.ename, output.evalue, output.traceback));
    default:
      return bundleHtml(output.data);
  }
}

function bundleHtml(data: Bundle): string {
  const text = outputText(data, "text/plain");
  const html = outputText(data, "text/html");
  if (html !== "" && isPlainHtml(html)) return html;
  const markdown = outputText(data, "text/markdown");
  return markdown === "" ? pre("result", text || html) : markdownHtml(markdown);
}

function errorText(ename: string, evalue: string, traceback: readonly string[]): string {
  const trace = traceback.join("\n").trim();
  return trace.includes(evalue) ? trace : `${ename}: ${evalue}\n${trace}`;
}

function pre(name: string, text: string): string {
  return text === ""
    ? ""
    : `<pre class="${name}">${escapeHtml(stripVTControlCharacters(text))}</pre>`;
}
