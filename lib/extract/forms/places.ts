import type { StandardEntry, StandardPart } from "@/codebook/mod.ts";
import { lettersOf } from "./tokens.ts";

/** Where a standard table may be in a text, from the first words of its header on. */
export interface Place {
  /** Of all blocks of table 2 `2`, else the table. */
  readonly family: string;
  readonly start: number;
  /** Behind the title of a block. */
  readonly from: number;
  readonly end: number;
  /** Whether the title of a block, or a note that only tables have, begins it, or its chapter alone. */
  readonly sign: Sign["kind"];
}

/** What words of a header mean. */
interface Sign {
  readonly families: ReadonlySet<string>;
  /** `chapter`: it ends what precedes it; `title`: a block begins; `note`: only tables have it. */
  readonly kind: "chapter" | "title" | "note" | "label";
  /** Whether one header has it several times. */
  readonly repeats: boolean;
}

/** Signs that follow each other. */
interface Header {
  readonly start: number;
  readonly from: number;
  readonly names: Set<string>;
  /** The families of its signs. */
  readonly votes: string[];
  sign: Place["sign"];
  last: number;
}

/** Shorter words (其他, 总计) are of any text. */
const SHORTEST = 3;
/** Words of one header have no more between them. */
const APART = 80;
/** A table is no longer: its header, and each row. */
const LONGEST = { header: 800, row: 300 };
/** What may be between two letters of a label. */
const GAP = String.raw`[\s|()/、,]*`;
/** A text with more tables is not a report: the rest is not read. */
const MOST = 300;

/** The family of a table: the blocks of table 2 have one. */
export function familyOf({ table }: Pick<StandardPart, "table">): string {
  return table.split(".")[0]!;
}

/** Makes the search for the headers of standard tables by the labels of their templates. */
export function placeFinder(parts: readonly StandardPart[]): (text: string) => Place[] {
  const signs = signsOf(parts);
  const names = [...signs.keys()].toSorted((a, b) => b.length - a.length);
  const firsts = [...new Set(names.map((name) => name[0]))].join("");
  const pattern = new RegExp(
    `(?=[${firsts}])(?:${names.map((name) => [...name].join(GAP)).join("|") || "(?!)"})`,
    "g",
  );
  const rowsOf = (family: string) =>
    Math.max(...parts.filter((part) => familyOf(part) === family).map(({ rows }) => rows.length));
  return (text) => {
    const headers = headersOf(text, pattern, signs);
    return headers.flatMap((header, index) => {
      const family = mostFrequent(header.votes);
      const longest = header.from + LONGEST.header + LONGEST.row * rowsOf(family);
      const limit = Math.min(longest, headers[index + 1]?.start ?? text.length);
      const sentence = text.slice(header.last, limit).indexOf("。");
      const end = sentence < 0 ? limit : header.last + sentence;
      return [{ family, start: header.start, from: header.from, end, sign: header.sign }];
    });
  };
}

function signsOf(parts: readonly StandardPart[]): Map<string, Sign> {
  const all = parts.flatMap((part) => {
    const isTitle = ({ label }: StandardEntry) =>
      part.columns.every(({ group }) => group === label);
    const isAbove = ({ label }: StandardEntry) =>
      [...part.columns, ...part.headings].some(({ group }) => group === label) &&
      !part.rows.some(({ group }) => group === label);
    const sign = (kind: Sign["kind"]) => (entry: StandardEntry) => ({ kind, entry, part });
    return [
      ...part.titles.map(sign("chapter")),
      ...part.headings.filter(isTitle).map(sign("title")),
      ...part.headings.filter((entry) => isAbove(entry) && !isTitle(entry)).map(sign("label")),
      ...part.notes.map(sign("note")),
      ...part.columns.map(sign("label")),
    ];
  });
  const named = all.flatMap(({ kind, entry, part }) =>
    [entry.label, ...entry.aliases].map((label) => ({ name: lettersOf(label), kind, part }))
  );
  const byName = Map.groupBy(named, ({ name }) => name);
  return new Map(
    [...byName].filter(([name]) => name.length >= SHORTEST).map(([name, own]) => [name, {
      families: new Set(own.map(({ part }) => familyOf(part))),
      kind: own[0]!.kind,
      repeats: own.some(({ part }) => own.filter((one) => one.part === part).length > 1),
    }]),
  );
}

/** A header goes on with the next sign near it, until a block begins or a sign comes again. */
function headersOf(text: string, pattern: RegExp, signs: ReadonlyMap<string, Sign>): Header[] {
  const headers: Header[] = [];
  for (const { 0: words, index } of text.matchAll(pattern)) {
    const name = lettersOf(words);
    const { kind, families, repeats } = signs.get(name)!;
    const end = index + words.length;
    const open = headers.at(-1);
    const between = open === undefined ? "" : text.slice(open.last, index);
    const isNear = open !== undefined && open.sign !== "chapter" && between.length <= APART &&
      !/[\d。]/.test(between);
    // A copy may repeat the title of a chapter in a header.
    if (kind === "chapter" && isNear && families.has(open.votes[0]!)) continue;
    const isNew = !isNear || kind === "chapter" || kind === "title" ||
      !repeats && open.names.has(name);
    if (isNew && headers.length === MOST) break;
    if (isNew) {
      headers.push({
        start: index,
        from: kind === "title" || kind === "chapter" ? end : index,
        sign: kind,
        names: new Set([name]),
        votes: [...families],
        last: end,
      });
    } else {
      open.names.add(name);
      if (kind === "note" && open.sign === "label") open.sign = "note";
      open.votes.push(...families);
      open.last = end;
    }
  }
  return headers;
}

function mostFrequent(votes: readonly string[]): string {
  const counts = [...Map.groupBy(votes, (vote) => vote)];
  return counts.reduce((a, b) => b[1].length > a[1].length ? b : a)[0];
}
