/** The invented province as a whole: what is read against what was written, and what was planted. */
import { assert, assertEquals } from "@std/assert";
import { codedThemes, type Frames, load, loadCodebook, pl, problemSections, reuse } from "@/mod.ts";
import { writeProvince } from "../support/province.ts";
import { EFFECTS } from "../support/province/effects.ts";
import { makeProvince, type ProvinceReport } from "../support/province/make_province.ts";
import { seededRandom } from "../support/province/random.ts";
import { notebookRun } from "../support/notebook_run.ts";
import { withFolder } from "../support/folder.ts";

const province = makeProvince();
const { reports: written } = province;
const codebook = loadCodebook();

Deno.test("The invented province is read as it was written, and what was planted is found", () =>
  withFolder({}, async (folder) => {
    await writeProvince(province, folder);
    const frames = await load({ reports: folder });
    checkFigures(frames);
    checkErrors(frames);
    checkThemes(frames);
    checkCopies(frames);
    checkEffects(frames);
  }));

Deno.test("Every chart over the invented province says that it is invented", () =>
  withFolder({}, async (folder) => {
    await writeProvince(province, folder);
    const parameters = { reports: folder, coded: "" };
    await using run = await notebookRun({
      lang: "zh+en",
      parameters,
      only: ["02", "05", "07", "10"],
    });
    const specs = run.charts.filter((name) => /(?<!manifest)\.json$/.test(name));
    assert(specs.length >= 8);
    for (const name of specs) {
      const spec = await Deno.readTextFile(`${run.out}/charts/${name}`);
      assert(spec.includes("虚构数据") && spec.includes("Invented data"), name);
    }
  }));

function checkFigures({ figures, reports }: Frames): void {
  const own = figures.filter(pl.col("state").neq(pl.lit("derived")));
  const read = own.select("report", "code", "applicant", "where", "value").rows()
    .map((cells) => cells.join(" "));
  const stated = written.flatMap(({ id, values }) =>
    values.map(({ code, applicant, where, value }) => [id, code, applicant, where, value].join(" "))
  );
  const [missing, wrong] = [without(stated, read), without(read, stated)];
  console.log(`${stated.length} values: ${missing.length} missing, ${wrong.length} wrong`);
  assertEquals([missing, wrong], [[], []]);
  const places = reports.select("report", "division_code", "rank", "kind", "province", "year");
  assertEquals(
    places.rows().map(String).sort(),
    written.map(({ id, place: { code, rank }, year }) =>
      String([id, code, rank, "government", "子虚", year])
    ).sort(),
  );
}

/** The items of a list that another lacks, each as often as it lacks it. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of others) counts.set(item, (counts.get(item) ?? 0) + 1);
  return items.filter((item) => {
    const left = counts.get(item) ?? 0;
    counts.set(item, left - 1);
    return left <= 0;
  });
}

/** Each planted error has its finding, and no report without one has more than a note. */
function checkErrors({ findings }: Frames): void {
  const grave = findings.filter(pl.col("severity").neq(pl.lit("note")))
    .select("report", "rule").rows().map((cells) => cells.map(String));
  const erring = written.filter(({ slip }) => slip !== null);
  assertEquals(
    erring.filter(({ id, slip }) => !grave.some((it) => String(it) === `${id},${slip!.finding}`)),
    [],
  );
  const ids = new Set(erring.map(({ id }) => id));
  assertEquals(grave.filter(([report]) => !ids.has(report!)), []);
}

function checkThemes({ sentences }: Frames): void {
  const coded = codedThemes(problemSections(sentences), codebook).select("report", "theme").rows();
  assertEquals(
    [...new Set(coded.map(String))].sort(),
    written.flatMap(({ id, themes }) => themes.map((theme) => `${id},${theme}`)).sort(),
  );
}

/** Every copied sentence is found where it was taken from. */
function checkCopies({ sentences, reports }: Frames): void {
  const texts = new Map(
    sentences.select("report", "sentence", "quote").rows()
      .map(([report, sentence, quote]) => [`${report} ${sentence}`, String(quote)]),
  );
  const found = new Set(
    reuse(sentences, reports, codebook).toRecords().flatMap((row) => {
      const quote = texts.get(`${row.report} ${row.sentence}`)!;
      const own = row.earlier_manner === "exact" ? [row.earlier_report] : [];
      const peer = row.peer_manner === "exact" ? [row.peer_report] : [];
      return [...own, ...peer].map((from) => `${row.report} ${from} ${quote}`);
    }),
  );
  const planted = written.flatMap(({ id, copies }) =>
    copies.map(({ from, text }) => `${id} ${from} ${text.replace(/。$/, "")}`)
  );
  assertEquals(planted.filter((copy) => !found.has(copy)), []);
}

type Sum = (counties: readonly string[], years: readonly number[], ...cells: string[]) => number;

/** Each size lies in the 95 % interval by bootstrap over counties. */
function checkEffects({ figures }: Frames): void {
  const sum = summer(figures);
  const { jump, growth } = EFFECTS.requests;
  const { before, since } = EFFECTS.remedies;
  const [early, tables, last] = [years(2014, 2018), years(2019, 2023), years(2024, 2024)];
  const received = "applications.received/total";
  const completed = "outcomes.total/total";
  const direct = "litigation.direct.total/total";
  const later = "litigation.after_reconsideration.total/total";
  const share =
    (part: string, whole: string[], over: readonly number[]) => (counties: readonly string[]) =>
      sum(counties, over, part) / sum(counties, over, ...whole);
  const cases = (id: string, over: readonly number[]) =>
    share(`${id}.total/total`, [completed], over);
  const corrected = (over: readonly number[]) =>
    share("reconsideration.corrected/total", ["reconsideration.total/total"], over);
  const trend = (counties: readonly string[], event: number) =>
    loglinear(years(2014, 2024), (year) => sum(counties, [year], received), event);
  const planted: Readonly<Record<string, readonly [number, Statistic]>> = {
    growth: [growth, (counties) => Math.exp(trend(counties, 2019)[1]!) - 1],
    jump: [jump.ratio, (counties) => Math.exp(trend(counties, 2019)[2]!)],
    placebo: [1, (counties) => Math.exp(trend(counties, EFFECTS.nulls.placebo)[3]!)],
    fax: [EFFECTS.nulls.fax, share("applications.channel.fax/total", [received], early)],
    onTime: [
      EFFECTS.onTime,
      share("processing.completed.on_time/total", ["processing.completed/total"], early),
    ],
    persons: [
      EFFECTS.granted.natural_person,
      share("outcomes.granted/natural_person", ["outcomes.total/natural_person"], tables),
    ],
    organizations: [
      EFFECTS.granted.organization,
      (counties) => {
        const all = (code: string) => ORGANIZATIONS.map((kind) => `${code}/organization.${kind}`);
        return sum(counties, tables, ...all("outcomes.granted")) /
          sum(counties, tables, ...all("outcomes.total"));
      },
    ],
    backlog: [
      EFFECTS.backlog,
      share("applications.carried_out/total", [received, "applications.carried_in/total"], tables),
    ],
    reconsideration: [before.reconsideration, cases("reconsideration", tables)],
    reconsideration2024: [since.reconsideration, cases("reconsideration", last)],
    direct: [
      before.direct / (before.direct + before.afterReconsideration),
      share(direct, [direct, later], tables),
    ],
    direct2024: [
      since.direct / (since.direct + since.afterReconsideration),
      share(direct, [direct, later], last),
    ],
    corrected: [EFFECTS.nulls.corrected, corrected(tables)],
    corrected2024: [EFFECTS.nulls.corrected, corrected(last)],
  };
  const random = seededRandom(2019);
  for (const [name, [size, statistic]] of Object.entries(planted)) {
    const [low, high] = bootstrap(statistic, random);
    console.log(`${name}: ${size.toFixed(3)} in ${low.toFixed(3)}–${high.toFixed(3)}`);
    assert(low <= size && size <= high, name);
  }
}

const ORGANIZATIONS = ["business", "research", "social_welfare", "legal_services", "other"];
type Statistic = (counties: readonly string[]) => number;

function years(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Counties with a report of every year, so that all sums are of the same ones. */
const COUNTIES = [...Map.groupBy(
  written.filter(({ place }: ProvinceReport) => place.rank === "county"),
  ({ place }) => place.code,
)].filter(([, reports]) => reports.length === 11).map(([code]) => code);

function summer(figures: Frames["figures"]): Sum {
  const values = new Map<string, number>(
    figures.filter(pl.col("preferred")).select(
      "division_code",
      "year",
      "code",
      "applicant",
      "value",
    )
      .rows().map(([place, year, code, applicant, value]) =>
        [`${place} ${year} ${code}/${applicant}`, Number(value)] as const
      ),
  );
  return (counties, years, ...cells) => {
    let all = 0;
    for (const county of counties) {
      for (const year of years) {
        for (const cell of cells) all += values.get(`${county} ${year} ${cell}`) ?? 0;
      }
    }
    return all;
  };
}

function bootstrap(statistic: Statistic, random: ReturnType<typeof seededRandom>) {
  const drawn = Array.from(
    { length: 400 },
    () => statistic(COUNTIES.map(() => random.pick(COUNTIES))),
  ).sort((a, b) => a - b);
  return [drawn[10]!, drawn[389]!] as const;
}

/** Least squares of the logarithm on year, a step in 2019, and one in another year if it is another. */
function loglinear(
  years: readonly number[],
  count: (year: number) => number,
  event: number,
): number[] {
  const steps = event === EFFECTS.requests.jump.year
    ? [event]
    : [EFFECTS.requests.jump.year, event];
  const rows = years.map((year) => [
    ...[1, year - years[0]!],
    ...steps.map((step) => Number(year >= step)),
    Math.log(count(year)),
  ]);
  const size = 2 + steps.length;
  const normal = Array.from(
    { length: size },
    (_, i) =>
      Array.from(
        { length: size + 1 },
        (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0),
      ),
  );
  for (let i = 0; i < size; i++) {
    normal[i] = normal[i]!.map((cell) => cell / normal[i]![i]!);
    for (let other = 0; other < size; other++) {
      const factor = other === i ? 0 : normal[other]![i]!;
      normal[other] = normal[other]!.map((cell, j) => cell - factor * normal[i]![j]!);
    }
  }
  return normal.map((row) => row[size]!);
}
