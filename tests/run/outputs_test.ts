import { assertEquals } from "@std/assert";
import { outputTexts, runCells } from "./temporary.ts";

const send = (type: string, text: string, id = "a") =>
  `await Deno.jupyter.broadcast("${type}_data", { data: { "text/plain": "${text}" },
     metadata: {}, transient: { display_id: "${id}" } });`;

Deno.test("An updated display stands where it was, in its last state", async () => {
  const executed = await runCells([
    `${send("display", "0 %")} console.log("between"); ${send("update_display", "50 %")}
     ${send("update_display", "100 %")}`,
  ]);
  assertEquals(outputTexts(executed), [["100 %", "between\n"]]);
});

Deno.test("A later cell can update a display of an earlier one, in every place", async () => {
  const executed = await runCells([
    `${send("display", "first")} ${send("display", "second")} ${send("display", "other", "b")}`,
    `${send("update_display", "last")} "result"`,
  ]);
  assertEquals(outputTexts(executed), [["last", "last", "other"], ['"result"']]);
});

Deno.test("An update of a display that was never shown shows nothing", async () => {
  assertEquals(outputTexts(await runCells([send("update_display", "lost")])), [[]]);
});

Deno.test("A copy keeps no display id: it is of the kernel that ran", async () => {
  const { notebook } = await runCells([send("display", "shown")]);
  assertEquals(notebook.cells[0]?.outputs, [
    { output_type: "display_data", data: { "text/plain": "shown" }, metadata: {} },
  ]);
});
