import process from "node:process";
import {
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { basename } from "node:path";
import { type Failure, runNotebooks, selectNotebooks } from "@/run/mod.ts";
import { stampOf } from "@/run/stamp.ts";
import { outputTexts, runCells, runIn, temporaryFolder, writeNotebook } from "./temporary.ts";

const display = (text: string) =>
  `await Deno.jupyter.broadcast("display_data",
     { data: { "text/plain": ${text} }, metadata: {}, transient: {} });`;

Deno.test("runNotebooks() keeps every output of a notebook of 100 cells, in order", async () => {
  const cells = Array.from({ length: 100 }, (_, i) => `${display(`"shown ${i}"`)} "result ${i}"`);
  const executed = await runCells(cells);
  assertEquals(
    outputTexts(executed),
    cells.map((_, i) => [`shown ${i}`, `"result ${i}"`]),
  );
});

Deno.test("runNotebooks() keeps an output of 1 MB whole", async () => {
  const executed = await runCells([display(`"公".repeat(350_000)`)]);
  assertEquals(outputTexts(executed), [["公".repeat(350_000)]]);
});

Deno.test("runNotebooks() joins what a cell prints in pieces", async () => {
  const executed = await runCells([`console.log("a"); console.log("b"); console.error("c");`]);
  assertEquals(outputTexts(executed), [["a\nb\n", "c\n"]]);
});

Deno.test("runNotebooks() goes on after a notebook that fails, and keeps what it had put out", async () => {
  await using folder = await temporaryFolder();
  const paths = [
    await writeNotebook(folder, "01_fails", ["1 + 1", "\nnull_.x;\n", "3"]),
    await writeNotebook(folder, "02_runs", [`"well"`]),
  ];
  const before = await Deno.readTextFile(paths[0] as string);
  const { notebooks, index } = await runIn(folder, paths);

  const message = "ReferenceError: null_ is not defined";
  assertEquals(notebooks.map((it) => it.failure), [{ cell: 2, line: "null_.x;", message }, null]);
  const copy = JSON.parse(await Deno.readTextFile(`${folder.path}/out/notebooks/01_fails.ipynb`));
  const kinds = copy.cells.map((cell: { outputs: { output_type: string }[] }) =>
    cell.outputs.map((output) => output.output_type)
  );
  assertEquals(kinds, [["execute_result"], ["error"], []]);
  assertEquals(await Deno.readTextFile(paths[0] as string), before);
  assertStringIncludes(await Deno.readTextFile(index), "1 of which did not finish");
});

Deno.test("runNotebooks() goes on after a cell that is tagged raises-exception", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder, "01_test", ["1", "null_.x", "let = ;", `"after"`]);
  const notebook = JSON.parse(await Deno.readTextFile(path));
  for (const cell of notebook.cells.slice(1, 3)) cell.metadata.tags = ["raises-exception"];
  await Deno.writeTextFile(path, JSON.stringify(notebook));
  const [executed] = (await runIn(folder, [path])).notebooks;
  assertEquals(executed!.failure, null);
  const [one, reference, syntax, after] = outputTexts(executed!);
  assertEquals([one, after], [["1"], ['"after"']]);
  assertStringIncludes(reference!.join(), "null_ is not defined");
  assertStringIncludes(syntax!.join(), "SyntaxError");
});

Deno.test("runNotebooks() fails where a cell that is tagged raises-exception ends the kernel", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder, "01_test", ["Deno.exit(3)"]);
  const notebook = JSON.parse(await Deno.readTextFile(path));
  notebook.cells[0].metadata.tags = ["raises-exception"];
  await Deno.writeTextFile(path, JSON.stringify(notebook));
  const [executed] = (await runIn(folder, [path])).notebooks;
  assertEquals(executed!.failure?.message, "KernelError: The kernel ended with status 3");
});

Deno.test("runNotebooks() runs a notebook that begins with a byte order mark", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder, "01_test", ["1"]);
  await Deno.writeTextFile(path, "\ufeff" + await Deno.readTextFile(path));
  const { notebooks } = await runIn(folder, [path]);
  assertEquals(outputTexts(notebooks[0]!), [["1"]]);
});

Deno.test("runNotebooks() writes copies with 1-space indent, a final newline and no times", async () => {
  await using folder = await temporaryFolder();
  await runIn(folder, [await writeNotebook(folder, "01_test", ["1 + 1"])]);
  const text = await Deno.readTextFile(`${folder.path}/out/notebooks/01_test.ipynb`);
  const copy = JSON.parse(text);
  assertEquals(text, JSON.stringify(copy, null, 1) + "\n");
  assertEquals(copy.cells[0].metadata, {});
  assertEquals(copy.cells[0].execution_count, 1);
});

Deno.test("runNotebooks() stamps each copy, keeps earlier ones on the page, and sums the run up", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder, "02_test", ["nothing_"]);
  const [earlier] =
    (await runIn(folder, [await writeNotebook(folder, "01_test", ["1"])])).notebooks;
  const run = await runIn(folder, [path], { earlier: [earlier!], lang: "zh" });
  const [first, second] = run.notebooks.map(({ notebook }) => stampOf(notebook)!);
  assertEquals([first!.parameters, second!.parameters], [{ lang: "en" }, { lang: "zh" }]);
  assertEquals([first!.failure, second!.failure?.cell], [null, 1]);
  assertMatch(first!.finished, /^\d{4}-\d\d-\d\dT/);
  assertEquals(
    run.summary[0],
    "笔记本 2 个（本次 1 个，其余是以前运行的），没有跑完的：02_test；图 0 幅",
  );
  const page = await Deno.readTextFile(run.index);
  assertStringIncludes(page, "与最近一次不同的：01_test");
  assertEquals(page.includes(folder.path), false);
});

Deno.test("selectNotebooks() takes several beginnings, and names one that fits nothing", async () => {
  await using folder = await temporaryFolder();
  for (const name of ["01_a", "02_b", "07_c"]) await writeNotebook(folder, name, []);
  const names = async (...only: string[]) =>
    (await selectNotebooks(folder.path, only)).map((path) => basename(path));
  assertEquals(await names("07", "01"), ["01_a.ipynb", "07_c.ipynb"]);
  assertEquals((await names()).length, 3);
  await assertRejects(() => names("02", "03"), RangeError, 'Cannot find a notebook named "03…"');
});

Deno.test("runNotebooks() says what is wrong with the syntax of a cell", async () => {
  const { failure } = await runCells(["const ok = 1;", "let y = 2;\nconst x: = 1;"]);
  assertEquals([failure?.cell, failure?.line], [2, "let y = 2;"]);
  assertStringIncludes(failure?.message ?? "", "SyntaxError: Unexpected token `=`");
  assertStringIncludes(failure?.message ?? "", "2 | const x: = 1;");
});

Deno.test("runNotebooks() tells of a kernel that dies, and keeps what came before", async () => {
  const executed = await runCells([`"before"`, "Deno.exit(3)"]);
  const message = "KernelError: The kernel ended with status 3";
  assertEquals(executed.failure, { cell: 2, line: "Deno.exit(3)", message });
  assertEquals(outputTexts(executed), [['"before"'], [message]]);
});

for (const hang of ["await new Promise(() => {});", "for (;;) {}"]) {
  Deno.test(`runNotebooks() kills a kernel that hangs in ${hang}`, async () => {
    const executed = await runCells([`"before"`, hang], { timeLimit: 2000 });
    const message = "KernelError: The kernel did not finish the cell within 2 s";
    assertEquals(executed.failure, { cell: 2, line: hang, message });
    assertEquals(outputTexts(executed), [['"before"'], [message]]);
  });
}

Deno.test("runNotebooks() leaves no kernel when it is interrupted", async () => {
  await using folder = await temporaryFolder();
  using beacon = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const path = await writeNotebook(folder, "01_test", [
    `const c = await Deno.connect({ hostname: "127.0.0.1", port: ${beacon.addr.port} });
     await c.write(new TextEncoder().encode(String(Deno.pid)));
     await new Promise(() => {});`,
  ]);
  const interruption = new AbortController();
  const failures: (Failure | null)[] = [];
  const run = runIn(folder, [path], {
    signal: interruption.signal,
    onNotebook: ({ failure }) => failures.push(failure),
  });
  const pid = await numberFrom(beacon);
  interruption.abort();
  await assertRejects(() => run, DOMException);
  assertThrows(() => process.kill(pid, 0), Error, "ESRCH");
  assertEquals(failures.map((it) => it?.message), ["KernelError: The run was interrupted"]);
});

Deno.test("runNotebooks() rejects a file that is not a notebook before it runs any", async () => {
  await using folder = await temporaryFolder();
  const good = await writeNotebook(folder, "01_test", ["1"]);
  const bad = `${folder.path}/02_bad.ipynb`;
  await Deno.writeTextFile(bad, "{");
  await assertRejects(() => runIn(folder, [good, bad]), SyntaxError, "02_bad.ipynb");
  await Deno.writeTextFile(bad, "{}");
  await assertRejects(() => runIn(folder, [good, bad]), SyntaxError, "not of nbformat 4");
});

Deno.test("runNotebooks() rejects a folder that it cannot write", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder, "01_test", ["1"]);
  const options = { lang: "en", parameters: {}, timeLimit: 30_000 } as const;
  await assertRejects(() => runNotebooks([path], { ...options, out: path }), Error, path);
});

/** The number that the first to connect sends. */
async function numberFrom(listener: Deno.Listener): Promise<number> {
  using connection = await listener.accept();
  const bytes = new Uint8Array(16);
  const length = await connection.read(bytes) ?? 0;
  return Number(new TextDecoder().decode(bytes.subarray(0, length)));
}
