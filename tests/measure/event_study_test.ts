import { assert, assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { recordsOf, schemas } from "@/frame/mod.ts";
import { eventStudy, type EventStudyOptions } from "@/measure/mod.ts";
import { looseFrame } from "../support/loose_frame.ts";
import { seededRandom } from "../support/province/random.ts";

const codebook = loadCodebook();

type Row = Readonly<Record<string, string | number | null>>;

const REQUESTS = { measure: "volume", component: "applications.received" };

function row(issuer: string, year: number, value: number, more: Row = {}): Row {
  return {
    report: `${issuer}-${year}`,
    rank: "county",
    kind: "government",
    method: "parsed",
    basis: "applications.received",
    ...REQUESTS,
    ...{ issuer, year, value },
    ...more,
  };
}

const study = (rows: readonly Row[], options: Partial<EventStudyOptions> = {}) =>
  recordsOf(
    eventStudy(looseFrame(schemas.measures, rows), codebook, {
      measure: "volume",
      break: "2019-05-15",
      ...options,
    }),
    schemas.eventStudy,
    "eventStudy",
  );

Deno.test("eventStudy() compares counts as a ratio of the means of the same issuers", () => {
  const rows = [
    ...[row("甲", 2017, 8), row("甲", 2018, 10), row("甲", 2019, 12), row("甲", 2020, 30)],
    ...[row("乙", 2018, 30), row("乙", 2019, 52), row("乙", 2020, 30, { method: "coded" })],
    ...[row("丙", 2019, 900), row("丁", 2025, 7)],
  ];
  assertEquals(
    study(rows).map((
      { panel, relative, issuers, coded, unmatched, value },
    ) => [panel, relative, issuers, coded, unmatched, value]),
    [
      ["all", -2, 1, 0, 0, null],
      ["all", -1, 2, 0, 0, 1],
      ["all", 0, 2, 0, 1, 1.6],
      ["all", 1, 2, 1, 0, 1.5],
      ["balanced", -2, 1, 0, 0, null],
      ["balanced", -1, 1, 0, 0, null],
      ["balanced", 0, 1, 0, 0, null],
      ["balanced", 1, 1, 0, 0, null],
    ],
  );
});

Deno.test("eventStudy() compares shares as a difference, and never bodies of two ranks", () => {
  const share = { measure: "backlog_share", component: "applications.carried_out" };
  const rows = [
    ...[row("甲", 2021, 0.25, share), row("甲", 2022, 0.5, share)],
    ...[row("乙", 2021, 0.5, share), row("乙", 2022, 0.5, share)],
    ...[2021, 2022].flatMap((year) =>
      ["丙省", "丁省"].map((name) => row(name, year, year - 2021, { ...share, rank: "province" }))
    ),
  ];
  assertEquals(
    study(rows, { measure: "backlog_share", break: "2022-03-01" })
      .filter(({ panel, relative }) => panel === "balanced" && relative === 0)
      .map(({ rank, value, issuers }) => [rank, value, issuers]),
    [["county", 0.125, 2], ["province", 1, 2]],
  );
});

Deno.test("eventStudy() leaves out and counts what contradicts itself, and has no issuer or rank", () => {
  const rows = ["甲", "乙", "丙"].flatMap((name) => [row(name, 2018, 10), row(name, 2019, 20)]);
  const doubted = rows.map((each) =>
    each.report === "丙-2019" ? { ...each, doubt: "audit.parts" } : each
  );
  const nameless = [{ ...row("丁", 2019, 900), issuer: null }, row("戊", 2019, 5, { rank: null })];
  const year = study([...doubted, ...nameless]).find(({ relative }) => relative === 0);
  assertEquals([year?.issuers, year?.doubted, year?.unmatched, year?.value], [2, 1, 0, 2]);
});

Deno.test("eventStudy() has an interval from five issuers on, the same each time", () => {
  const rows = (issuers: number) =>
    Array.from({ length: issuers }, (_, index) => [
      row(`第${index}县`, 2018, 10 + index),
      row(`第${index}县`, 2019, 20 + 3 * index),
    ]).flat();
  const bounds = (issuers: number) =>
    study(rows(issuers)).filter(({ panel }) => panel === "all")
      .map(({ lower, upper }) => [lower, upper]);
  assertEquals(bounds(4), [[null, null], [null, null]]);
  const [reference, [lower, upper]] = bounds(5) as [unknown, [number, number]];
  assertEquals(reference, [null, null]);
  // Each issuer alone grows at least to 2, at most to 32/14.
  assert(2 < lower && lower < 130 / 60 && 130 / 60 < upper && upper < 32 / 14);
  assertEquals(bounds(5), bounds(5));
});

Deno.test("eventStudy() finds a planted jump in its interval, and none where none was planted", () => {
  const random = seededRandom(7);
  const rows = Array.from({ length: 40 }, (_, index) => {
    const level = 20 * Math.exp(0.8 * random.normal());
    return Array.from({ length: 7 }, (_, year) =>
      row(
        `第${index}县`,
        2016 + year,
        random.negativeBinomial(level * (year < 3 ? 1 : 1.6), 25),
      ));
  }).flat();
  const at = (relative: number, event: string) =>
    study(rows, { break: event })
      .filter((each) => each.panel === "balanced" && each.relative === relative)
      .map(({ lower, upper }) => ({ lower: lower ?? NaN, upper: upper ?? NaN }))[0]!;
  for (const relative of [0, 1, 2]) {
    const { lower, upper } = at(relative, "form.tpl2019");
    assert(1 < lower && lower < 1.6 && 1.6 < upper, `${relative}: ${lower} to ${upper}`);
  }
  const { lower, upper } = at(0, "2018-01-01");
  assert(lower < 1 && 1 < upper, `${lower} to ${upper}`);
});

Deno.test("eventStudy() refuses what the concordance does not compare, and says what compares", () => {
  const granted = { measure: "outcome_share", component: "outcomes.granted" };
  const basis = "outcomes.granted|outcomes.total";
  const rows = ["甲", "乙"].flatMap((name) =>
    [2018, 2019].map((year) => row(name, year, 0.5, { ...granted, basis }))
  );
  assertThrows(
    () => study(rows, { ...granted, break: "form.tpl2019" }),
    RangeError,
    'Cannot compare outcomes.granted across the break: concordance.csv grades it "no"; choose a ' +
      "measure of what compares: outcomes.already_public + outcomes.granted with outcomes.granted",
  );
});

Deno.test("eventStudy() leaves out the issuers whose two years do not compare, and counts them", () => {
  const rows = ["甲", "乙", "丙"].flatMap((name) =>
    [2018, 2019].map((year) =>
      row(name, year, 0.5, {
        measure: "disclosure_rate.all",
        component: null,
        basis: year === 2018 && name !== "丙"
          ? "outcomes.granted|outcomes.already_public|outcomes.total"
          : "outcomes.granted|outcomes.total",
      })
    )
  );
  const options = { measure: "disclosure_rate.all", break: "form.tpl2019" };
  const years = study(rows, options).filter(({ panel }) => panel === "all");
  assertEquals(
    years.map(({ relative, issuers, incomparable }) => [relative, issuers, incomparable]),
    [[-1, 3, 0], [0, 2, 1]],
  );
});

Deno.test("eventStudy() says what it cannot follow", () => {
  const rows = [row("甲", 2018, 1), row("甲", 2019, 1)];
  assertThrows(
    () => study(rows, { break: "form.2019" }),
    RangeError,
    'Cannot find the break "form.2019": it is neither a date, as 2019-05-15, nor one of form.tpl2019, ',
  );
  assertThrows(
    () => study(rows, { measure: "nonsense" }),
    RangeError,
    'Cannot follow "nonsense": the codebook has no such measure',
  );
  assertThrows(() => study(rows, { window: [0, 2] }), RangeError, "over 0 years before");
  const twice = [...rows, { ...rows[1]!, report: "copy" }];
  assertThrows(() => study(twice), RangeError, "Cannot follow 甲 2019: it has several reports");
  const parts = [row("甲", 2019, 1), row("甲", 2019, 1, { component: "applications.accepted" })];
  assertThrows(() => study(parts), RangeError, '"volume" has several components');
  assertEquals(study([row("甲", 2010, 1)]), []);
});
