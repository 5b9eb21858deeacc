import { fileRecords, type FindMember, type ListedFile, readPages } from "@/folder/mod.ts";
import type { Report } from "@/model/mod.ts";
import { pack, unpack } from "@/pack.ts";
import type { ParseReport } from "@/pipeline.ts";
import type { PipedFile, PipedFiles, PipedNotes } from "./piped_listing.ts";

/** What was read of files, on its way to the process that lays it out. */
export interface PipedReading {
  /** The issuer; of files that gave no report, or one without, the name of the first. */
  readonly key: string;
  /** Readings of which one is equal say something of each other: by issuer, place or bytes. */
  readonly links: readonly string[];
  /** See {@linkcode unpackReading}. */
  readonly packed: string;
}

/** What a {@linkcode PipedReading} holds. */
export interface PackedReading extends PipedNotes {
  /** By file name. */
  readonly reports: readonly Report[];
}

/**
 * Reads files that `find` finds, as `loadReports` does, with whatever parser is given. What goes wrong with a
 * file is a note; see `readPages`.
 */
export async function readPiped(
  item: PipedFiles | PipedNotes,
  find: FindMember,
  parse: ParseReport,
): Promise<PipedReading> {
  if ("notes" in item) return packed(item.notes[0]!.id, { reports: [], ...item });
  const files = item.files.map((file) => listed(file, find));
  const stated = new Map(
    item.files.flatMap(({ stated }, index) =>
      stated === undefined ? [] : [[files[index]!, stated] as const]
    ),
  );
  // Without what cannot be opened any more, the page has no text, and says so.
  const parts = (await Promise.allSettled(item.parts.map(find)))
    .flatMap((part) => part.status === "fulfilled" ? [part.value] : []);
  const listing = {
    files,
    others: [],
    parts: new Map(parts.map((part) => [part.name.normalize(), part])),
  };
  const read = await readPages(files, { listing, stated }, parse);
  const made = read.flatMap(({ made }) => made);
  return packed(item.files[0]!.name, {
    reports: made.filter((one) => "source" in one),
    notes: made.filter((one) => !("source" in one)),
    records: fileRecords(read, stated),
  });
}

/** What a {@linkcode PipedReading} holds. */
export function unpackReading({ packed }: PipedReading): PackedReading {
  return unpack(Uint8Array.fromBase64(packed));
}

function listed({ stated: _, ...file }: PipedFile, find: FindMember): ListedFile {
  return { ...file, bytes: async () => await (await find(file.name)).bytes() };
}

function packed(name: string, reading: PackedReading): PipedReading {
  const { reports } = reading;
  return {
    key: reports[0]?.identity.issuer ?? name,
    links: [...new Set(reports.flatMap(linksOf))],
    packed: pack(reading).toBase64(),
  };
}

/** What can make another report a version of this one, or another year of its series. */
function linksOf({ identity: { issuer, divisionCode, rank, kind }, source }: Report): string[] {
  return [
    `bytes\n${source.sha256}`,
    ...issuer === null ? [] : [`issuer\n${issuer}`],
    // One of a place may be another under its short name.
    ...divisionCode === null ? [] : [`place\n${divisionCode}\n${rank}\n${kind}`],
  ];
}
