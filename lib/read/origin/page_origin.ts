import { type Element, type Tree, type Visitor, walk } from "../tree/walk.ts";
import type { Origin } from "./origin.ts";
import { publicAddress } from "./public_address.ts";
import { statedDay } from "./stated_day.ts";

/** Where programs that save pages state what they saved. */
const HEAD = 16_384;
/** Internet Explorer, Chrome and their kin. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(?<url>[^\s<>]+)\s*-->/i;
/** The extension SingleFile. */
const SINGLE_FILE =
  /<!--\s*Page saved with SingleFile\s+url:\s*(?<url>[^\s<>]+)\s+saved date:\s*(?<date>[^\n<>]+)/i;

/**
 * Where a saved page came from: what the program that saved it noted, else the address by which the
 * page itself wants to be known. Addresses of `<base>` are of a folder, those of a home page of none
 * of its pages.
 */
export function pageOrigin(text: string, tree: Tree): Origin {
  const head = text.slice(0, HEAD);
  const noted = (SINGLE_FILE.exec(head) ?? SAVED_FROM.exec(head))?.groups;
  const saved = publicAddress(noted?.url);
  const url = saved ?? ownAddress(tree);
  const retrieved = saved === undefined ? undefined : statedDay(noted?.date);
  return {
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
}

function ownAddress(tree: Tree): string | undefined {
  const links = new Links();
  walk(tree, links);
  return [links.canonical, links.shared].map(publicAddress).find((url) =>
    url !== undefined && /[^/]/.test(new URL(url).pathname + new URL(url).search)
  );
}

/** The links in the head of a page by which it is known. */
class Links implements Visitor {
  canonical: string | undefined;
  shared: string | undefined;

  enter({ name, attribs }: Element): boolean {
    if (name === "link" && /^canonical$/i.test(attribs.rel ?? "")) this.canonical ??= attribs.href;
    if (name === "meta" && attribs.property === "og:url") this.shared ??= attribs.content;
    return name === "html" || name === "head";
  }

  leave(): void {}

  text(): void {}
}
