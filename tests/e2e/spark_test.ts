/** The parser as a pipe, and the script of `docs/spark.md` over it. */
import { assert, assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import pl from "nodejs-polars";
import { recordsOf } from "@/frame/mod.ts";
import { load } from "@/load/load.ts";
import { main as parse } from "@/parse_folder.ts";
import { PIPED_SCHEMAS, type PipedFrame } from "@/pipe/piped_frames.ts";
import { makeReports } from "../../bench/scale/make_reports.ts";
import { withFolder } from "../support/folder.ts";
import { UNLIKE_FILES } from "../support/unlike_files.ts";
import { MARK, marked, noneMarked } from "./_marked.ts";
import { needing } from "./_needing.ts";
import { filesBelow } from "./_written.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PYTHON = `${ROOT}out/e2e/spark/bin`;

/** What a run may take to end with what it started, in seconds. */
const LONGEST = 20;

/** The reports of an invented prefecture for some years, beside files of every kind of trouble. */
const REPORTS = 120;

needing(
  ["spark"],
  "Spark gives the rows of deno task parse, row for row",
  () =>
    withReports(async (folder) => {
      const run = spark(folder, "local[2]", 40);
      await run.ended();
      await assertRowsOfParse(folder);
    }),
);

needing(
  ["spark"],
  "an executor of Spark that is killed half way costs no row",
  () =>
    withReports(async (folder) => {
      const run = spark(folder, "local-cluster[2,1,1024]", 20);
      await run.logged(/Finished task [\d.]+ in stage 0\.0 .*\(3\/\d+\)/);
      const executors = run.processes().filter(({ command }) =>
        command.includes("CoarseGrainedExecutorBackend") && command.includes("--executor-id")
      );
      assertEquals(executors.length, 2);
      Deno.kill(executors[0]!.pid, "SIGKILL");
      await run.logged(/Lost executor \d/);
      await run.ended();
      await assertRowsOfParse(folder);
    }),
);

Deno.test("a parser of the pipe that is killed costs the file that it was reading", () =>
  withReports(async (folder) => {
    const mark = crypto.randomUUID();
    const { lines, writer } = pipe("parse", `${folder}/reports`, mark);
    const names = Array.from({ length: 10 }, () => "玄石县/2016.txt");
    await writer.write(new TextEncoder().encode(`${names.slice(0, 5).join("\n")}\n`));
    const first = (await lines.next()).value!;
    const [parser] = marked(mark).filter(({ command }) => command.includes("/watcher.ts"));
    Deno.kill(parser!.pid, "SIGKILL");
    await writer.write(new TextEncoder().encode(`${names.slice(5).join("\n")}\n`));
    await writer.close();
    const keys = [first, ...await Array.fromAsync(lines)].map((line) => JSON.parse(line).key);
    const refused = keys.filter((key) => key === "玄石县/2016.txt").length;
    assertEquals(keys.length, names.length);
    assert(refused <= 1, `${refused} files were lost`);
    await noneMarked(mark, LONGEST);
  }));

function withReports(use: (folder: string) => Promise<void>): Promise<void> {
  const files = Object.entries(UNLIKE_FILES).map(([name, file]) => [`reports/${name}`, file]);
  return withFolder(Object.fromEntries(files), async (folder) => {
    await makeReports(`${folder}/reports`, REPORTS);
    const divisions = `${folder}/reports/divisions.csv`;
    await Deno.writeTextFile(divisions, "990000,子虚省\n990121,玄石县\n", { append: true });
    await use(folder);
  });
}

/** A run of the script, `files` at a time. */
function spark(folder: string, master: string, files: number) {
  const mark = crypto.randomUUID();
  const script = `${ROOT}bench/spark/parse_folder.py`;
  const quiet = ["spark.ui.enabled=false", "spark.driver.bindAddress=127.0.0.1"];
  const process = new Deno.Command(`${PYTHON}/spark-submit`, {
    args: [
      ...["--master", master, ...quiet.flatMap((setting) => ["--conf", setting])],
      ...[script, `${folder}/reports`, `${folder}/out`, "--files", `${files}`],
    ],
    cwd: folder,
    env: {
      [MARK]: mark,
      PYSPARK_PYTHON: `${PYTHON}/python`,
      SPARK_LOCAL_IP: "127.0.0.1",
      PATH: `${PYTHON}:${Deno.env.get("PATH")}`,
    },
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let log = "";
  const read = (async () => {
    for await (const text of process.stderr.pipeThrough(new TextDecoderStream())) log += text;
  })();
  return {
    processes: () => marked(mark),
    async logged(words: RegExp) {
      let isOver = false;
      process.status.then(() => isOver = true);
      while (!words.test(log)) {
        assert(!isOver, `${words} is not in\n${log.slice(-4000)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async ended() {
      const { code } = await process.status;
      await read;
      assertEquals(code, 0, log.slice(-4000));
      await noneMarked(mark, LONGEST);
    },
  };
}

function pipe(step: string, folder: string, mark: string) {
  const { stdin, stdout } = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", `${ROOT}lib/pipe.ts`, step, folder],
    env: { [MARK]: mark },
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  return { lines: linesOf(stdout), writer: stdin.getWriter() };
}

async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}

/** Each frame has the rows of `deno task parse`, those of one report in the same order. */
async function assertRowsOfParse(folder: string): Promise<void> {
  const [reports, store] = [`${folder}/reports`, `${folder}/store`];
  assertEquals(await parse([reports, "--store", store]), 0);
  const frames = await load({ reports, store });
  const written = [...await filesBelow(`${folder}/out`)].map(([name]) => name);
  for (const [name, schema] of Object.entries(PIPED_SCHEMAS)) {
    const parts = written.filter((path) => path.startsWith(`${name}/part-`)).map((path) =>
      recordsOf(pl.readParquet(`${folder}/out/${path}`), schema, name)
    );
    const expected = recordsOf(frames[name as PipedFrame], schema, name);
    assert(expected.length > 0);
    assertEquals(byOwner(parts.flat()), byOwner(expected), name);
  }
}

function byOwner(rows: readonly Readonly<Record<string, unknown>>[]) {
  const ownerOf = (row: Readonly<Record<string, unknown>>) => String(row["report"] ?? row["file"]);
  return Object.fromEntries(Map.groupBy(rows, ownerOf));
}
