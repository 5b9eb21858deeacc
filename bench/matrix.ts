/**
 * How much of each form is read from each layout that it may come in. Run by `deno task matrix`;
 * `--list` names the cells that were read wrong or lost without a finding.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { decidedByForm, type MatrixEntry, measureMatrix } from "../tests/support/matrix.ts";

const { list } = parseArgs({ options: { list: { type: "boolean" } } }).values;
const entries = await measureMatrix();
const HEAD = ["form", "layout", "cells", "right", "wrong", "signalled", "silent"];
const rows = entries.map((entry) => Object.values(counts(entry)).map(String));
const total = entries.map(counts).reduce((sum, next) => ({
  form: "all",
  layout: "all",
  cells: sum.cells + next.cells,
  right: sum.right + next.right,
  wrong: sum.wrong + next.wrong,
  signalled: sum.signalled + next.signalled,
  silent: sum.silent + next.silent,
}));
const all = [HEAD, ...rows, Object.values(total).map(String)];
const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
for (const row of all) {
  console.log(
    row.map((text, at) => at < 2 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!)).join(
      "  ",
    ),
  );
}
for (const [form, cells] of await decidedByForm()) {
  console.log(`Run together, ${form}: labels and sums decide ${cells} cells`);
}
for (const { form, layout, wrong, silent } of list ? entries : []) {
  for (const cell of wrong) console.log(`wrong: ${form}, ${layout}: ${cell}`);
  for (const cell of silent) console.log(`silent: ${form}, ${layout}: ${cell}`);
}

function counts({ form, layout, cells, right, wrong, signalled, silent }: MatrixEntry) {
  return { form, layout, cells, right, wrong: wrong.length, signalled, silent: silent.length };
}
