import { assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";
import { loadFolder } from "@/load.ts";
import { CODEBOOK } from "../support/stored_folder.ts";
import { makeReports } from "../../bench/scale/make_reports.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const KILLS = 6;

function parse(reports: string, store: string) {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "lib/parse_folder.ts", reports, "--store", store, "--lang", "en"],
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

Deno.test("deno task parse goes on where it was killed, and two runs at once wait for each other", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const [reports, store] = [`${folder}/reports`, `${folder}/store`];
    const count = await makeReports(reports, 400);
    for (let kill = 0; kill < KILLS; kill++) {
      const process = parse(reports, store);
      const end = ended(process);
      await new Promise((resolve) => setTimeout(resolve, 1500 + Math.random() * 2500));
      process.kill("SIGKILL");
      await end;
    }
    const both = await Promise.all([ended(parse(reports, store)), ended(parse(reports, store))]);
    assertEquals(both.map(({ code }) => code), [0, 0]);
    assertStringIncludes(both.map(({ error }) => error).join(), "in use by process");
    for (const { out } of both) assertStringIncludes(out, `Reports: ${count}, figures: `);
    const whole = await ended(parse(reports, `${folder}/other`));
    assertEquals(whole.code, 0);
    assertEquals(await framesIn(reports, store), await framesIn(reports, `${folder}/other`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

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
