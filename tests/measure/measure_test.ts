import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { measure, wilson } from "@/measure/mod.ts";
import type { Figure } from "@/model/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import type { DataFrame, DataType } from "nodejs-polars";
import { makeCodedFigure, makeFigure, makeReport } from "../support/makers.ts";

const CODEBOOK = loadCodebook();

/** The figures of one report that states these values; null stands for a blank cell. */
function reportOf(values: Readonly<Record<string, number | null>>): DataFrame {
  return framed(
    Object.entries(values).map(([code, value]) =>
      makeFigure({ code, value, state: value === null ? "blank" : value === 0 ? "zero" : "stated" })
    ),
  );
}

function framed(figures: readonly Figure[]): DataFrame {
  return tabulate([makeReport({ figures })], [], CODEBOOK.indicators).figures;
}

/** Numerator and denominator of each row of a measure, by the last part of its component. */
function fractions(figures: DataFrame, id: string): Record<string, string> {
  const rows = measure(figures, CODEBOOK, [id]).toRecords();
  return Object.fromEntries(rows.map(({ component, numerator, denominator }) => [
    component === null ? "" : String(component).split(".").at(-1),
    denominator === null ? String(numerator) : `${numerator}/${denominator}`,
  ]));
}

function basisOf(figures: DataFrame, id: string): unknown[] {
  return measure(figures, CODEBOOK, [id]).getColumn("basis").toArray();
}

const TPL = {
  "outcomes.total": 100,
  "outcomes.granted": 40,
  "outcomes.partial": 10,
  "outcomes.refused": 20,
  "outcomes.cannot_provide": 15,
  "outcomes.not_processed": 5,
  "outcomes.other": 10,
};

const STAT = {
  "outcomes.total": 100,
  "outcomes.already_public": 30,
  "outcomes.granted": 20,
  "outcomes.partial": 10,
  "outcomes.refused": 10,
  "outcomes.not_this_agency": 8,
  "outcomes.not_exist": 12,
  "outcomes.amendment_requested": 6,
  "outcomes.other_channel": 4,
};

const REASONS = {
  "outcomes.refused.state_secret": 1,
  "outcomes.refused.prohibited_by_law": 2,
  "outcomes.refused.security_stability": 3,
  "outcomes.refused.third_party": 4,
  "outcomes.refused.internal_affairs": 1,
  "outcomes.refused.process_information": 2,
  "outcomes.refused.enforcement_file": 3,
  "outcomes.refused.administrative_query": 4,
};

Deno.test("measure() tells the parts of every row", () => {
  const figures = reportOf({ "applications.received": 20, "applications.channel.letter": 5 });
  const { lower, upper } = wilson(5, 20);
  assertEquals(measure(figures, CODEBOOK, ["application_channel_share"]).toRecords(), [{
    report: "city-2018",
    issuer: "甲市人民政府",
    rank: "prefecture",
    kind: "government",
    province: null,
    year: 2018,
    method: "parsed",
    coverage: "whole",
    measure: "application_channel_share",
    component: "applications.channel.letter",
    numerator: 5,
    denominator: 20,
    value: 0.25,
    basis: "applications.channel.letter|applications.received",
    lower,
    upper,
    n: 20,
    doubt: null,
  }]);
});

Deno.test("measure() counts requests received, else accepted, and shows which", () => {
  const accepted = { "applications.accepted": 7 };
  assertEquals(fractions(reportOf(accepted), "volume"), { accepted: "7" });
  assertEquals(basisOf(reportOf(accepted), "volume"), ["applications.accepted"]);
  const both = reportOf({ ...accepted, "applications.received": 9 });
  assertEquals(basisOf(both, "volume"), ["applications.received"]);
  const [row] = measure(both, CODEBOOK, ["volume"]).toRecords();
  assertEquals([row?.value, row?.denominator, row?.lower, row?.n], [9, null, null, null]);
});

Deno.test("measure() takes a stated zero for 0, and neither absence nor a blank cell", () => {
  const figures = reportOf({
    "applications.received": 8,
    "applications.channel.fax": 0,
    "applications.channel.letter": null,
  });
  assertEquals(fractions(figures, "application_channel_share"), { fax: "0/8" });
  assertEquals(fractions(reportOf({ "applications.channel.fax": 3 }), "volume"), {});
});

Deno.test("measure() has no row for 0/0, so that no NaN leaves it", () => {
  const zeros = Object.fromEntries([...CODEBOOK.indicators.keys()].map((id) => [id, 0]));
  const rows = measure(reportOf(zeros), CODEBOOK);
  assertEquals(rows.toRecords().map((row) => [row.measure, row.value]), [
    ["volume", 0],
    ["backlog", 0],
  ]);
});

Deno.test("measure() gives the disclosure rate under three denominators", () => {
  const figures = reportOf(TPL);
  assertEquals(fractions(figures, "disclosure_rate.all"), { "": "50/100" });
  assertEquals(fractions(figures, "disclosure_rate.handled"), { "": "50/85" });
  assertEquals(fractions(figures, "disclosure_rate.decided"), { "": "50/70" });
});

Deno.test("measure() counts what was already public as disclosed in the form of 2014", () => {
  const figures = reportOf(STAT);
  assertEquals(fractions(figures, "disclosure_rate.all"), { "": "60/100" });
  assertEquals(fractions(figures, "disclosure_rate.handled"), {});
  assertEquals(fractions(figures, "disclosure_rate.decided"), { "": "60/70" });
  const blank = reportOf({ ...STAT, "outcomes.already_public": null });
  assertEquals(fractions(blank, "disclosure_rate.all"), {});
});

Deno.test("measure() gives exemption, factual and procedural shares in either form", () => {
  const shares = (figures: DataFrame) =>
    ["refusal_share", "factual_share", "procedural_share"]
      .flatMap((id) => Object.values(fractions(figures, id)));
  const unclear = { "outcomes.cannot_provide.unclear": 3 };
  assertEquals(shares(reportOf({ ...TPL, ...unclear })), ["20/100", "12/100", "18/100"]);
  const rows = {
    "outcomes.cannot_provide.not_held": 4,
    "outcomes.cannot_provide.needs_creation": 8,
  };
  assertEquals(shares(reportOf({ ...TPL, ...rows })), ["20/100", "12/100", "18/100"]);
  assertEquals(shares(reportOf(STAT)), ["10/100", "20/100", "10/100"]);
});

Deno.test("measure() gives disclosure by kind of applicant, and the applicants", () => {
  const figures = framed(([
    ["applications.received", "total", 50],
    ["applications.received", "natural_person", 40],
    ["outcomes.total", "natural_person", 30],
    ["outcomes.granted", "natural_person", 12],
    ["outcomes.partial", "natural_person", 3],
    ...(["business", "research", "social_welfare", "legal_services", "other"] as const).flatMap(
      (kind, index): [string, Figure["applicant"], number][] => [
        ["applications.received", `organization.${kind}`, index],
        ["outcomes.total", `organization.${kind}`, 2],
        ["outcomes.granted", `organization.${kind}`, 1],
        ["outcomes.partial", `organization.${kind}`, 0],
      ],
    ),
  ] as [string, Figure["applicant"], number][]).map(([code, applicant, value]) =>
    makeFigure({ code, applicant, value, state: value === 0 ? "zero" : "stated" })
  ));
  assertEquals(fractions(figures, "disclosure_rate.natural_person"), { "": "15/30" });
  assertEquals(fractions(figures, "disclosure_rate.organization"), { "": "5/10" });
  assertEquals(fractions(figures, "applicant_share"), {
    natural_person: "40/50",
    organization: "10/50",
    business: "0/50",
    research: "1/50",
    social_welfare: "2/50",
    legal_services: "3/50",
    other: "4/50",
  });
});

Deno.test("measure() names the identity that figures of a ratio contradict", () => {
  const parts = { "outcomes.granted": 13, "outcomes.partial": 0, "outcomes.refused": 1 };
  const rest = { "outcomes.cannot_provide": 7, "outcomes.not_processed": 0, "outcomes.other": 0 };
  const doubtOf = (total: number) =>
    measure(reportOf({ "outcomes.total": total, ...parts, ...rest }), CODEBOOK, [
      "disclosure_rate.all",
    ]).toRecords().map(({ doubt }) => doubt);
  assertEquals(doubtOf(21), [null]);
  assertEquals(doubtOf(15), ["outcomes.total:sum:tpl"]);
  // That requests came in which are not accounted for leaves the outcomes as they are.
  const received = { "applications.received": 50, "applications.carried_in": 0 };
  const open = reportOf({ "outcomes.total": 21, ...parts, ...rest, ...received });
  const [row] = measure(open, CODEBOOK, ["disclosure_rate.all"]).toRecords();
  assertEquals(row?.doubt, null);
});

Deno.test("measure() doubts a rate whose parts exceed the whole where only the parts of groups are stated", () => {
  const zeros = ["third_party", "internal_affairs", "process_information", "enforcement_file"]
    .concat("state_secret", "prohibited_by_law", "security_stability", "administrative_query")
    .map((ground) => [`outcomes.refused.${ground}`, 0]);
  const kinds = (group: string, counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([kind, count]) => [`outcomes.${group}.${kind}`, count]);
  const parts = {
    ...{ "outcomes.granted": 7, "outcomes.partial": 6, "outcomes.other": 4 },
    ...Object.fromEntries([
      ...zeros,
      ...kinds("cannot_provide", { not_held: 4, needs_creation: 0, unclear: 3 }),
      ...kinds("not_processed", { petition_complaint: 0, duplicate: 3, publication: 0 }),
      ...kinds("not_processed", { excessive: 0, reissue: 0 }),
    ]),
  };
  const doubtOf = (total: number) =>
    measure(reportOf({ "outcomes.total": total, ...parts }), CODEBOOK, ["disclosure_rate.all"])
      .toRecords().map(({ doubt }) => doubt);
  assertEquals(doubtOf(27), [null]);
  assertEquals(doubtOf(21), ["outcomes.total:sum:tpl"]);
});

Deno.test("measure() takes the kinds of other outcomes of reconsideration where their sum is not stated", () => {
  const figures = reportOf({
    "reconsideration.total": 7,
    "reconsideration.upheld": 4,
    "reconsideration.corrected": 1,
    "reconsideration.other.deemed_not_filed": 2,
  });
  assertEquals(
    measure(figures, CODEBOOK, ["reconsideration_outcome.all"]).select("component", "numerator")
      .rows(),
    [
      ["reconsideration.upheld", 4],
      ["reconsideration.corrected", 1],
      ["reconsideration.other.deemed_not_filed", 2],
    ],
  );
});

Deno.test("measure() gives outcome shares and the share completed on time", () => {
  assertEquals(fractions(reportOf(TPL), "outcome_share"), {
    granted: "40/100",
    partial: "10/100",
    refused: "20/100",
    cannot_provide: "15/100",
    not_processed: "5/100",
    other: "10/100",
  });
  const completed = reportOf({ "processing.completed.on_time": 182, "processing.completed": 183 });
  assertEquals(fractions(completed, "on_time_share"), { on_time: "182/183" });
});

Deno.test("measure() gives remedies' outcomes under three denominators", () => {
  const figures = reportOf({
    "reconsideration.total": 10,
    "reconsideration.upheld": 4,
    "reconsideration.corrected": 1,
    "reconsideration.other": 3,
    "reconsideration.pending": 2,
  });
  assertEquals(fractions(figures, "reconsideration_outcome.all"), {
    upheld: "4/10",
    corrected: "1/10",
    other: "3/10",
    pending: "2/10",
  });
  assertEquals(fractions(figures, "reconsideration_outcome.concluded"), {
    upheld: "4/8",
    corrected: "1/8",
    other: "3/8",
  });
  assertEquals(fractions(figures, "reconsideration_outcome.decided"), {
    upheld: "4/5",
    corrected: "1/5",
  });
});

Deno.test("measure() gives disputes over outcomes without an interval", () => {
  const figures = reportOf({ "reconsideration.total": 6, "outcomes.total": 120 });
  const [row] = measure(figures, CODEBOOK, ["disputes_per_100"]).toRecords();
  assertAlmostEquals(Number(row?.value), 5);
  assertEquals([row?.lower, row?.upper, row?.n], [null, null, 120]);
});

Deno.test("measure() lets overlapping channels exceed 1, without an interval", () => {
  const figures = reportOf({ "disclosure.total": 100, "disclosure.channel.website": 150 });
  const [row] = measure(figures, CODEBOOK, ["disclosure_channel_share"]).toRecords();
  assertEquals([row?.value, row?.lower, row?.upper], [1.5, null, null]);
});

Deno.test("measure() shows a part above its whole, without an interval", () => {
  const figures = reportOf({ "applications.received": 2, "applications.channel.letter": 3 });
  const [row] = measure(figures, CODEBOOK, ["application_channel_share"]).toRecords();
  assertEquals([row?.value, row?.lower, row?.upper], [1.5, null, null]);
});

Deno.test("measure() has no row where parts exceed the total that they are taken from", () => {
  const figures = reportOf({ ...TPL, "outcomes.granted": 90 });
  assertEquals(fractions(figures, "procedural_share"), {});
});

Deno.test("measure() derives a parent from its parts and says so", () => {
  const { "outcomes.refused": _stated, ...rest } = TPL;
  const figures = reportOf({ ...rest, ...REASONS });
  assertEquals(fractions(figures, "refusal_share"), { refused: "20/100" });
  const sum = Object.keys(REASONS).join(" + ");
  assertEquals(basisOf(figures, "refusal_share"), [
    `outcomes.refused = ${sum}|outcomes.total`,
  ]);
});

Deno.test("measure() derives nothing from parts that are not all there", () => {
  const { "outcomes.refused": _stated, ...rest } = TPL;
  const blank = reportOf({ ...rest, ...REASONS, "outcomes.refused.third_party": null });
  assertEquals(fractions(blank, "refusal_share"), {});
});

Deno.test("measure() derives nothing that contradicts what is stated", () => {
  const { "outcomes.refused": _stated, ...rest } = TPL;
  for (const thirdParty of [3, 5]) {
    const figures = reportOf({ ...rest, ...REASONS, "outcomes.refused.third_party": thirdParty });
    assertEquals(fractions(figures, "refusal_share"), {});
  }
  const suits = {
    "outcomes.total": 100,
    "litigation.direct.total": 3,
    "litigation.after_reconsideration.total": 2,
  };
  assertEquals(fractions(reportOf(suits), "disputes_per_100"), { total: "5/100" });
  const more = reportOf({ ...suits, "litigation.corrected": 7 });
  assertEquals(fractions(more, "disputes_per_100"), {});
});

Deno.test("measure() derives by the form with more rows where two apply", () => {
  const figures = reportOf({
    "reconsideration.upheld": 3,
    "reconsideration.corrected": 1,
    "reconsideration.other": 1,
    "reconsideration.pending": 2,
    "outcomes.total": 70,
  });
  assertEquals(fractions(figures, "disputes_per_100"), { total: "7/70" });
});

Deno.test("measure() puts what is stated before what can be derived", () => {
  const figures = reportOf({
    "applications.accepted": 9,
    "applications.channel.in_person": 1,
    "applications.channel.fax": 1,
    "applications.channel.network": 1,
    "applications.channel.letter": 1,
  });
  assertEquals(basisOf(figures, "volume"), ["applications.accepted"]);
});

Deno.test("measure() gives no share of concluded cases where pending ones are not told", () => {
  const prose = { "litigation.total": 10, "litigation.upheld": 6 };
  assertEquals(fractions(reportOf(prose), "litigation_outcome.concluded"), {});
  const half = reportOf({ ...prose, "litigation.direct.pending": 1 });
  assertEquals(fractions(half, "litigation_outcome.concluded"), {});
  const whole = reportOf({
    ...prose,
    "litigation.direct.pending": 1,
    "litigation.after_reconsideration.pending": 1,
  });
  assertEquals(fractions(whole, "litigation_outcome.concluded"), { upheld: "6/8" });
});

Deno.test("measure() lets an optional part go missing where the form does not ask for it", () => {
  const later = { "outcomes.total": 10, "outcomes.granted": 4, "outcomes.partial": 1 };
  assertEquals(fractions(reportOf(later), "disclosure_rate.all"), { "": "5/10" });
  const earlier = reportOf({ ...later, "outcomes.already_public": 2 });
  assertEquals(fractions(earlier, "disclosure_rate.all"), { "": "7/10" });
});

Deno.test("measure() takes counts only from the opening of a page", () => {
  const coded = [
    makeCodedFigure({ value: 20, coverage: "opening" }),
    makeCodedFigure({ code: "applications.channel.letter", value: 5, coverage: "opening" }),
  ];
  const { figures } = tabulate([], coded, CODEBOOK.indicators);
  const rows = measure(figures, CODEBOOK).toRecords();
  assertEquals(rows.map((row) => [row.measure, row.value, row.method, row.coverage]), [
    ["volume", 20, "coded", "opening"],
  ]);
  const whole = coded.map((figure) => ({ ...figure, coverage: "whole" as const }));
  assertEquals(measure(tabulate([], whole, CODEBOOK.indicators).figures, CODEBOOK).height, 2);
});

Deno.test("measure() takes only preferred totals about the report's own year", () => {
  const figures = [
    makeFigure({ value: 1, preferred: false }),
    makeFigure({ value: 2, scope: "departments" }),
    makeFigure({ value: 3, applicant: "natural_person" }),
    makeFigure({ value: 4, dataYear: 2017 }),
  ];
  assertEquals(measure(framed(figures), CODEBOOK).height, 0);
  const own = makeFigure({ value: 5, dataYear: 2018 });
  assertEquals(fractions(framed([...figures, own]), "volume"), { received: "5" });
});

Deno.test("measure() keeps an unknown year null", () => {
  const report = makeReport({ identity: { year: null }, figures: [makeFigure()] });
  const { figures } = tabulate([report], [], CODEBOOK.indicators);
  const [row] = measure(figures, CODEBOOK).toRecords();
  assertEquals([row?.year, row?.value], [null, 183]);
});

Deno.test("measure() gives no figures the same columns as figures", () => {
  const dtypes = (frame: DataFrame) =>
    Object.entries<DataType>(frame.schema).map(([name, { variant }]) => `${name} ${variant}`);
  const none = measure(tabulate([], [], CODEBOOK.indicators).figures, CODEBOOK);
  assertEquals(none.height, 0);
  assertEquals(dtypes(none), dtypes(measure(reportOf(TPL), CODEBOOK)));
});

Deno.test("measure() throws for an unknown measure", () => {
  const message = 'Cannot evaluate "volumes": no such measure';
  assertThrows(() => measure(reportOf(TPL), CODEBOOK, ["volumes"]), RangeError, message);
});
