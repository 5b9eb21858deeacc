import { assertEquals, assertStringIncludes } from "@std/assert";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { loadFolder } from "@/load/load.ts";
import { BOMBS } from "../support/bombs.ts";
import { CODEBOOK } from "../support/stored_folder.ts";
import { KILLS, SEED } from "./_needing.ts";
import { randomNumbers } from "./_random_numbers.ts";
import { makeReports } from "../../bench/scale/make_reports.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Few kills hit a small folder everywhere; many are worth as many reports as they take to be read. */
const REPORTS = KILLS > 10 ? 2000 : 400;

function parse(reports: string, store: string, ...options: string[]) {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "-A",
      "lib/parse_folder.ts",
      reports,
      "--store",
      store,
      "--lang",
      "en",
      ...options,
    ],
    cwd: ROOT,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

async function ended(process: Deno.ChildProcess) {
  const { code, stdout, stderr } = await process.output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout), error: text(stderr) };
}

/** Each frame as text, as it is read from a store. */
async function framesIn(reports: string, store: string): Promise<readonly string[]> {
  const { frames } = await loadFolder({ reports, years: [2008, 2030], store }, CODEBOOK);
  return Object.values(frames).map((frame) => frame.writeCSV().toString());
}

/** How many results and parts a store has: with one done twice it would have more. */
function countsIn(store: string): readonly number[] {
  using tables = new DatabaseSync(`${store}/store.sqlite`, { readOnly: true });
  return ["kept", "parts"].map((table) =>
    Number(tables.prepare(`SELECT count(*) AS n FROM ${table}`).get()!.n)
  );
}

Deno.test(`deno task parse goes on where it was killed: ${KILLS} times, seed ${SEED}; two runs at once wait for each other`, async () => {
  const folder = await Deno.makeTempDir();
  try {
    const [reports, store] = [`${folder}/reports`, `${folder}/store`];
    const { reports: count } = await makeReports(reports, REPORTS);
    const random = randomNumbers(SEED);
    let finished = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const process = parse(reports, store);
      const end = ended(process);
      const timer = setTimeout(() => process.kill("SIGKILL"), 500 + random() * 3500);
      const { code } = await end;
      clearTimeout(timer);
      if (code !== 0) continue;
      // It has come to its end between kills: the others hit one that begins.
      finished++;
      await Deno.remove(store, { recursive: true });
    }
    const both = await Promise.all([ended(parse(reports, store)), ended(parse(reports, store))]);
    assertEquals(both.map(({ code }) => code), [0, 0]);
    assertStringIncludes(both.map(({ error }) => error).join(), "in use by process");
    for (const { out } of both) assertStringIncludes(out, `Reports: ${count}, figures: `);
    const whole = await ended(parse(reports, `${folder}/other`, "--jobs", "1"));
    assertEquals(whole.code, 0);
    assertEquals(countsIn(store), countsIn(`${folder}/other`));
    assertEquals(await framesIn(reports, store), await framesIn(reports, `${folder}/other`));
    console.log(`${KILLS} kills over ${count} reports, ${finished} runs came to their end`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("deno task parse reads the reports among hostile files, and names those that it refuses", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const [alone, among] = [`${folder}/alone`, `${folder}/among`];
    for (const place of [alone, among]) await copyReports(place);
    for (const [name, make] of Object.entries(BOMBS)) {
      await Deno.writeFile(`${among}/${name}`, make());
    }
    const { code, out } = await ended(parse(among, `${folder}/store`));
    assertEquals(code, 0);
    const files = Object.keys(BOMBS).length + names(alone).length;
    assertStringIncludes(out, `Files: ${files}: read `);
    assertStringIncludes(out, "nested-blocks.html: Cannot read elements that nest more than");
    assertEquals(await figuresOf(among, folder), await figuresOf(alone, folder));
    const again = await ended(parse(among, `${folder}/store`));
    assertEquals([again.code, again.out.includes("a second")], [0, false]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

const names = (folder: string) => Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();

async function copyReports(folder: string): Promise<void> {
  await Deno.mkdir(folder);
  const from = `${ROOT}data/reports`;
  const files = names(from).filter((name) => name.endsWith(".txt"));
  for (const name of files) await Deno.copyFile(`${from}/${name}`, `${folder}/${name}`);
}

/** The figures of the project's own reports. */
async function figuresOf(reports: string, folder: string): Promise<readonly unknown[]> {
  const { frames } = await loadFolder(
    { reports, years: [2008, 2030], store: `${folder}/store` },
    CODEBOOK,
  );
  const own = names(`${folder}/alone`).map((name) => name.replace(".txt", ""));
  return frames.figures.toRecords().filter(({ report }) => own.includes(String(report)));
}

Deno.test("deno task parse names a full disk, and goes on when there is room", async () => {
  const folder = await Deno.makeTempDir();
  const store = `${folder}/store`;
  const mount = (...args: string[]) => new Deno.Command("mount", { args }).output();
  await Deno.mkdir(store);
  const { success } = await mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", store);
  try {
    if (!success) return console.log("Not tried: no right to mount a small disk");
    await makeReports(`${folder}/reports`, 400);
    const full = await ended(parse(`${folder}/reports`, store));
    assertEquals(full.code, 1);
    assertStringIncludes(full.error, "make room on the disk");
    await mount("-o", "remount,size=100m", store);
    assertEquals((await ended(parse(`${folder}/reports`, store))).code, 0);
  } finally {
    if (success) await new Deno.Command("umount", { args: [store] }).output();
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("deno task parse reads from a store that cannot be written, and says where it lacks something", async () => {
  const folder = await Deno.makeTempDir();
  const [reports, store] = [`${folder}/reports`, `${folder}/store`];
  const mount = (...args: string[]) => new Deno.Command("mount", { args }).output();
  await Deno.mkdir(store);
  const { success } = await mount("-t", "tmpfs", "tmpfs", store);
  try {
    if (!success) return console.log("Not tried: no right to mount a disk");
    await makeReports(reports, 40);
    assertEquals((await ended(parse(reports, store))).code, 0);
    await mount("-o", "remount,ro", store);
    const again = await ended(parse(reports, store));
    assertEquals([again.code, again.error], [0, ""]);
    assertStringIncludes(again.out, "Reports: 40, figures: ");
    // As on another machine: what was read of files is known by their contents.
    await Deno.rename(reports, `${folder}/moved`);
    const moved = await ended(parse(`${folder}/moved`, store, "--jobs", "1"));
    assertEquals([moved.code, moved.error], [0, ""]);
    await Deno.writeTextFile(
      `${folder}/moved/one_more.txt`,
      "青石县人民政府2019年政府信息公开工作年度报告",
    );
    const lacking = await ended(parse(`${folder}/moved`, store));
    assertEquals(lacking.code, 1);
    assertStringIncludes(lacking.error, "it cannot be written, and does not have all that is read");
  } finally {
    if (success) await new Deno.Command("umount", { args: [store] }).output();
    await Deno.remove(folder, { recursive: true });
  }
});
