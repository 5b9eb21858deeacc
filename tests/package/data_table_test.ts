import { assertEquals, assertThrows } from "@std/assert";
import { schemas } from "@/frame/mod.ts";
import { frameNotes } from "@/package/frame_notes.ts";
import { schemaDoc } from "@/show/mod.ts";
import pl from "nodejs-polars";
import { codebook, makeTable, mixedFrame } from "./_table.ts";

Deno.test("a table has types, labels and codes that do not depend on which rows there are", () => {
  const { variables } = makeTable("mixed", mixedFrame());
  assertEquals(variables.map(({ name, type }) => `${name} ${type}`), [
    "report text",
    "rank text",
    "canonical boolean",
    "period_start date",
    "value number",
    "quote text",
    "n integer",
  ]);
  const rank = variables[1]!;
  assertEquals(rank.label, { zh: "级别", en: "rank" });
  assertEquals(rank.values.map(({ id, number }) => `${number} ${id}`), [
    "1 nation",
    "2 province",
    "3 prefecture",
    "4 county",
    "5 township",
  ]);
  assertEquals(variables.map(({ missing }) => missing * 3), [1, 1, 1, 1, 1, 1, 1]);
});

Deno.test("a table of texts that the codebook does not name, and of days that are none, keeps text", () => {
  const frame = pl.DataFrame({
    rank: ["county", "village"],
    retrieved: ["2020-01-01", "2020"],
    period_end: ["2019-12-31", "2019-02-30"],
  });
  const { variables } = makeTable("odd", frame);
  assertEquals(variables.map(({ type }) => type), ["text", "text", "text"]);
  assertEquals(variables.map(({ field }) => field), [null, null, null]);
});

Deno.test("a panel has counts as integers, money and shares as numbers, and names that Stata takes", () => {
  const { variables, typed } = makeTable(
    "panel",
    pl.DataFrame({
      applications_received: [12, 7],
      applications_received_state: ["stated", "derived"],
      admin_fees_amount: [100, 50],
      litigation_after_reconsideration_corrected: [1, 0],
      refusal_share_l1: [0.5, 1],
    }),
  );
  assertEquals(variables.map(({ name, type, unit }) => [name, type, unit]), [
    ["applications_received", "integer", "件"],
    ["applications_received_st", "text", ""],
    ["admin_fees_amount", "number", "元"],
    ["litiga_after_recons_correc", "integer", "件"],
    ["refusal_share_l1", "number", "1"],
  ]);
  assertEquals(variables[1]!.values.length, codebook.terms.get("state")!.size);
  assertEquals(variables[4]!.label.en.endsWith("(lag 1)"), true);
  assertEquals(variables[0]!.source.includes("form2014: 收到申请数"), true);
  assertEquals(typed().getColumn("applications_received").dtype.variant, "Int64");
});

Deno.test("a count that a report states with a fraction is no integer", () => {
  const { variables } = makeTable("panel", pl.DataFrame({ applications_received: [12.5, 7] }));
  assertEquals(variables[0]!.type, "number");
});

Deno.test("lags of long names have names of their own that Stata takes", () => {
  const long = "litigation_after_reconsideration_corrected";
  const frame = pl.DataFrame({ [`${long}_l1`]: [1], [`${long}_l2`]: [2] });
  const { variables } = makeTable("panel", frame);
  assertEquals(variables.map(({ name }) => name), [
    "litiga_after_recons_correc_l1",
    "litiga_after_recons_correc_l2",
  ]);
  assertEquals(variables[0]!.label.en.endsWith("(lag 1)"), true);
});

Deno.test("days of a frame's own are dates, other times text, and what is no number is nothing", () => {
  const frame = pl.DataFrame({
    rate: [NaN, Infinity, 0.5],
    asked: ["2019-03-31", null, "2020-01-01"],
    seen: [new Date("2019-03-31T08:00:00Z"), null, null],
    count: [1n, 2n, null],
  }).withColumn(pl.col("asked").cast(pl.Date));
  const { variables, slices, typed } = makeTable("own", frame);
  assertEquals(variables.map(({ type }) => type), ["number", "date", "text", "integer"]);
  assertEquals(variables.map(({ missing }) => Math.round(missing * 3)), [2, 1, 2, 1]);
  assertEquals([...slices()][0]!.map((cells) => [...cells].sort()), [
    [0.5, null, null],
    ["2019-03-31", "2020-01-01", null],
    ["2019-03-31T08:00:00.000Z", null, null],
    [1, 2, null],
  ]);
  assertEquals(typed().getColumn("rate").toArray().filter((cell) => cell !== null), [0.5]);
});

Deno.test("every column that frames of the codebook can have has a name of its own", () => {
  const panel = [...codebook.indicators.keys()].map((id) => id.replaceAll(".", "_"))
    .flatMap((name) => [name, `${name}_state`]);
  const schemaColumns = Object.values(schemas).map((schema) => Object.keys(schema));
  for (const columns of [...schemaColumns, [...Object.keys(schemas.panel), ...panel]]) {
    const frame = pl.DataFrame(Object.fromEntries(columns.map((column) => [column, [1]])));
    const names = makeTable("all", frame).variables.map(({ name }) => name);
    assertEquals(new Set(names).size, names.length);
    assertEquals(names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,31}$/.test(name)), []);
  }
});

Deno.test("columns that would have one name are an error that names both", () => {
  const frame = pl.DataFrame({ outcomes_granted: [1], "outcomes.granted": [2] });
  const other = frame.rename({ "outcomes.granted": "outcomes_granted_l0" });
  assertEquals(makeTable("own", other).variables.length, 2);
  const twice = pl.DataFrame({
    litigation_after_reconsideration_corrected: [1],
    litiga_after_recons_correc: [1],
  });
  assertThrows(
    () => makeTable("own", twice),
    TypeError,
    'frame "own": the columns "litigation_after_reconsideration_corrected" and "litiga_after_recons_correc"',
  );
});

Deno.test("rows that show the types of columns come first, others stay in order", () => {
  const numbers = Array.from({ length: 300 }, (_, index) => `${index}`);
  const frame = pl.DataFrame({
    row: numbers.map(Number),
    actual: numbers.map((text, index) => index === 250 ? "0件" : text),
    value: numbers.map((_, index) => index < 200 ? null : index + 0.5),
  });
  const [first] = makeTable("findings", frame).slices();
  assertEquals(first![0]!.slice(0, 4), [250, 0, 1, 2]);
  assertEquals(first![1]!.slice(0, 2), ["0件", "0"]);
  assertEquals(first![0]!.length, 300);
  assertEquals(first![0]!.at(-1), 299);
});

Deno.test("each column of every schema is defined by its comment, or by those that this refers to", () => {
  const undefinedColumns = Object.entries(schemas).flatMap(([name, schema]) => {
    const columns = Object.keys(schema);
    // What a verb adds to a frame is no frame.
    const wide = { ...schema, a: 0, b: 0, c: 0 };
    const doc = (other: string) => schemaDoc(other === "wide" ? name : other);
    const { definition } = frameNotes(Object.keys(wide), { wide, ...schemas }, doc);
    return columns.filter((column) => definition(column) === "").map((it) => `${name}.${it}`);
  });
  assertEquals(undefinedColumns, []);
  const { rows, definition } = frameNotes(Object.keys(schemas.figures), schemas, schemaDoc);
  assertEquals(rows, "one row a figure");
  assertEquals(definition("code"), "id of the indicator");
  assertEquals(definition("year"), "the year reported on");
});

Deno.test("columns that a verb adds to a frame are defined by what it adds", () => {
  const { definition } = frameNotes(
    [...Object.keys(schemas.measures), "base_value", "index"],
    schemas,
    schemaDoc,
  );
  assertEquals(definition("index"), "100 × value / base value");
  assertEquals(definition("measure"), "id in `measures.csv`");
});
