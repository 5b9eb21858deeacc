import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import pl from "nodejs-polars";
import { loadCodebook } from "@/codebook/mod.ts";
import { tableBundle } from "@/show/_table_bundle.ts";

const frame = pl.DataFrame([
  pl.Series("issuer", ["甲县人民政府", `<b>"乙" & 'c'</b>`, null, ""], pl.String),
  pl.Series("year", [2014, 2015, 2016, 2017], pl.Float64).cast(pl.Int32, true),
  pl.Series("share", [0.123456, 1, null, 12345.678912], pl.Float64),
  pl.Series("open", [true, false, null, true], pl.Bool),
]);

function textOf(...[data, options = {}]: Partial<Parameters<typeof tableBundle>>): string {
  return String(tableBundle(data ?? frame, options).data["text/plain"]);
}

Deno.test("tableBundle() lays text out in columns, Chinese characters two places wide", () => {
  assertEquals(
    textOf().split("\n"),
    [
      "4 rows × 4 columns",
      "issuer             year       share  open",
      "甲县人民政府       2014      0.1235  true",
      `<b>"乙" & 'c'</b>  2015           1  false`,
      "–                  2016           –  –",
      "                   2017  12345.6789  true",
    ],
  );
});

Deno.test("tableBundle() says how much of the frame is shown", () => {
  assertStringIncludes(textOf(frame, { rows: 2 }), "4 rows × 4 columns, first 2 shown\n");
  assertStringIncludes(
    textOf(frame, { rows: 3, columns: ["year"] }),
    "4 rows × 4 columns, first 3 shown, 1 of the columns shown\nyear\n2014",
  );
  assertStringIncludes(textOf(frame, { rows: 2, lang: "zh" }), "4 行 × 4 列，显示前 2 行\n");
  assertEquals(
    textOf(frame.head(0)),
    "Nothing to list: 0 rows × 4 columns\nissuer  year  share  open",
  );
});

Deno.test("tableBundle() shows columns in the order asked for", () => {
  assertStringIncludes(textOf(frame, { columns: ["year", "issuer"] }), "\nyear  issuer");
});

Deno.test("tableBundle() heads the columns of our frames in Chinese, others by their names", () => {
  const mixed = pl.DataFrame([
    pl.Series("issuer", ["甲县人民政府"], pl.String),
    pl.Series("applications_received", [12], pl.Float64),
  ]);
  assertEquals(textOf(mixed, { lang: "zh" }).split("\n")[1], "发布单位      applications_received");
});

Deno.test("tableBundle() heads columns in both languages where both are asked for", () => {
  const counts = pl.DataFrame({ issuer: ["甲县人民政府"], n: ["12"] });
  const [caption, head] = textOf(counts, { lang: "zh+en" }).split("\n");
  assertEquals(caption, "1 行 × 2 列 1 row × 2 columns");
  assertEquals(head, "发布单位 issuer  n");
});

Deno.test("tableBundle() escapes HTML, and tells null from an empty text", () => {
  const html = String(tableBundle(frame, {}).data["text/html"]);
  assertStringIncludes(html, "&lt;b&gt;&quot;乙&quot; &amp; &#39;c&#39;&lt;/b&gt;");
  assert(!html.includes("<b>"));
  assertStringIncludes(
    html,
    `<td style="text-align: left"><span style="color: #767676">–</span></td>`,
  );
  assertStringIncludes(html, `<td style="text-align: left"></td>`);
  assertStringIncludes(html, `<td style="text-align: right">2014</td>`);
});

Deno.test("tableBundle() keeps columns as wide as their texts, up to a limit", () => {
  const wide = pl.DataFrame({ issuer: ["甲县人民政府"], n: ["12"], quote: ["字".repeat(60)] });
  const html = String(tableBundle(wide, {}).data["text/html"]);
  const widths = [...html.matchAll(/<th style="text-align: left; min-width: (\d+)em">/g)];
  assertEquals(widths.map(([, width]) => Number(width)), [7, 2, 16]);
});

Deno.test("tableBundle() escapes the names of columns", () => {
  const html =
    tableBundle(pl.DataFrame([pl.Series("<i>", ["a"], pl.String)]), {}).data["text/html"];
  assertStringIncludes(String(html), ">&lt;i&gt;</th>");
});

Deno.test("tableBundle() shows 64-bit integers, which Polars reads as null", () => {
  const counts = pl.Series("count", [3, 4], pl.Float64);
  const wide = pl.DataFrame([counts.cast(pl.Int64).rename("signed"), counts.cast(pl.UInt64)]);
  assertEquals(
    textOf(wide).split("\n").slice(2),
    ["     3      3", "     4      4"],
  );
});

Deno.test("tableBundle() keeps small numbers apart from zero", () => {
  assertStringIncludes(
    textOf(pl.DataFrame([pl.Series("p", [0.00001234], pl.Float64)])),
    "0.00001234",
  );
});

Deno.test("tableBundle() cuts long texts and puts them on one line", () => {
  const [, , line] = textOf(
    pl.DataFrame([pl.Series("quote", [`a\nb${"长".repeat(90)}`], pl.String)]),
  )
    .split("\n");
  assertEquals(line, `a b${"长".repeat(76)}…`);
  const [, , short] = textOf(pl.DataFrame({ text: ["长".repeat(20)] }), { longest: 5 }).split("\n");
  assertEquals(short, `${"长".repeat(4)}…`);
});

Deno.test("tableBundle() rejects unknown columns and numbers of rows that are none", () => {
  assertThrows(
    () => tableBundle(frame, { columns: ["name"] }),
    RangeError,
    `Cannot show column "name": the frame has share, issuer, year, open`,
  );
  for (const rows of [0, -1, 1.5, NaN]) {
    assertThrows(() => tableBundle(frame, { rows }), RangeError, `Cannot show ${rows} rows`);
  }
});

Deno.test("tableBundle() shows twenty rows unless more are asked for", () => {
  const long = pl.DataFrame({ row: Array.from({ length: 21 }, (_, index) => index) });
  // A line on the size and a line of names stand above them.
  assertEquals(textOf(long).split("\n").length, 22);
  assertEquals(textOf(long, { rows: 21 }).split("\n").length, 23);
});

const named = pl.DataFrame([
  pl.Series("rank", ["county", "village", null], pl.String),
  pl.Series("era", ["narrative+tpl2021", "", null], pl.String),
  pl.Series("codes", ["applications.received|outcomes.total", null, null], pl.String),
  pl.Series("preferred", [true, false, null], pl.Bool),
  pl.Series("rule", ["audit.outcomes.total:balance", "table.3", null], pl.String),
  pl.Series("quote", ["county", "", null], pl.String),
]);

/** Heading and cells of a column of {@linkcode named}. */
function shown(column: string, lang: "zh" | "en"): readonly string[] {
  return textOf(named, { columns: [column], lang }).split("\n").slice(1);
}

Deno.test("tableBundle() names values in the language asked for; what has no name keeps its own", () => {
  const { indicators, eras } = loadCodebook();
  assertEquals(shown("rank", "zh"), ["级别", "县级", "village", "–"]);
  assertEquals(shown("rank", "en"), ["rank", "County", "village", "–"]);
  const forms = ["narrative", "tpl2021"].map((id) => eras.get(id)!);
  assertEquals(shown("era", "zh")[1], forms.map(({ labelZh }) => labelZh).join(" + "));
  assertEquals(shown("era", "en")[1], forms.map(({ labelEn }) => labelEn).join(" + "));
  const codes = ["applications.received", "outcomes.total"].map((id) => indicators.get(id)!);
  assertEquals(shown("codes", "zh")[1], codes.map(({ labelZh }) => labelZh).join("; "));
  assertEquals(shown("preferred", "zh"), ["采用", "是", "否", "–"]);
  assertEquals(shown("rule", "zh").slice(1), ["勾稽关系不符", "table.3", "–"]);
  assertEquals(shown("quote", "zh")[1], "county");
});

Deno.test("tableBundle() shows a frame as it is where no language is asked for", () => {
  const [, head, first] = textOf(named, { columns: ["rank", "preferred"] }).split("\n");
  assertEquals([head, first], ["rank     preferred", "county   true"]);
});

Deno.test("tableBundle() turns rows into columns", () => {
  const text = textOf(named, {
    columns: ["rank", "preferred"],
    rows: 1,
    transposed: true,
    lang: "zh",
  });
  assertEquals(text.split("\n").slice(1), ["项目  数值", "级别  县级", "采用  是"]);
});

Deno.test("tableBundle() writes a date as a date, and a time with its hour", () => {
  const dates = pl.DataFrame([
    pl.Series("published", [new Date("2018-03-15"), new Date("2018-03-15T08:30:00Z")]),
  ]);
  assertEquals(textOf(dates).split("\n").slice(2), ["2018-03-15", "2018-03-15T08:30:00.000Z"]);
});
