import { createHash } from "node:crypto";
import type { Codebook } from "@/codebook/mod.ts";
import { VERSION } from "@/model/mod.ts";
import { hashOf } from "./hash_of.ts";

/** Tables that no reading, audit or frame of reports looks at; corrections count for their own report. */
export const BESIDE = [
  "measures",
  "componentGroups",
  "concordance",
  "tiles",
  "nameParts",
  "terms",
  "themes",
  "themeSigns",
  "userWords",
  "stopWords",
  "renames",
  "corrections",
  "ownCorrections",
] as const satisfies readonly (keyof Codebook)[];

/** Rooms that come after the frames, or before the reports. */
const AFTER = ["check", "coding", "command", "diff", "draw", "kernel", "lab", "measure", "package"]
  .concat("pipe", "render", "run", "show", "tokenize", "write");

const LIBRARY = new URL("../", import.meta.url);
const LOCK = new URL("../../deno.lock", import.meta.url);

/**
 * A hash of everything but files, what is stated of them and corrections that decides what reports are
 * read as: the code from bytes to frames, its packages, and the tables that it reads by.
 */
export function decisionOf(codebook: Codebook): string {
  const tables = Object.entries(codebook).filter(([name]) => !BESIDE.some((one) => one === name));
  return hashOf([codeHash ??= hashOfCode(), JSON.stringify(tables, plain)]);
}

/** The code of a running program does not change. */
let codeHash: string | undefined;

function hashOfCode(): string {
  const hash = createHash("sha256").update(VERSION);
  for (const file of [...filesOfCode(LIBRARY), LOCK]) {
    hash.update(file.href.slice(LIBRARY.href.length)).update(Deno.readFileSync(file));
  }
  return hash.digest("hex");
}

function filesOfCode(folder: URL): URL[] {
  return [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1)
    .flatMap(({ name, isDirectory }) => {
      if (isDirectory && folder === LIBRARY && AFTER.includes(name)) return [];
      if (isDirectory) return filesOfCode(new URL(`${name}/`, folder));
      return /\.(?:ts|json)$/.test(name) ? [new URL(name, folder)] : [];
    });
}

/** Maps and what functions make, so that JSON has them; the order of a map is that of its table. */
function plain(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof RegExp) return String(value);
  return typeof value === "function" ? value() : value;
}
