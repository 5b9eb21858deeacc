import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { Figure } from "@/model/mod.ts";
import { makeFigure, makeFinding } from "../support/makers.ts";
import { auditedFigures, cell } from "./_audit.ts";

const STAT2014 = {
  year: 2017,
  eras: [{ era: "stat2014", clues: [], span: { start: 0, end: 1 } }],
} as const;
const TPL2021 = {
  year: 2022,
  eras: [{ era: "tpl2021", clues: [], span: { start: 0, end: 1 } }],
} as const;
const KINDS = [
  "natural_person",
  "organization.business",
  "organization.research",
  "organization.social_welfare",
  "organization.legal_services",
  "organization.other",
] as const;

/** A row of table 3 that adds up; `values` are those of the six kinds of applicants. */
function row(code: string, values: readonly number[]): Figure[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return [
    ...values.map((value, index) => cell(code, value, { applicant: KINDS[index]! })),
    cell(code, total),
  ];
}

/** A table 3 of three rows that adds up by row and by column. */
const TABLE: readonly Figure[] = [
  ...row("applications.received", [50, 20, 3, 4, 5, 6]),
  ...row("applications.carried_in", [2, 1, 0, 0, 0, 0]),
  ...row("outcomes.total", [48, 19, 3, 4, 5, 6]),
  ...row("applications.carried_out", [4, 2, 0, 0, 0, 0]),
];

function changed(code: string, applicant: Figure["applicant"], value: number | null): Figure[] {
  return TABLE.map((figure) =>
    figure.code === code && figure.applicant === applicant
      ? cell(code, value, { applicant })
      : figure
  );
}

Deno.test("auditor() finds nothing in a table that adds up", () => {
  const { checks, findings } = auditedFigures(TABLE, TPL2021);
  assertEquals(findings, []);
  // Four rows and seven columns.
  assertEquals(
    checks.filter(({ relation }) => relation === "=").map(({ verdict }) => verdict),
    Array(11).fill("consistent"),
  );
});

Deno.test("auditor() names the cell at which row and column cross, and what it should be", () => {
  const { findings } = auditedFigures(
    changed("applications.received", "organization.business", 26),
    TPL2021,
  );
  assertEquals(
    findings.map((
      { rule, severity, verdict, expected, actual, proposal, confidence },
    ) => [rule, severity, verdict, expected, actual, proposal, confidence]),
    [["audit.applications.received:applicants", "error", "damage", "20", "26", "20", "high"]],
  );
  const { zh, en } = findings[0]!.message;
  assertStringIncludes(zh, "印为26，2处勾稽关系都要求20：一位数字不同");
  assertStringIncludes(en, "is printed as 26; 2 identities ask for 20: one digit differs");
  const [place] = findings[0]!.places!;
  assertEquals([place?.code, place?.applicant], ["applications.received", "organization.business"]);
});

Deno.test("auditor() calls a corrected value that does not add up corrected, not printed", () => {
  const printed = changed("applications.received", "organization.business", 26);
  const corrected = printed.map((figure): Figure =>
    figure.value === 26 ? { ...figure, state: "corrected" } : figure
  );
  const [finding] = auditedFigures(corrected, TPL2021).findings;
  assertStringIncludes(finding!.message.zh, "更正为26，2处勾稽关系都要求20");
  assertStringIncludes(finding!.message.en, "was corrected to 26; 2 identities ask for 20");
});

Deno.test("auditor() proposes no number below 0 for the cell at which row and column cross", () => {
  // Received: 84 in all, where the parts make 88. Research: 3 + 5 - 0 is 8, and the outcome is 4.
  const figures = [
    ...row("applications.received", [50, 20, 3, 4, 5, 6]).slice(0, -1),
    cell("applications.received", 84),
    ...row("applications.carried_in", [2, 1, 5, 0, 0, 0]),
    ...row("outcomes.total", [48, 19, 4, 4, 5, 6]),
    ...row("applications.carried_out", [4, 2, 0, 0, 0, 0]),
  ];
  const { checks, findings } = auditedFigures(figures, TPL2021);
  const failing = checks.filter(({ verdict }) => verdict === "contradiction");
  assertEquals(failing.map(({ identity, applicant }) => [identity, applicant]), [
    ["applications.received:applicants", "total"],
    ["outcomes.total:balance", "organization.research"],
  ]);
  assertEquals(findings.map(({ proposal }) => proposal).filter((value) => value === "-1"), []);
});

Deno.test("auditor() names any one cell of the table first once it is changed", () => {
  for (const { code, applicant, value } of TABLE) {
    const [finding] = auditedFigures(changed(code, applicant, value! + 10), TPL2021).findings;
    const [place] = finding?.places ?? [];
    assertEquals([place?.code, place?.applicant], [code, applicant]);
    assertEquals(finding?.proposal, String(value));
  }
});

Deno.test("auditor() tells two cells of a row that changed places", () => {
  const figures = changed("applications.received", "natural_person", 20).map((figure) =>
    figure.code === "applications.received" && figure.applicant === "organization.business"
      ? { ...figure, value: 50 }
      : figure
  );
  const [finding] = auditedFigures(figures, TPL2021).findings;
  assertEquals(finding?.verdict, "damage");
  assertEquals(finding?.places?.slice(0, 2).map(({ applicant }) => applicant), [
    "natural_person",
    "organization.business",
  ]);
});

Deno.test("auditor() calls a sum with a blank cell not assessable, and keeps it blank", () => {
  const { checks, findings } = auditedFigures(
    changed("applications.carried_in", "organization.research", null),
    TPL2021,
  );
  const open = checks.filter(({ verdict }) => verdict === "not_assessable");
  assertEquals(open.map(({ identity, applicant }) => [identity, applicant]), [
    ["applications.carried_in:applicants", "total"],
    ["outcomes.total:balance", "organization.research"],
  ]);
  assertEquals(
    findings.map(({ rule, severity, verdict, proposal }) => [rule, severity, verdict, proposal]),
    [
      ["audit.blank_cells", "note", "not_assessable", "0"],
    ],
  );
});

Deno.test("auditor() warns of a blank cell for which the text states a number", () => {
  const severities = (value: number) =>
    auditedFigures([
      ...changed("applications.received", "total", null),
      makeFigure({ value, quote: `收到申请${value}件` }),
    ], TPL2021).findings.filter(({ rule }) => rule === "audit.blank_cells")
      .map(({ severity, proposal, message }) => [
        severity,
        proposal,
        message.zh.includes("收到申请229件"),
        message.zh.includes("若视为0"),
      ]);
  assertEquals(severities(229), [["warning", null, true, false]]);
  assertEquals(severities(0).map(([severity]) => severity), ["note"]);
});

Deno.test("auditor() proposes 0 for a blank cell where every sum through it then holds", () => {
  const proposed = (figures: readonly Figure[]) =>
    auditedFigures(figures, TPL2021).findings
      .filter(({ rule }) => rule === "audit.blank_cells")
      .map(({ proposal, confidence }) => [proposal, confidence]);
  const blank = changed("applications.carried_in", "organization.research", null);
  assertEquals(proposed(blank), [["0", "medium"]]);
  // The row holds with 0, the column does not.
  const outcomes = cell("outcomes.total", 4, { applicant: "organization.research" });
  const isReplaced = ({ code, applicant }: Figure) =>
    code === outcomes.code && applicant === outcomes.applicant;
  assertEquals(proposed(blank.map((figure) => isReplaced(figure) ? outcomes : figure)), [
    [null, undefined],
  ]);
  // A total that was left blank, over parts that are 0.
  const staff = [null, 0, 0].map((value, index) =>
    cell(["staff.total", "staff.full_time", "staff.part_time"][index]!, value)
  );
  assertEquals(
    auditedFigures(staff, STAT2014).findings.map(({ rule, proposal }) => [rule, proposal]),
    [["audit.blank_cells", "0"]],
  );
  // Neither does: three were received.
  assertEquals(proposed(changed("applications.received", "organization.research", null)), [
    [null, undefined],
  ]);
});

Deno.test("auditor() leaves an identity alone where a part is not there", () => {
  const { checks, findings } = auditedFigures([
    cell("reconsideration.total", 7),
    cell("reconsideration.upheld", 4),
  ], STAT2014);
  assertEquals(findings, []);
  assertEquals(checks.map(({ identity, verdict, missing }) => [identity, verdict, missing]), [
    ["reconsideration.total:sum:stat2014", "not_assessable", [
      "reconsideration.corrected",
      "reconsideration.other",
    ]],
    ["reconsideration.upheld:at_most", "consistent", []],
  ]);
});

Deno.test("auditor() counts pending cases in where the form has no row for them", () => {
  const parts = [
    cell("reconsideration.total", 7),
    cell("reconsideration.upheld", 4),
    cell("reconsideration.corrected", 1),
    cell("reconsideration.other", 0),
  ];
  assertEquals(
    auditedFigures([...parts, cell("reconsideration.pending", 2)], STAT2014).findings,
    [],
  );
  assertEquals(
    auditedFigures(parts, STAT2014).findings.map(({ rule, expected }) => [rule, expected]),
    [["audit.reconsideration.total:sum:stat2014", "5"]],
  );
});

Deno.test("auditor() is milder on prose, and unsure where the parser had trouble", () => {
  const figures = [
    cell("staff.total", 9, { where: "narrative" }),
    cell("staff.full_time", 3, { where: "narrative" }),
    cell("staff.part_time", 4, { where: "narrative" }),
  ];
  const [finding] = auditedFigures(figures, { year: 2017 }).findings;
  assertEquals([finding?.severity, finding?.verdict], ["warning", "contradiction"]);
  const trouble = makeFinding({ rule: "table.torn", verdict: "unsure", codes: ["staff.total"] });
  const inTable = figures.map((figure) => ({ ...figure, where: "table" as const }));
  const [doubted] = auditedFigures(inTable, STAT2014, [trouble]).findings;
  assertEquals([doubted?.severity, doubted?.verdict], ["warning", "unsure"]);
  const [undoubted] = auditedFigures(inTable, STAT2014).findings;
  assertEquals([undoubted?.severity, undoubted?.verdict], ["error", "contradiction"]);
});

Deno.test("auditor() proposes what mends a single sum where one number alone is a slip away", () => {
  const proposals = (total: number, fullTime: number, partTime: number) =>
    auditedFigures([
      cell("staff.total", total),
      cell("staff.full_time", fullTime),
      cell("staff.part_time", partTime),
    ], STAT2014).findings.map(({ rule, proposal }) => [rule, proposal]);
  // 21 for 12, and no single slip makes 17 of 8 or 13 of 4.
  assertEquals(proposals(21, 8, 4), [["audit.staff.total:sum", "12"]]);
  const [finding] = auditedFigures([
    cell("staff.total", 21, { printed: "21人" }),
    cell("staff.full_time", 8),
    cell("staff.part_time", 4),
  ], STAT2014).findings;
  assertEquals([finding?.actual, finding?.expected], ["21人", "12"]);
  // 12 for 22, or 18 for 8: both are slips.
  assertEquals(proposals(12, 18, 4)[0], ["audit.staff.total:sum", null]);
});

Deno.test("auditor() notes channels that overlap, and warns of one above the total", () => {
  const channels = (website: number) => [
    cell("disclosure.total", 100),
    cell("disclosure.channel.website", website),
    cell("disclosure.channel.weibo", 70),
  ];
  assertEquals(
    auditedFigures(channels(90), STAT2014).findings.map(({ rule, verdict }) => [rule, verdict]),
    [["audit.channels_overlap", "consistent"]],
  );
  // Rough counts, and those of one kind of applicants, do not add up to anything.
  const others: Partial<Figure>[] = [{ qualifier: "about" }, { applicant: "natural_person" }];
  for (const other of others) {
    const [total, website] = channels(90) as [Figure, Figure];
    const figures = [total, website, cell("disclosure.channel.weibo", 70, other)];
    assertEquals(auditedFigures(figures, STAT2014).findings, []);
  }
  assertEquals(
    auditedFigures(channels(190), STAT2014).findings.map(({ rule, severity }) => [rule, severity]),
    [["audit.disclosure.channel.website:at_most", "error"]],
  );
});

Deno.test("auditor() finds counts below zero, but for differences to last year", () => {
  const rules = (figures: Figure[]) => auditedFigures(figures).findings.map(({ rule }) => rule);
  assertEquals(rules([cell("outcomes.granted", -3)]), ["audit.impossible_value"]);
  assertEquals(rules([cell("admin.licensing.items_change", -3)]), []);
});

Deno.test("auditor() finds rates above 100 %, but for what was done where cases were carried over", () => {
  const isFound = (code: string, value: number | null, overrides = {}, ...others: Figure[]) =>
    auditedFigures([cell(code, value, { unit: "%", ...overrides }), ...others]).findings
      .some(({ rule }) => rule === "audit.impossible_value");
  const satisfaction = "processing.satisfaction_rate";
  const completion = "processing.completion_rate";
  assertEquals([100, 101].map((value) => isFound(satisfaction, value)), [false, true]);
  assertEquals(isFound(satisfaction, 101, { unit: "件" }), false);
  assertEquals(isFound("outcomes.granted", 101), false);
  assertEquals(isFound(satisfaction, 101, { state: "derived" }), false);
  assertEquals(isFound("outcomes.granted", -1, { state: "derived", unit: "件" }), false);
  const carried = (value: number | null) => cell("applications.carried_in", value);
  assertEquals(isFound(completion, 102), true);
  assertEquals(isFound(completion, 102, {}, carried(3)), false);
  assertEquals(isFound(completion, 102, {}, carried(0)), true);
  assertEquals(isFound(completion, 102, {}, carried(null)), true);
  assertEquals(isFound(completion, 102, {}, cell("applications.received", 3)), true);
  assertEquals(isFound(completion, 102, { context: "含上年结转2件,办结率102%" }), false);
  assertEquals(isFound(satisfaction, 102, {}, carried(3)), true);
});

Deno.test("auditor() adds up levels within what the printed digits allow", () => {
  const scoped = (scope: Figure["scope"], value: number, printed: string) =>
    cell("disclosure.total", value, { where: "narrative", scope, printed });
  const figures = (county: number) => [
    scoped("all", 128_000, "12.8万条"),
    scoped("province_level", 27_000, "2.7万条"),
    scoped("prefecture_level", 58_400, "5.84万条"),
    scoped("county_level", county, `${county}条`),
  ];
  assertEquals(auditedFigures(figures(42_700)).findings, []);
  const [finding] = auditedFigures(figures(32_700)).findings;
  assertEquals([finding?.rule, finding?.verdict], ["audit.scopes", "contradiction"]);
  assert(finding?.places?.length === 4);
});

Deno.test("auditor() adds up departments and localities, where both are stated with the whole", () => {
  const scoped = (scope: Figure["scope"], value: number) =>
    cell("disclosure.total", value, { where: "narrative", scope });
  const rules = (...figures: Figure[]) => auditedFigures(figures).findings.map(({ rule }) => rule);
  const departments = scoped("departments", 30);
  assertEquals(rules(scoped("all", 100), departments, scoped("localities", 70)), []);
  assertEquals(rules(scoped("all", 100), departments, scoped("localities", 60)), ["audit.scopes"]);
  // 全省100件:省政府10件、省直部门30件、市县60件.
  const own = scoped("province_level", 10);
  assertEquals(rules(scoped("all", 100), own, departments, scoped("localities", 60)), []);
  assertEquals(rules(scoped("all", 100), own, departments, scoped("localities", 50)), [
    "audit.scopes",
  ]);
  assertEquals(rules(scoped("all", 100), departments), []);
  assertEquals(rules(departments, scoped("localities", 60)), []);
  // A rough part, or a whole of one kind of applicants, adds up to nothing.
  const rough = { ...scoped("localities", 60), qualifier: "about" } as const;
  assertEquals(rules(scoped("all", 100), departments, rough), []);
  const persons = { ...scoped("all", 100), applicant: "natural_person" } as const;
  assertEquals(rules(persons, departments, scoped("localities", 60)), []);
});

Deno.test("auditor() notes one count for reconsideration and litigation", () => {
  const joint = cell("remedies.total", 6, { where: "narrative" });
  assertEquals(auditedFigures([joint]).findings.map(({ rule }) => rule), ["audit.joint_remedies"]);
  const apart = cell("reconsideration.total", 2, { where: "narrative" });
  assertEquals(auditedFigures([joint, apart]).findings, []);
});
