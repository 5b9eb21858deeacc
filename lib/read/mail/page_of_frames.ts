import { loadTree } from "../tree/load_tree.ts";
import { decodeHtml } from "../html/decode_html.ts";
import type { Tree } from "../tree/walk.ts";
import type { MailPart } from "./mail_parts.ts";
import type { Decoded } from "@/text/mod.ts";

/** A page with the pages of its frames in their places. */
export interface FramedPage {
  readonly decoded: Decoded;
  readonly tree: Tree;
  /** The page and those of its frames. */
  readonly pages: ReadonlySet<MailPart>;
}

/** Puts into the frames of a page what the archive holds of them; each page stands in one place. */
export function pageOfFrames(page: MailPart, all: readonly MailPart[]): FramedPage {
  const seen = new Set([page]);
  const decoded = decodeHtml(page.bytes, page.charset);
  const $ = loadTree(decoded.text);
  const inFrame = (link: string) =>
    all.find((part) => !seen.has(part) && isLinked(part, link, page.location));
  let frames = $("iframe, frame");
  while (frames.length > 0) {
    for (const frame of frames) {
      const part = inFrame(frame.attribs.src ?? "");
      if (part === undefined) continue;
      seen.add(part);
      const inner = loadTree(decodeHtml(part.bytes, part.charset).text);
      $(frame).replaceWith($("<div>").append(inner("html").children().not("head").toString()));
    }
    const left = $("iframe, frame").filter((_, { attribs }) =>
      inFrame(attribs.src ?? "") !== undefined
    );
    frames = left;
  }
  $("frameset").each((_, element) => void (element.tagName = "div"));
  return { decoded, tree: $.root()[0]!, pages: seen };
}

function isLinked({ id, location }: MailPart, link: string, base: string): boolean {
  if (link.startsWith("cid:")) return id !== "" && link === `cid:${id}`;
  if (location === "" || link === "") return false;
  return link === location || (URL.canParse(link, base) && new URL(link, base).href === location);
}
