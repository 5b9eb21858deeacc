import type { Origin } from "../origin/origin.ts";
import { publicAddress } from "../origin/public_address.ts";
import { statedDay } from "../origin/stated_day.ts";
import type { PageLayout } from "./page_layout.ts";

/** What browsers print at the foot of a page: its address and its number among all. */
const FOOT = /^(?<url>https?:\/\/[^\s…]+)\s*(?<page>\d+)\s*[/／]\s*(?<of>\d+)$/;
/** What they print at the head: the time, and the title. Only years first are sure. */
const HEAD = /^(?:19|20)\d\d[-/年]\s*\d{1,2}[-/月]\s*\d{1,2}/;

/** Where a page came from that a browser printed: every foot has its address, every head the day. */
export function printedOrigin(pages: readonly PageLayout[]): Origin {
  const feet = pages.map(({ lines }) => FOOT.exec(textOf(lines.at(-1)))?.groups);
  const [first] = feet;
  const isPrinted = feet.every((foot, index) =>
    foot?.url === first?.url && foot?.page === String(index + 1) && foot.of === String(pages.length)
  );
  const url = isPrinted ? publicAddress(first?.url) : undefined;
  if (url === undefined) return {};
  const heads = pages.map(({ lines }) => HEAD.exec(textOf(lines[0]))?.[0].replace(/[年月]/g, "/"));
  const retrieved = new Set(heads).size === 1 ? statedDay(heads[0]) : undefined;
  return { url, ...(retrieved === undefined ? {} : { retrieved }) };
}

function textOf(line: PageLayout["lines"][number] | undefined): string {
  return (line ?? []).map(({ text }) => text).join(" ").trim();
}
