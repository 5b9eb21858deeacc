import { Buffer } from "node:buffer";
import { assert } from "@std/assert";
import { extname, join } from "node:path";
import pl from "nodejs-polars";

/** The files below a folder by their paths in it, in order. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found: [string, Uint8Array][] = [];
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  for (const { name, isDirectory } of entries) {
    const path = join(folder, name);
    if (!isDirectory) found.push([name, await Deno.readFile(path)]);
    else {for (const [below, bytes] of await filesBelow(path)) {
        found.push([join(name, below), bytes]);
      }}
  }
  return new Map(found.sort(([a], [b]) => a < b ? -1 : 1));
}

/** Throws where a file that a run writes is not whole. */
export function checkWhole(name: string, bytes: Uint8Array): void {
  const isWhole = WHOLE[extname(name)];
  assert(isWhole !== undefined, `${name}: a file that no run writes`);
  assert(isWhole(bytes), `${name} is not whole: ${bytes.length} bytes`);
}

const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const endsWith = (end: string) => (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes.slice(-12)).trimEnd().endsWith(end);
const isJson = (bytes: Uint8Array) => text(bytes).endsWith("\n") && !!JSON.parse(text(bytes));

/** By the ending of a name: whether such a file has its end. */
const WHOLE: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  ".csv": (bytes) => text(bytes).endsWith("\r\n"),
  ".html": endsWith("</html>"),
  ".ipynb": isJson,
  ".json": isJson,
  ".parquet": (bytes) => pl.readParquet(Buffer.from(bytes)).width > 0,
  ".pdf": endsWith("%%EOF"),
  ".png": (bytes) => new TextDecoder().decode(bytes.slice(-8, -4)) === "IEND",
  ".svg": endsWith("</svg>"),
};

/** The bytes of a file without what differs between runs of the same: dates and durations. */
export function withoutStamps(name: string, bytes: Uint8Array): string {
  const plain = new TextDecoder("latin1").decode(bytes);
  return /\.(?:html|ipynb|json)$/.test(name)
    ? plain.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "DATE")
      .replace(/"milliseconds": \d+|(?<=Time: )\d+ s/g, "DURATION")
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "DATE")
    : plain;
}
