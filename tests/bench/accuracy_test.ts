import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../bench/accuracy.ts", import.meta.url));

Deno.test("accuracy says what is missing, and fails", async () => {
  const cases: [string[], string][] = [
    [[], "name --prose, or either --corpus or --gold"],
    [["--corpus", "x", "--gold", "y"], "name --prose, or either --corpus or --gold"],
    [["--prose", "/no/such/folder"], `"/no/such/folder/gold.csv" does not exist`],
    [["--prose", "x", "--write", "a.md"], "--write takes a whole --corpus"],
    [["--corpus", "/no/such/folder"], `"/no/such/folder/gold.csv" does not exist`],
    [["--corpus", "x", "--only", "a", "--write", "a.md"], "--write takes a whole --corpus"],
    [["--gold", "x.csv", "--write", "a.md"], "--write takes a whole --corpus"],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await run(args);
    assertEquals(code, 1);
    assertStringIncludes(stderr, message);
  }
});

Deno.test("accuracy writes a page on corpora that does not say where they are", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const write = (name: string, text: string) => Deno.writeTextFile(`${folder}/${name}`, text);
    const report = "全县共收到政府信息公开申请38件。";
    const gold = "report,code,value,qualifier,quote\n" +
      "a-2016,applications.received,38,exact,收到政府信息公开申请38件\n";
    await Deno.mkdir(`${folder}/reports`);
    await Deno.mkdir(`${folder}/prose`);
    for (const name of ["reports/a-2016.txt", "prose/a-2016.txt"]) await write(name, report);
    for (const name of ["gold.csv", "prose/gold.csv"]) await write(name, gold);
    await write(
      "prose/identity.csv",
      "report,issuer,year,rank,kind,province,covers,period_start,period_end\n" +
        "a-2016,,2016,county,government,,unclear,,\n",
    );
    const args = ["--corpus", folder, "--prose", `${folder}/prose`];
    const { code, stderr } = await run([...args, "--write", `${folder}/accuracy.md`]);
    assertEquals([code, stderr], [0, ""]);
    const page = await Deno.readTextFile(`${folder}/accuracy.md`);
    assertStringIncludes(page, `| a-2016 | \`a-2016.txt\` | txt | \`${await sha256(report)}\` |`);
    assertStringIncludes(page, `| (gold) | \`gold.csv\` | csv | \`${await sha256(gold)}\` |`);
    assertStringIncludes(page, "| txt | 1 | 1 | 0 | 0 | 100.0 % | 100.0 % |");
    assertStringIncludes(page, "## Prose: `prose`");
    assertStringIncludes(page, "| county, government | 1 | 1 | 0 | 0 | 0 | 0 | 100.0 % |");
    assert(!page.includes(folder), "Expected a page that does not say where the folder is");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

async function run(args: readonly string[]) {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", PROGRAM, ...args],
    stdout: "null",
    stderr: "piped",
  }).output();
  return { code, stderr: new TextDecoder().decode(stderr) };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(digest).toHex();
}
