import { escapeHtml } from "@/model/mod.ts";
import { inlineSvg } from "../inline_svg.ts";
import type { Bundle, Output } from "../notebook.ts";
import { describedSvg } from "./described_svg.ts";
import { outputText } from "./output_text.ts";

/** A picture among the outputs of a notebook. */
export interface Picture {
  readonly html: string;
  readonly title: string;
  /** Where its marks and its size are, for a thumbnail; `null` where it is no drawing. */
  readonly drawing: { readonly marks: string; readonly viewBox: string } | null;
  /** The name of its files in `charts/`; `null` where that is not known. */
  readonly name: string | null;
}

/** Options of {@linkcode pictureHtml}. */
export interface PictureOptions {
  /** Keeps the ids of a picture apart from all others. */
  readonly prefix: string;
  /** The headings of columns. */
  readonly heading: (column: string) => string | undefined;
}

/** An output as a picture: SVG or PNG; `null` where it has neither. */
export function pictureHtml(output: Output, options: PictureOptions): Picture | null {
  if (!("data" in output)) return null;
  const { data, metadata } = output;
  const text = outputText(data, "text/plain");
  const [title = "", ...lines] = text.split("\n");
  const known = { title, name: chartOf(metadata) };
  const svg = outputText(data, "image/svg+xml");
  if (svg !== "") return { ...known, ...drawn(svg, { title, text: lines.join("\n") }, options) };
  const png = outputText(data, "image/png").replace(/\s/g, "");
  if (!/^[A-Za-z0-9+/]+=*$/.test(png)) return null;
  return { ...known, html: image(`data:image/png;base64,${png}`, text), drawing: null };
}

function drawn(
  svg: string,
  words: { readonly title: string; readonly text: string },
  { prefix, heading }: PictureOptions,
): Pick<Picture, "html" | "drawing"> {
  const described = describedSvg(svg, { id: "chart", ...words, heading });
  const html = inlineSvg(described, prefix);
  // As a picture, a browser runs nothing in an SVG and loads nothing for it.
  const alt = `${words.title}\n${words.text}`.trim();
  const whole = () => image(`data:image/svg+xml,${encodeURIComponent(svg)}`, alt);
  if (html === null) return { html: whole(), drawing: null };
  const viewBox = /\sviewBox="([\d\s.-]+)"/.exec(html)?.[1];
  const drawing = viewBox === undefined ? null : { marks: `${prefix}chart-marks`, viewBox };
  return { html, drawing };
}

function image(address: string, alt: string): string {
  return `<img src="${address}" alt="${escapeHtml(alt)}">`;
}

/** As `show` states it in the metadata of an output. */
function chartOf(metadata: Bundle | undefined): string | null {
  const stated = metadata?.gongkai as { readonly chart?: unknown } | undefined;
  return typeof stated?.chart === "string" ? stated.chart : null;
}
