/** What is planted in the invented province, as the measures of the project recover it; nulls too. */
import { assert, assertEquals } from "@std/assert";
import {
  availabilityMatrix,
  canonicalFigures,
  codedThemes,
  eventStudy,
  type Frames,
  load,
  loadCodebook,
  measure,
  pl,
  pool,
  problemSections,
  themeShares,
  timeliness,
  wilson,
} from "@/mod.ts";
import { writeProvince } from "../support/province.ts";
import { EFFECTS } from "../support/province/effects.ts";
import { makeProvince } from "../support/province/make_province.ts";
import { withFolder } from "../support/folder.ts";

const province = makeProvince();
const codebook = loadCodebook();
type Interval = readonly [lower: number, upper: number];

Deno.test("Measures of the invented province hold what was planted in their intervals, and no null", () =>
  withFolder({}, async (folder) => {
    await writeProvince(province, folder);
    const frames = await load({ reports: folder });
    const figures = canonicalFigures(frames)
      .filter(pl.col("rank").eq(pl.lit("county")));
    checkShares(figures);
    checkEvents(figures);
    checkThemes(frames);
    checkDates(frames);
    checkGaps(frames);
  }));

function checkShares(figures: Frames["figures"]): void {
  const shareOf = (id: string, component: string | null, [first, last]: readonly number[]) => {
    const of = measure(figures, codebook, [id]).filter(pl.col("year").gtEq(first!))
      .filter(pl.col("year").ltEq(last!));
    const rows = component === null ? of : of.filter(pl.col("component").eq(pl.lit(component)));
    return intervalOf(pool(rows, []).toRecords()[0]);
  };
  const { network, organizations, nulls, onTime, backlog, granted } = EFFECTS;
  const tables = [2019, 2024];
  holds(
    "organizations",
    organizations,
    shareOf("applicant_share", "applications.applicant.organization", tables),
  );
  holds("on time", onTime, shareOf("on_time_share", null, [2014, 2018]));
  holds("backlog", backlog, shareOf("backlog_share", null, tables));
  // The forms by applicant: persons and organizations are granted unlike shares.
  const persons = 1 - organizations;
  const mixed = persons * granted.natural_person + organizations * granted.organization;
  holds("granted", mixed, shareOf("granted_share", null, tables));
  const channelIn = (id: string, years: readonly number[]) =>
    shareOf("application_channel_share", `applications.channel.${id}`, years);
  holds("network in 2014", network.share, channelIn("network", [2014, 2014]));
  holds("fax, a null", nulls.fax, channelIn("fax", [2014, 2018]));
  for (const years of [[2014, 2018], tables]) {
    holds(
      `disclosed ${years}, a null`,
      nulls.disclosed,
      shareOf("disclosure_rate.all", null, years),
    );
  }
}

/** The law of 2024 doubles reconsideration and moves litigation; before it, and in 2016, nothing happens. */
function checkEvents(figures: Frames["figures"]): void {
  const { before, since } = EFFECTS.remedies;
  const studyOf = (of: string, component: string, event: string, after = 1) =>
    eventStudy(measure(figures, codebook, [of]), codebook, {
      measure: of,
      component,
      break: event,
      window: [3, after],
    }).filter(pl.col("panel").eq(pl.lit("balanced"))).toRecords();
  const at = (rows: ReturnType<typeof studyOf>, relative: number) =>
    intervalOf(rows.find((row) => row.relative === relative));

  const cases = studyOf("disputes_per_100", "reconsideration.total", "law.reconsideration2024");
  holds(
    "reconsideration in 2024",
    100 * (since.reconsideration - before.reconsideration),
    at(cases, 0),
  );
  for (const relative of [-3, -2]) {
    holds(`reconsideration at ${relative}, a null`, 0, at(cases, relative));
  }
  const [gain] = at(cases, 0);
  assert(gain > 0, `Expected more cases in 2024: the interval begins at ${gain}`);

  const share = studyOf(
    "application_channel_share",
    "applications.channel.network",
    "2015-01-01",
    3,
  );
  holds("network from 2014 to 2018", 4 * EFFECTS.network.gain, at(share, 3));

  const requests = studyOf("volume", "applications.received", "form.tpl2019");
  const { growth, jump } = EFFECTS.requests;
  holds("jump of 2019", (1 + growth) * jump.ratio, at(requests, 0));
  assert(at(requests, 0)[0] > 1 + growth, "Expected more requests in 2019 than by growth alone");
  holds("growth to 2018", 1 / (1 + growth), at(requests, -2));
  const placebo = studyOf("volume", "applications.received", `${EFFECTS.nulls.placebo}-01-01`);
  holds("placebo of 2016, a null", 1 + growth, at(placebo, 0));
}

/**
 * Shares of reports that admit a theme, before 2019 and since. The intervals are of 95 % for all of them
 * at once; a report that would admit nothing admits want of staff.
 */
function checkThemes({ sentences, reports }: Frames): void {
  const sections = problemSections(sentences);
  const coded = codedThemes(sections, codebook);
  const shareOf = (theme: string, isLater: boolean) => {
    const year = pl.col("year");
    const of = reports.filter(isLater ? year.gtEq(2019) : year.lt(2019)).select("report");
    const within = (frame: Frames["reports"]) => frame.join(of, { on: "report", how: "semi" });
    const row = themeShares(within(coded), within(sections), codebook).toRecords()
      .find((it) => it.theme === theme);
    const { lower, upper } = wilson(Number(row?.telling), Number(row?.reports), 2.87);
    return [lower, upper] as const;
  };
  const themes = Object.entries(EFFECTS.problems);
  for (const [when, name] of [["before", "before 2019"], ["since", "since 2019"]] as const) {
    const nothing = themes.reduce((chance, [, sizes]) => chance * (1 - sizes[when]), 1);
    for (const [theme, sizes] of themes) {
      const size = sizes[when] + (theme === "problem.staff" ? nothing : 0);
      holds(`${theme} ${name}`, size, shareOf(theme, when === "since"));
    }
  }
}

/** Late reports by dates of publication that a researcher would collect. */
function checkDates({ reports }: Frames): void {
  const counties = province.reports.filter(({ place }) => place.rank === "county");
  const dates = pl.DataFrame({
    report: counties.map(({ id }) => id),
    published: counties.map(({ published }) => published),
  });
  const dated = timeliness(reports.join(dates, { on: "report" }));
  const late = dated.filter(pl.col("on_time").eq(pl.lit(false))).height;
  const { lower, upper } = wilson(late, dated.height);
  holds("late", EFFECTS.late, [lower, upper]);
  const planted = counties.filter(({ isLate }) => isLate).length;
  assert(late === planted, `Expected ${planted} late reports: got ${late}`);
}

function checkGaps({ reports }: Frames): void {
  const gaps = availabilityMatrix(reports).filter(pl.col("state").eq(pl.lit("missing")));
  assertEquals(
    gaps.select("issuer", "year").rows().map(String).sort(),
    province.missing.map(({ issuer, year }) => `${issuer}人民政府,${year}`).sort(),
  );
}

function intervalOf(row: Readonly<Record<string, unknown>> | undefined): Interval {
  return [Number(row?.lower ?? NaN), Number(row?.upper ?? NaN)];
}

function holds(name: string, size: number, [lower, upper]: Interval): void {
  const interval = `${lower.toFixed(4)}–${upper.toFixed(4)}`;
  console.log(`${name}: ${size.toFixed(4)} in ${interval}`);
  assert(lower <= size && size <= upper, `Expected ${name} at ${size}: got ${interval}`);
}
