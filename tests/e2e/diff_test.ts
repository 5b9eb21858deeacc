/** Two projects with twenty planted changes, run as a researcher would and compared by a process. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withFolder } from "../support/folder.ts";
import { FIRST, PLANTED, type ProjectFiles, SECOND } from "../support/planted_changes.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

async function task(...args: readonly string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", ...args],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  const [printed, said] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, printed: printed!, said: said! };
}

/** Makes a project, puts files into it, and runs three notebooks. */
async function run(project: string, files: ProjectFiles): Promise<void> {
  assertEquals((await task("new", project)).code, 0);
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await Deno.writeFile(join(project, path), bytes);
  }
  const { code, said } = await task("notebooks", project, "--lang", "en", "--only", "01,02,07");
  assertEquals(code, 0, said);
}

Deno.test("deno task diff lists the twenty changes between two runs, and none between a run and itself", () =>
  withFolder({}, async (folder) => {
    await run(`${folder}/first`, FIRST);
    await run(`${folder}/second`, SECOND);
    const runs = [`${folder}/first`, `${folder}/second`];
    const files = ["--out", `${folder}/changes.csv`, "--html", `${folder}/changes.html`];
    const { code, printed } = await task("diff", ...runs, ...files, "--lang", "en");
    assertEquals(code, 1);
    assertEquals(printed.split("\n")[0]?.split(":")[0], `${PLANTED.length} changes`);
    const rows = (await Deno.readTextFile(`${folder}/changes.csv`)).split("\r\n").slice(1, -1);
    const own = rows.map((row) => row.split(",")).filter(([, follows]) => follows === "false");
    assertEquals(new Set(own.map(([number]) => number)).size, PLANTED.length);
    assertEquals(
      [...new Set(own.map(([number, , frame, change]) => `${number} ${frame} ${change}`))]
        .map((text) => text.replace(/^\d+ /, "")).toSorted(),
      PLANTED.map(({ frame, change }) => `${frame} ${change}`).toSorted(),
    );
    assertStringIncludes(await Deno.readTextFile(`${folder}/changes.html`), "20 changes");
    const same = await task("diff", `${folder}/first`, `${folder}/first/out`, "--lang", "en");
    assertEquals(same.code, 0);
    assertStringIncludes(same.printed, "Nothing differs: ");
  }));
