import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import {
  caterpillar,
  type Chart,
  eventStudy,
  NothingToDrawError,
  scatter,
  smallMultiples,
  tileMap,
} from "@/draw/mod.ts";
import { eventStudy as study } from "@/measure/mod.ts";
import { rateRow } from "../_comparison_charts.ts";
import { measuresFrame, type Row, volumeRow } from "../_measures.ts";
import pl from "nodejs-polars";

const options = { lang: "en", codebook: loadCodebook() } as const;
const RATE = { measure: "disclosure_rate.all" } as const;
const VOLUME = { measure: "volume" } as const;

function numbersOf({ datasets }: Chart): readonly Record<string, unknown>[] {
  return datasets?.numbers as readonly Record<string, unknown>[];
}

/** The caption, its lines joined. */
function captionOf(chart: Chart): string {
  const [view] = chart.vconcat as [{ readonly title: { readonly text: readonly string[] } }];
  return view.title.text.join(" ");
}

const requests = (issuer: string, year: number, value: number, more: Partial<Row> = {}) =>
  volumeRow(issuer, "county", year, value, {
    method: "parsed",
    coverage: "whole",
    kind: "government",
    ...more,
  });

const perIssuer = (count: number, make: (issuer: string, index: number) => readonly Row[]) =>
  measuresFrame(Array.from({ length: count }, (_, index) => make(`第${index}县`, index)).flat());

Deno.test("smallMultiples() has a median where five reports are of two issuers or more", () => {
  const medians = (issuers: number, copies = 1, coverage: Row["coverage"] = "whole") =>
    numbersOf(smallMultiples(
      perIssuer(
        issuers,
        (issuer, index) =>
          Array.from(
            { length: copies },
            (_, copy) =>
              requests(issuer, 2014, 10 ** index, { report: `${issuer}-${copy}`, coverage }),
          ),
      ),
      { ...options, ...VOLUME, by: "level" },
    )).filter(({ mark }) => mark === "median").map(({ place, reports }) => [place, reports]);
  assertEquals(medians(4), []);
  assertEquals(medians(5), [[100, 5]]);
  assertEquals(medians(6), [[550, 6]]);
  assertEquals(medians(1, 5), []);
  assertEquals(medians(5, 1, "opening"), []);
});

Deno.test("smallMultiples() never joins levels or kinds, and says which panels it leaves out", () => {
  const rows = [
    ...["甲县", "乙县"].flatMap((name) => [requests(name, 2014, 1), requests(name, 2015, 1)]),
    requests("甲省", 2014, 9, { rank: "province" }),
    requests("甲局", 2014, 9, { kind: "department" }),
    requests("某局", 2014, 9, { rank: null }),
  ];
  const groups = (panels: number, by: "level" | "issuer") => {
    const chart = smallMultiples(measuresFrame(rows), { ...options, ...VOLUME, by, panels });
    return [new Set(numbersOf(chart).map(({ group }) => group)), captionOf(chart)] as const;
  };
  const [levels, all] = groups(9, "level");
  assertEquals([...levels], ["Province: government", "County: government", "County: department"]);
  assertStringIncludes(all, "n = 6 reports of 4 issuers");
  const [first, caption] = groups(2, "issuer");
  assertEquals([...first], ["Jiaxian County", "Yixian County"]);
  assertStringIncludes(caption, "Drawn: the first 2 of 5 groups; reports of the others: 3.");
});

Deno.test("smallMultiples() stops lines at breaks that do not compare, and numbers close breaks together", () => {
  const rows = [2017, 2018, 2019, 2020].map((year) => rateRow("甲县", year, [5, 10]));
  const chart = smallMultiples(measuresFrame(rows), { ...options, ...RATE, by: "issuer" });
  assertEquals(numbersOf(chart).map(({ run }) => run), [1, 1, 2, 3]);
  const many = perIssuer(6, (issuer) => [2010, 2024].map((year) => requests(issuer, year, 3)));
  const panels = smallMultiples(many, { ...options, ...VOLUME, by: "issuer" });
  assertStringIncludes(JSON.stringify(panels), '"sign":"③④"');
});

Deno.test("caterpillar() sorts the rates of the year with most reports, few cases hollow", () => {
  const rows = [
    rateRow("甲县", 2020, [1, 10]),
    rateRow("乙县", 2020, [8, 10]),
    rateRow("丙县", 2020, [2, 4]),
    rateRow("丁县", 2019, [9, 10]),
  ];
  const chart = caterpillar(measuresFrame(rows), { ...options, ...RATE });
  assertEquals(numbersOf(chart).map(({ name, few }) => [name, few]), [
    ["Yixian County", false],
    ["Bingxian County", true],
    ["Jiaxian County", false],
  ]);
  // 11 of 24 cases, not the mean of the three rates.
  assertStringIncludes(captionOf(chart), "Vertical line: 45.8%");
  assertStringIncludes(captionOf(chart), "in the 3 reports of 3 issuers of");
  const two = measuresFrame([
    ...rows.slice(0, 1),
    rateRow("甲省", 2020, [9, 10], { rank: "province" }),
  ]);
  assert(!captionOf(caterpillar(two, { ...options, ...RATE })).includes("Vertical line"));
  assertThrows(
    () => caterpillar(measuresFrame(rows), { ...options, ...RATE, year: 2019 }),
    NothingToDrawError,
    "no two reports of the year",
  );
});

Deno.test("caterpillar() is no higher for more reports: it draws some of them, and says so", () => {
  const rates = perIssuer(901, (issuer, index) => [rateRow(issuer, 2020, [index, 1000])]);
  const chart = caterpillar(rates, { ...options, ...RATE });
  const drawn = numbersOf(chart);
  assertEquals(drawn.length, 105);
  assertEquals([drawn[0]!.numerator, drawn.at(-1)!.numerator], [900, 0]);
  assertStringIncludes(JSON.stringify(chart), '"height":{"step":4}');
  assertStringIncludes(captionOf(chart), "105 of 901 reports are drawn, evenly spaced");
  assertStringIncludes(captionOf(chart), "n = 901 reports of 901 issuers");
});

Deno.test("caterpillar() pools bodies of one level and kind, those with most reports", () => {
  const rows = [
    rateRow("甲省", 2020, [900, 1000], { rank: "province" }),
    rateRow("甲县", 2020, [1, 10]),
    rateRow("乙县", 2020, [2, 10]),
  ];
  const chart = caterpillar(measuresFrame(rows), { ...options, ...RATE });
  assertStringIncludes(captionOf(chart), "Vertical line: 15.0%");
});

Deno.test("caterpillar() says what it cannot draw", () => {
  const rows = measuresFrame([requests("甲县", 2014, 1), rateRow("甲县", 2014, [1, 2])]);
  const draw = (more: object) => () => caterpillar(rows, { ...options, ...RATE, ...more });
  assertThrows(draw({ measure: "volume" }), RangeError, 'Cannot draw "volume" as a rate');
  assertThrows(draw({ year: 2015 }), NothingToDrawError, "has a value");
});

Deno.test("scatter() names a correlation from ten points of two issuers on", () => {
  const chart = (points: number, issuers = points) =>
    captionOf(scatter(
      perIssuer(points, (_, index) => {
        const [issuer, year] = [`第${index % issuers}县`, 2010 + Math.floor(index / issuers)];
        return [requests(issuer, year, index), rateRow(issuer, year, [20 - index, 20])];
      }),
      { ...options, x: VOLUME, y: RATE },
    ));
  assertStringIncludes(chart(10), "Spearman's rank correlation: –1.00 (10 points of 10 issuers");
  assert(!chart(9).includes("correlation"));
  assert(!chart(10, 1).includes("correlation"));
});

Deno.test("scatter() joins the two values of a report, and counts the reports without both", () => {
  const rows = [
    ...[requests("甲县", 2014, 300), rateRow("甲县", 2014, [2, 4])],
    ...[requests("乙县", 2014, 2), requests("丙县", 2015, 7), rateRow("丁县", 2014, [6, 9])],
  ];
  const chart = scatter(measuresFrame(rows), { ...options, x: VOLUME, y: RATE });
  assertEquals(
    numbersOf(chart).map(({ name, x, y, few }) => [name, x, y, few]),
    [["Jiaxian County", 300, 0.5, true]],
  );
  assertStringIncludes(captionOf(chart), "n = 1 report");
  assertStringIncludes(captionOf(chart), "without a value: 3");
  assertThrows(
    () => scatter(measuresFrame(rows.slice(2)), { ...options, x: VOLUME, y: RATE }),
    NothingToDrawError,
    "no report has both values",
  );
});

Deno.test("eventStudy() draws ratios or points, hollow below five issuers, none for one", () => {
  const issuers = (count: number) =>
    perIssuer(
      count,
      (issuer) => [2017, 2018, 2019].map((year) => requests(issuer, year, year === 2019 ? 15 : 10)),
    );
  const chart = (count: number, panel = "all|balanced") => {
    const frame = study(issuers(count), options.codebook, { ...VOLUME, break: "form.tpl2019" });
    return eventStudy(frame.filter(pl.col("panel").isIn(panel.split("|"))), options);
  };
  assertEquals(
    numbersOf(chart(4, "all")).map((
      { year, value, few, interval },
    ) => [year, value, few, interval]),
    [[2017, "1", true, undefined], [2018, "1", true, undefined], [2019, "1.5", true, undefined]],
  );
  assertEquals(numbersOf(chart(5)).map(({ few, interval }) => [few, interval]), [
    ...[[false, "1 … 1"], [false, undefined], [false, "1.5 … 1.5"]],
    ...[[false, "1 … 1"], [false, undefined], [false, "1.5 … 1.5"]],
  ]);
  assertStringIncludes(captionOf(chart(5)), "(comparable; the same row");
  assertStringIncludes(captionOf(chart(5)), "n = 15 reports of 5 issuers");
  const error = assertThrows(() => chart(1), NothingToDrawError, "no two issuers have values");
  const { whatZh } = options.codebook.breaks.find(({ id }) => id === "form.tpl2019")!;
  assertStringIncludes((error as NothingToDrawError).bilingual.zh, `“${whatZh}”前后的变化`);
});

Deno.test("eventStudy() says that a year is partly of the time before the event", () => {
  const rows = perIssuer(2, (issuer) => [2018, 2019].map((year) => requests(issuer, year, 10)));
  const caption = (event: string) =>
    captionOf(eventStudy(study(rows, options.codebook, { ...VOLUME, break: event }), options));
  assertStringIncludes(caption("law.regulations2019"), "reports of 2019 are partly of the time");
  assert(!caption("form.tpl2019").includes("reports of 2019 are partly"));
});

const tile = (chart: Chart, name: string) =>
  numbersOf(chart).filter(({ province }) => province === name)
    .map(({ value, few, reports }) => [value, few, reports])[0];

Deno.test("tileMap() shows the province's own report, and what is missing or of few cases", () => {
  const rows = [
    rateRow("浙江省人民政府", 2019, [30, 40], { rank: "province", province: "浙江" }),
    rateRow("福建省人民政府", 2019, [2, 4], { rank: "province", province: "福建" }),
    rateRow("子虚省人民政府", 2019, [2, 4], { rank: "province", province: "子虚" }),
    rateRow("甲县", 2019, [1, 100], { province: "浙江" }),
    rateRow("浙江省人民政府", 2020, [0, 40], { rank: "province", province: "浙江" }),
  ];
  const chart = tileMap(measuresFrame(rows), { ...options, ...RATE, year: 2019 });
  assertEquals(numbersOf(chart).length, 34);
  assertEquals(tile(chart, "Zhejiang"), ["75.0%", false, 1]);
  assertEquals(tile(chart, "Fujian"), ["50.0%", true, 1]);
  assertEquals(tile(chart, "Beijing"), [undefined, false, 0]);
  assertStringIncludes(captionOf(chart), "whose province is not stated or has no tile: 1.");
  assertThrows(
    () => tileMap(measuresFrame(rows), { ...options, ...RATE, year: 2021 }),
    NothingToDrawError,
  );
});

Deno.test("tileMap() pools the governments of a level, two issuers at least", () => {
  const counties = [
    rateRow("甲县", 2020, [1, 10], { province: "浙江" }),
    rateRow("乙县", 2020, [29, 30], { province: "浙江" }),
    rateRow("丙县", 2020, [9, 10], { province: "福建" }),
    rateRow("甲局", 2020, [9, 10], { province: "福建", kind: "department" }),
  ];
  const draw = (rows: readonly Row[], measure: object) =>
    tileMap(measuresFrame(rows), { ...options, ...RATE, ...measure, year: 2020, rank: "county" });
  const rates = draw(counties, RATE);
  assertEquals(tile(rates, "Zhejiang"), ["75.0%", false, 2]);
  assertEquals(tile(rates, "Fujian"), [undefined, false, 1]);
  const volumes = counties.slice(0, 2).map(({ issuer, denominator, province }) =>
    requests(issuer!, 2020, denominator!, { province: province ?? null })
  );
  assertEquals(tile(draw(volumes, VOLUME), "Zhejiang"), ["20", false, 2]);
  const opening = requests("丁县", 2020, 900, { province: "浙江", coverage: "opening" });
  const read = draw([...volumes, opening], VOLUME);
  assertEquals(tile(read, "Zhejiang"), ["20", false, 2]);
  assertStringIncludes(captionOf(read), "Left out, as only their opening was read: 1.");
});

Deno.test("tileMap() has the letters of a long name before its value where tiles are narrow", () => {
  const rows = ["内蒙古", "浙江"].map((province) =>
    rateRow(`${province}人民政府`, 2020, [6, 10], { province, rank: "province" })
  );
  const both = { ...options, ...RATE, lang: "zh+en", year: 2020 } as const;
  const lines = (preset: "screen" | "journal-1col") =>
    numbersOf(tileMap(measuresFrame(rows), { ...both, preset }))
      .filter(({ place }) => place !== undefined).map(({ line0, line1 }) => [line0, line1]);
  assertEquals(lines("screen").toSorted(), [["内蒙古 NM", "60%"], ["浙江 ZJ", "60%"]]);
  assertEquals(lines("journal-1col").toSorted(), [["内蒙古", "NM 60%"], ["浙江 ZJ", "60%"]]);
});

Deno.test("Charts of one measure reject several components where none is named", () => {
  const share = (component: string) =>
    rateRow("甲县", 2020, [1, 10], { measure: "outcome_share", component, province: "浙江" });
  const rows = measuresFrame([share("outcomes.granted"), share("outcomes.partial")]);
  const several = { ...options, measure: "outcome_share" };
  const x = { measure: "outcome_share" };
  for (
    const draw of [
      () => smallMultiples(rows, { ...several, by: "level" }),
      () => caterpillar(rows, several),
      () => scatter(rows, { ...options, x, y: x }),
      () => tileMap(rows, { ...several, year: 2020, rank: "county" }),
    ]
  ) assertThrows(draw, RangeError, '"outcome_share": it has several components and none is named');
});
