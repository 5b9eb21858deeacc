import { makeFinding, type Report, type Stated, type StatedIdentity } from "@/model/mod.ts";
import { UnreadableError } from "@/read/mod.ts";
import type { ParseReport } from "@/pipeline.ts";
import { isOfGenre } from "./is_of_genre.ts";
import type { ListedFile, Listing } from "./listing.ts";
import type { Member } from "./member.ts";

/**
 * The report of a saved page: that in its frame, where the page itself has no text and the browser
 * saved what the frame shows in the folder beside it. Issuer and year are those of the page where the
 * frame names none; a finding says which file was read.
 */
export async function framedReport(
  page: Report,
  file: ListedFile,
  { parts }: Pick<Listing, "parts">,
  parse: ParseReport,
  stated?: Stated,
): Promise<Report> {
  const shell = page.findings.find(({ rule }) => rule === "read.without_text");
  for (const address of shell?.proposal?.split("; ") ?? []) {
    const part = parts.get(pathOf(file.name, address));
    const framed = part === undefined ? null : await reportIn(part, page, parse, stated);
    if (framed !== null) return framed;
  }
  return page;
}

/** The path in the folder that an address in a page means. */
function pathOf(page: string, address: string): string {
  const base = new URL(page.split("/").map(encodeURIComponent).join("/"), "file:///");
  const url = URL.parse(address.split(/[?#]/)[0]!, base);
  return url === null ? "" : decoded(url.pathname.slice(1)).normalize();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function reportIn(
  part: Member,
  page: Report,
  parse: ParseReport,
  stated?: Stated,
): Promise<Report | null> {
  try {
    const bytes = await part.bytes();
    const framed = await parse(bytes, part.name, stated);
    if (!isOfGenre(framed) || framed.findings.some(({ rule }) => rule === "read.without_text")) {
      return null;
    }
    const known = knownOf(page, framed);
    const report = known === null ? framed : await parse(bytes, part.name, {
      ...known,
      ...stated,
      identity: { ...known.identity, ...stated?.identity },
    });
    return withPage(report, page);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/** What the page says and its frame does not; `null` where that is nothing. */
function knownOf(page: Report, framed: Report): Stated | null {
  const keys = (["issuer", "year"] as const).filter((key) =>
    framed.identity[key] === null && page.identity[key] !== null
  );
  if (keys.length === 0) return null;
  const identity = Object.fromEntries(keys.map((key) => [key, page.identity[key]]));
  return { identity: identity as Partial<StatedIdentity>, file: page.source.name, line: 1 };
}

function withPage(report: Report, { source }: Report): Report {
  const note = makeFinding("load.frame", {
    actual: report.source.name,
    message: {
      zh: `网页“${source.name}”本身没有正文，读取的是其框架中的“${report.source.name}”`,
      en: `The page "${source.name}" has no text: what its frame shows was read, ` +
        `"${report.source.name}"`,
    },
  });
  const url = report.source.url ?? source.url;
  const retrieved = report.source.retrieved ?? source.retrieved;
  return {
    ...report,
    source: {
      ...report.source,
      ...(url === undefined ? {} : { url }),
      ...(retrieved === undefined ? {} : { retrieved }),
    },
    findings: [...report.findings, note],
  };
}
