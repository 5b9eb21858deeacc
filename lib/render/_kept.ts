import { createHash } from "node:crypto";
import { join } from "node:path";
import { serialize } from "node:v8";
import { VERSION } from "@/model/mod.ts";
import { storeFolder } from "@/project/mod.ts";

/** The folder of pictures in a store. */
const FOLDER = "charts";

/** How many pictures stay, the last used ones: a chart has four, 80 kB each. */
const MOST = 2000;

/** What was used within the last hour stays, too: a run needs it again, however many charts it has. */
const PATIENCE = 3_600_000;

/** The bytes of a SHA-256, which stands before a picture. */
const HASH = 32;

/**
 * What was drawn once is read from the store: by the hash of `decides`, of the code and the packages that
 * draw, and of the machine. `make` gives the same bytes for the same; what it throws is kept nowhere.
 * What is damaged is drawn anew.
 */
export async function kept(
  decides: unknown,
  make: () => Promise<Uint8Array>,
  store = storeFolder(),
): Promise<Uint8Array> {
  if (store === "") return await make();
  const folder = join(store, FOLDER);
  const path = join(
    folder,
    hashOf(serialize([codeHash ??= hashOfCode(), decides])).toString("hex"),
  );
  const found = await readWhole(path);
  if (found !== null) return found;
  const bytes = await make();
  // A store that cannot be written costs time, and no chart: `load` has said so.
  await keep(folder, path, bytes).catch(() => {});
  return bytes;
}

/** `null` where it is not there, or damaged. */
async function readWhole(path: string): Promise<Uint8Array | null> {
  try {
    const file = await Deno.readFile(path);
    const bytes = file.subarray(HASH);
    if (!hashOf(bytes).equals(file.subarray(0, HASH))) return null;
    const now = new Date();
    await Deno.utime(path, now, now).catch(() => {});
    return bytes;
  } catch {
    return null;
  }
}

let isSwept = false;

/** Whole or not at all: two notebooks may draw the same chart. */
async function keep(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  if (!isSwept) await dropUnused(folder);
  isSwept = true;
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  const file = new Uint8Array(HASH + bytes.length);
  file.set(hashOf(bytes));
  file.set(bytes, HASH);
  try {
    await Deno.writeFile(temporary, file);
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}

/** Unfinished files of killed processes grow old, too. */
export async function dropUnused(
  folder: string,
  { most = MOST, now = Date.now() } = {},
): Promise<void> {
  const files = await Array.fromAsync(Deno.readDir(folder), async ({ name }) => {
    const path = join(folder, name);
    const info = await Deno.stat(path).catch(() => null);
    return { path, used: info?.mtime?.getTime() ?? 0 };
  });
  const old = files.sort((a, b) => b.used - a.used).slice(most)
    .filter(({ used }) => used < now - PATIENCE);
  for (const { path } of old) await Deno.remove(path).catch(() => {});
}

/** The code of a running program does not change. */
let codeHash: string | undefined;

function hashOfCode(): string {
  const room = new URL("./", import.meta.url);
  const names = [...Deno.readDirSync(room)].map(({ name }) => name).sort();
  const files = [...names, "../../deno.lock"].map((name) => Deno.readFileSync(new URL(name, room)));
  const { deno, v8 } = Deno.version;
  const machine = [VERSION, deno, v8, Deno.build.target, ...names];
  return hashOf(serialize([machine, files.map(hashOf)])).toString("hex");
}

function hashOf(bytes: Uint8Array) {
  return createHash("sha256").update(bytes).digest();
}
