import { stripVTControlCharacters } from "node:util";
import { escapeHtml } from "@/model/mod.ts";
import { inlineSvg } from "./inline_svg.ts";
import { isPlainHtml } from "./is_plain_html.ts";
import { markdownHtml } from "./markdown_html.ts";
import type { Bundle, Output } from "./notebook.ts";

/** One output as HTML. `prefix` keeps the ids of its chart distinct from all others. */
export function outputHtml(output: Output, prefix: string): string {
  switch (output.output_type) {
    case "stream":
      return pre(output.name === "stderr" ? "stderr" : "stdout", output.text);
    case "error":
      return pre("error", errorText(output.ename, output.evalue, output.traceback));
    default:
      return bundleHtml(output.data, prefix);
  }
}

/** The richest form that the page can show: SVG, PNG, plain HTML, Markdown, text. */
function bundleHtml(data: Bundle, prefix: string): string {
  const text = outputText(data, "text/plain");
  const svg = outputText(data, "image/svg+xml");
  if (svg !== "") return figure(inlineSvg(svg, prefix) ?? imageOfSvg(svg, text));
  const png = outputText(data, "image/png").replace(/\s/g, "");
  if (/^[A-Za-z0-9+/]+=*$/.test(png)) return figure(image(`data:image/png;base64,${png}`, text));
  const html = outputText(data, "text/html");
  if (html !== "" && isPlainHtml(html)) return `<div class="table">${html}</div>`;
  const markdown = outputText(data, "text/markdown");
  return markdown === "" ? pre("result", text || html) : markdownHtml(markdown);
}

function errorText(ename: string, evalue: string, traceback: readonly string[]): string {
  const trace = traceback.join("\n").trim();
  return trace.includes(evalue) ? trace : `${ename}: ${evalue}\n${trace}`;
}

function outputText(data: Bundle, type: string): string {
  const value = data[type];
  return value === undefined ? "" : [value].flat().join("");
}

/** An SVG as a picture: a browser runs nothing in it and loads nothing for it. */
function imageOfSvg(svg: string, alt: string): string {
  return image(`data:image/svg+xml,${encodeURIComponent(svg)}`, alt);
}

function image(address: string, alt: string): string {
  return `<img src="${address}" alt="${escapeHtml(alt)}">`;
}

function figure(content: string): string {
  return `<figure>${content}</figure>`;
}

function pre(name: string, text: string): string {
  return text === ""
    ? ""
    : `<pre class="${name}">${escapeHtml(stripVTControlCharacters(text))}</pre>`;
}
