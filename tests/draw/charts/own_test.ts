import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  bar,
  type Chart,
  dots,
  heat,
  line,
  NothingToDrawError,
  scatter,
  styled,
} from "@/draw/mod.ts";
import { placedLabels } from "@/draw/parts/placed_labels.ts";
import { toSvg } from "@/render/mod.ts";
import { numbersCsv } from "@/show/_numbers_csv.ts";
import pl from "nodejs-polars";
import { ownFrame } from "../_own_charts.ts";

const en = { lang: "en" } as const;

const numbersOf = (chart: Chart) =>
  (chart.datasets?.numbers ?? []) as readonly Readonly<Record<string, unknown>>[];

/** Everything a reader of the chart reads, in one text. */
const textOf = (chart: Chart) => JSON.stringify(chart).replaceAll('","', " ");

const many = (count: number, more: (index: number) => object = () => ({})) =>
  pl.DataFrame(
    Array.from({ length: count }, (_, index) => ({
      ...{ name: `n${index}`, x: index, y: index % 7 },
      ...more(index),
    })),
  );

Deno.test("Charts of any frame have no field that a frame names, and no code of it", () => {
  const hostile = "a.b['c']; datum\\ \"+alert(1)+\"";
  const frame = pl.DataFrame({ [hostile]: [1, 2], y: [3, 4], colour: [hostile, "</script>"] });
  const chart = scatter(frame, {
    ...en,
    x: hostile,
    y: "y",
    colour: "colour",
    label: "colour",
    facet: "colour",
  });
  const fields = JSON.stringify(chart).matchAll(/"field":("(?:[^"\\]|\\.)*")/g);
  const own = ["x", "y", "colour", "label", "facet", "side"];
  assertEquals(
    Array.from(fields, ([, field]) => JSON.parse(field!)).filter((it) => !own.includes(it)),
    [],
  );
  const spec = JSON.stringify({ ...chart, datasets: {}, usermeta: {} });
  assert(!/"(?:expr|calculate|test|signal)":"[^"]*alert/.test(spec), spec);
});

Deno.test("Charts of any frame refuse a category that Vega would take for its own word, and draw the others", async () => {
  const by = (word: string) => {
    const frame = pl.DataFrame({ word: [word, "b"], year: [2013, 2014], n: [1, 2] });
    const options = { ...en, x: "year", y: "n" };
    return {
      lines: () => line(frame, { ...options, colour: "word", label: "word" }),
      points: () => scatter(frame, { ...options, colour: "word" }),
      bars: () => bar(frame, { ...options, colour: "word" }),
      panels: () => line(frame, { ...options, facet: "word" }),
    };
  };
  for (const word of ["constructor", "toString"]) {
    const { points, bars, panels } = by(word);
    for (const draw of [points, bars, panels]) {
      assertThrows(draw, RangeError, `"word": "${word}" is a word of JavaScript`);
    }
  }
  for (const draw of [by("constructor").lines, by("__proto__").points]) {
    assertStringIncludes(await toSvg(draw()), 'font-size="');
  }
  await assertRejects(() => toSvg(by("__proto__").panels()), RangeError, "as a title");
});

Deno.test("A category beside one that is broken into lines is printed as it is, also the name of what every object has", async () => {
  const wide = "a category that has to be broken into several lines ".repeat(3).trim();
  const frame = pl.DataFrame({ word: ["constructor", wide], n: [1, 2] });
  const svg = await toSvg(bar(frame, { ...en, x: "word", y: "n" }));
  assertStringIncludes(svg, ">constructor</text>");
  assert(!svg.includes("native code"), "a function is printed");
});

Deno.test("The numbers of a chart are saved under the names of their columns", () => {
  const chart = scatter(ownFrame, {
    ...en,
    x: "gdp [bn].'x'",
    y: "value",
    label: "issuer",
    colour: "issuer",
  });
  const [header] = new TextDecoder().decode(numbersCsv(chart)).trim().split("\r\n");
  assertEquals(header, "\ufeffgdp [bn].'x',value,issuer".replace("\ufeff", ""));
});

Deno.test("A row without a value is not drawn as 0, and counted", () => {
  const chart = line(ownFrame, { ...en, x: "year", y: "value", label: "issuer" });
  assertEquals(numbersOf(chart).length, 11);
  assertStringIncludes(textOf(chart), "n = 11 rows; without a value, not drawn: 1 rows");
});

Deno.test("A row without a number to colour has no mark, and is counted", () => {
  const frame = many(3, (index) => ({ size: [0.5, null, 3.5][index] }));
  const options = { ...en, x: "x", y: "y", colour: "size" };
  const chart = scatter(frame, options);
  assertEquals(numbersOf(chart).map(({ x }) => x), [0, 2]);
  assertStringIncludes(textOf(chart), "n = 2 rows; without a value, not drawn: 1 rows");
  const none = frame.withColumns(pl.lit(null).cast(pl.Float64).alias("size"));
  assertThrows(() => scatter(none, options), NothingToDrawError, '"x", "y", "size"');
});

Deno.test("Points that lie on others are counted: many zeros look like one", () => {
  const zeros = pl.DataFrame({ year: [2015, 2015, 2015, 2016], value: [0, 0, 0, 1] });
  assertStringIncludes(
    textOf(dots(zeros, { ...en, x: "year", y: "value" })),
    "rows that lie on others: 2",
  );
  assert(!textOf(scatter(ownFrame, { ...en, x: "value", y: "year" })).includes("lie on others"));
});

Deno.test("Labels come from the codebook: of the only indicator, of columns, of levels", () => {
  const chart = bar(ownFrame.filter(pl.col("year").eq(2014)), {
    ...{ lang: "zh", x: "issuer", y: "value", colour: "rank" },
  });
  for (const words of ["收到申请数（件）", "级别", "地级", "发布单位"]) {
    assertStringIncludes(textOf(chart), words);
  }
});

Deno.test("Counts of two thousand are no years: their axis is one of counts", () => {
  const frame = pl.DataFrame({ year: [2013, 2014], value: [1950, 2050] });
  assertStringIncludes(textOf(line(frame, { ...en, x: "year", y: "value" })), 'format":",d"');
});

Deno.test("A level has the same colour in every chart", () => {
  const colourOf = (frame: typeof ownFrame, label: string) => {
    const text = JSON.stringify(dots(frame, { ...en, x: "year", y: "value", colour: "rank" }));
    const [, domain = "", range = ""] = /"domain":(\[[^\]]*\]),"range":(\["#[^\]]*\])/.exec(text) ??
      [];
    return JSON.parse(range)[JSON.parse(domain).indexOf(label)];
  };
  const counties = ownFrame.filter(pl.col("rank").eq(pl.lit("county")));
  assertEquals(colourOf(ownFrame, "County"), colourOf(counties, "County"));
});

for (
  const [what, chart, words] of [
    [
      "categories of a list",
      bar(many(50), { ...en, x: "y", y: "name" }),
      "name: only the first 40 of 50",
    ],
    [
      "colours",
      scatter(many(80, (index) => ({ of: `c${index % 8}` })), {
        ...en,
        x: "x",
        y: "y",
        colour: "of",
      }),
      "of 8, the 6 with most rows have a colour, the others are grey",
    ],
    [
      "points",
      scatter(many(5001), { ...en, x: "x", y: "y" }),
      "5000 of 5001 rows are drawn, evenly",
    ],
    [
      "panels",
      scatter(many(26, (index) => ({ of: index % 13 })), { ...en, x: "x", y: "y", facet: "of" }),
      "of: only the first 12 of 13",
    ],
    [
      "a column of a journal",
      heat(many(40), { ...en, x: "y", y: "name", colour: "x", preset: "journal-1col" }),
      "name: only the first 15 of 40",
    ],
  ] as const
) {
  Deno.test(`Charts of any frame are bounded and say so: ${what}`, () => {
    assertStringIncludes(textOf(chart), words);
  });
}

Deno.test("A line stops at a year that is missing, and at a break of what it counts", () => {
  const frame = pl.DataFrame({ year: [2012, 2013, 2014, 2016], value: [1, 2, 3, 4] });
  const runs = (chart: Chart) => numbersOf(chart).map(({ run }) => run);
  assertEquals(runs(line(frame, { ...en, x: "year", y: "value" })), [1, 1, 1, 2]);
  const coded = frame.withColumns(pl.lit("applications.received").alias("code"));
  const chart = line(coded, { ...en, x: "year", y: "value" });
  assertEquals(runs(chart), [1, 1, 2, 3]);
  assertStringIncludes(textOf(chart), "Statistics form of 58 rows");
});

Deno.test("Each category has a line of its own, also where several are grey", () => {
  const frame = many(18, (index) => ({ year: 2018 + index % 2, of: `c${index >> 1}` }));
  for (const x of ["year", "name"]) {
    const named = frame.withColumns(frame.getColumn("year").cast(pl.Utf8).alias("name"));
    const chart = line(named, { ...en, x, y: "x", colour: "of" });
    assertEquals(new Set(numbersOf(chart).map(({ run }) => run)).size, 9);
  }
});

Deno.test("A bar, a cell and a point of a line stand for one row", () => {
  const twice = pl.DataFrame({ issuer: ["甲", "甲"], year: [1, 1], value: [2, 3] });
  const refuses = (draw: () => Chart, words: string) => assertThrows(draw, RangeError, words);
  refuses(() => bar(twice, { ...en, x: "issuer", y: "value" }), 'for issuer "甲": several rows');
  refuses(() => bar(twice, { ...en, x: "value", y: "issuer" }), 'for issuer "甲": several rows');
  refuses(() => line(twice, { ...en, x: "year", y: "value" }), "for year 1: several rows");
  refuses(() => heat(twice, { ...en, x: "year", y: "issuer", colour: "value" }), "several rows");
  assertEquals(numbersOf(dots(twice, { ...en, x: "issuer", y: "value" })).length, 2);
});

/** Bars that Vega would stack: those of one category, panel and place in their group. */
function stackedIn(chart: Chart): number {
  const [, offset = ""] = /"xOffset":\{"field":"(\w+)"/.exec(JSON.stringify(chart)) ?? [];
  const bars = numbersOf(chart).map((row) => JSON.stringify([row.x, row.facet, row[offset]]));
  return bars.length - new Set(bars).size;
}

Deno.test("Several bars of one category stand beside each other, whatever their colours are", () => {
  const bars = (count: number, more: (index: number) => object) =>
    bar(many(count, more), { ...en, x: "of", y: "y", colour: "colour" });
  const byYear = bars(6, (index) => ({ of: `c${index % 2}`, colour: 2018 + (index >> 1) }));
  assertEquals([stackedIn(byYear), numbersOf(byYear).map(({ place }) => place)], [
    0,
    [0, 0, 1, 1, 2, 2],
  ]);
  // Two of eight colours are grey.
  assertEquals(
    stackedIn(bars(16, (index) => ({ of: `c${index % 2}`, colour: `k${index >> 1}` }))),
    0,
  );
  const facets = many(4, (index) => ({ of: "c", colour: `k${index >> 1}`, facet: index % 2 }));
  assertEquals(
    stackedIn(bar(facets, { ...en, x: "of", y: "y", colour: "colour", facet: "facet" })),
    0,
  );
});

Deno.test("Categories that are printed alike are refused, not added up or hidden; rows without one are not drawn", () => {
  const frame = pl.DataFrame({ share: [0.12341, 0.12342], of: ["a", "a"], value: [3, 4] });
  assertThrows(() => bar(frame, { ...en, x: "share", y: "value" }), RangeError, "several rows");
  const cells = () => heat(frame, { ...en, x: "share", y: "of", colour: "value" });
  assertThrows(cells, RangeError, "several rows");
  const unnamed = pl.DataFrame({ year: [1, 1, 1], of: ["a", null, null], value: [3, 4, 5] });
  assertEquals(numbersOf(heat(unnamed, { ...en, x: "year", y: "of", colour: "value" })).length, 1);
});

Deno.test("What cannot be drawn is refused by name; no rows are nothing to draw", () => {
  const draws = (options: object) => () =>
    line(ownFrame, { ...en, ...options } as Parameters<typeof line>[1]);
  assertThrows(
    draws({ x: "year", y: "vlaue" }),
    TypeError,
    'Cannot draw "vlaue": the frame has value',
  );
  assertThrows(
    draws({ x: "year", y: "issuer" }),
    TypeError,
    'with y "issuer": it holds no numbers',
  );
  assertThrows(draws({ x: "year" }), TypeError, "Cannot draw without y");
  assertThrows(() => line(ownFrame.head(0), { ...en, x: "year", y: "value" }), NothingToDrawError);
});

Deno.test("placedLabels() covers neither points nor labels, and leaves out what has no room", () => {
  const at = (x: number, y: number) => ({ x, y, label: "甲县人民政府" });
  assertEquals(placedLabels([at(10, 50)], { width: 200, height: 100 }), ["right"]);
  assertEquals(placedLabels([at(190, 50)], { width: 200, height: 100 }), ["left"]);
  assertEquals(placedLabels([at(50, 50), at(80, 50)], { width: 160, height: 100 }), [
    "above",
    "right",
  ]);
  assertEquals(placedLabels([at(20, 6), at(24, 6)], { width: 60, height: 12 }), [null, null]);
});

Deno.test("styled() gives a specification size, theme, fonts and numbers, and keeps its own config", () => {
  const spec = {
    data: { values: [{ x: 1n, y: new Date("2019-05-15") }] },
    mark: "point",
    encoding: { x: { field: "x", type: "quantitative" } },
    config: { font: "Arial", axis: { grid: false } },
  };
  const chart = styled(spec, { lang: "zh", preset: "journal-1col", title: "甲" });
  const { font, axis } = chart.config as { font: string; axis: object };
  assertStringIncludes(font, "Noto Serif SC");
  assertEquals([Object(axis).grid, Object(axis).labelFontSize], [false, 11]);
  assertEquals(numbersOf(chart), [{ x: 1, y: "2019-05-15" }]);
  assertStringIncludes(textOf(chart), '"width":311');
  const refuses = (wrong: object, words: string) =>
    assertThrows(
      () => styled({ ...spec, ...wrong }, { lang: "zh", breaks: ["fees.total"] }),
      Error,
      words,
    );
  refuses({ data: { url: "x.csv" } }, "it has no data of its own");
  refuses({ data: { values: [] } }, "its data has no rows");
  refuses({ encoding: { x: { field: "x", type: "ordinal" } } }, "Cannot mark breaks");
});

Deno.test("styled() keeps the data sets that layers name", async () => {
  const datasets = { years: [{ x: 1 }, { x: 2 }], events: [{ x: 2 }] };
  const x = { x: { field: "x", type: "quantitative" } };
  const layer = [{ mark: "point" }, { data: { name: "events" }, mark: "rule" }];
  const chart = styled({ data: { name: "years" }, datasets, encoding: x, layer }, {
    ...en,
    title: "Events",
  });
  assertEquals(numbersOf(chart), datasets.years);
  assertStringIncludes(await toSvg(chart), 'aria-roledescription="rule mark"');
});
