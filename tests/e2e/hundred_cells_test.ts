import { fileURLToPath } from "node:url";
import { assertEquals } from "@std/assert";
import type { Output } from "@/run/notebook.ts";
import {
  runIn,
  showModule,
  type TemporaryFolder,
  temporaryFolder,
  writeNotebook,
} from "../run/temporary.ts";
import { startLab } from "./_lab.ts";
import { needing, REPEATS } from "./_needing.ts";
import { plainOutputs } from "./_plain_outputs.ts";

/** A display of 20 kB and a result by each cell; the first brings the prelude. */
const CELLS = [
  `import "${showModule("prelude.ts")}"; import { say } from "${showModule("say.ts")}";`,
  ...Array.from(
    { length: 100 },
    (_, n) => `await say(Array(5000).fill(${n}).join(" ")); "result ${n}"`,
  ),
];

const EXPECTED = [
  [],
  ...Array.from({ length: 100 }, (_, n) => {
    const text = Array(5000).fill(n).join(" ");
    const said = { "text/html": `<p>${text}</p>`, "text/plain": text };
    return [said, { "text/plain": `"result ${n}"` }];
  }),
];

needing([], `Our runner loses none of 2 × 100 outputs, ${REPEATS} times`, async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder, "hundred", CELLS);
  for (let n = 0; n < REPEATS; n++) {
    const { notebooks } = await runIn(folder, [path]);
    assertAll(notebooks[0]!.notebook.cells.map(({ outputs = [] }) => outputs));
  }
});

needing(["jupyter"], `nbconvert loses none of 2 × 100 outputs, ${REPEATS} times`, async () => {
  await using folder = await temporaryFolder();
  await writeNotebook(folder, "hundred", CELLS);
  for (let n = 0; n < REPEATS; n++) assertAll(await executedByNbconvert(folder));
});

needing(
  ["chromium", "jupyter"],
  `JupyterLab's Run All loses none of 2 × 100 outputs, ${REPEATS} times`,
  async () => {
    await using folder = await temporaryFolder();
    await writeNotebook(folder, "hundred", CELLS);
    await using lab = await startLab(folder.path, `${folder.path}/settings`);
    const open = await lab.open("hundred.ipynb");
    for (let n = 0; n < REPEATS; n++) {
      await open.runAll();
      assertAll(await open.outputs());
    }
  },
);

function assertAll(outputs: readonly (readonly Output[])[]): void {
  assertEquals(outputs.map(plainOutputs), EXPECTED);
}

async function executedByNbconvert(
  folder: TemporaryFolder,
): Promise<readonly (readonly Output[])[]> {
  const python = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
  const { success, stderr } = await new Deno.Command(python, {
    args: [
      ...["-m", "nbconvert", "--to", "notebook", "--execute", "--output", "executed"],
      `${folder.path}/hundred.ipynb`,
    ],
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const { cells } = JSON.parse(await Deno.readTextFile(`${folder.path}/executed.ipynb`));
  return cells.map(({ outputs }: { readonly outputs: readonly Output[] }) => outputs);
}
