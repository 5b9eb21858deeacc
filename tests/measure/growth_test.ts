import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseBreaks, parseConcordance } from "@/codebook/mod.ts";
import { growth, withGrades } from "@/measure/mod.ts";
import pl from "nodejs-polars";

const { indicators } = loadCodebook();
const breaks = parseBreaks(
  "id,date,kind,what_en,what_zh,touches,issuers,source\n" +
    "form,2019-01-01,form,Form,表式,outcomes.refused|outcomes.granted|outcomes.already_public,,x\n" +
    "law,2021-05-15,law,Law,法律,outcomes.refused|outcomes.granted|outcomes.already_public,,x\n" +
    "early,2019-05-15,law,Law,法律,outcomes.granted|outcomes.already_public,,x\n",
  indicators,
);
const concordance = parseConcordance(
  "break,before,after,grade,note_en,note_zh,source\n" +
    "form,outcomes.already_public + outcomes.granted,outcomes.granted,yes,sum,合并,x\n" +
    "form,outcomes.refused,outcomes.refused,no,regrouped,重分,x\n" +
    "law,outcomes.*,outcomes.*,roughly,law,法律,x\n" +
    "early,outcomes.*,outcomes.*,roughly,law,法律,x\n",
  breaks,
  indicators,
);
const book = { breaks, concordance };

type Row = readonly [year: number | null, value: number, basis: string, doubt?: string];

function series(...rows: readonly Row[]) {
  const text = (name: string, values: (string | null)[]) => pl.Series(name, values, pl.String);
  return pl.DataFrame([
    text("issuer", rows.map(() => "甲县")),
    pl.Series("year", rows.map(([year]) => year), pl.Float64).cast(pl.Int32),
    text("measure", rows.map(() => "m")),
    text("component", rows.map(() => null)),
    pl.Series("value", rows.map(([, value]) => value), pl.Float64),
    text("basis", rows.map(([, , basis]) => basis)),
    text("doubt", rows.map(([, , , doubt]) => doubt ?? null)),
  ]);
}

const RECEIVED = "applications.received";
const REFUSED = "outcomes.refused";

function changes(...rows: readonly Row[]) {
  return growth(series(...rows), book)
    .select("previous", "difference", "growth_percent", "log_difference", "break", "grade").rows();
}

Deno.test("growth() compares consecutive years only", () => {
  const none = [null, null, null, null, null, null];
  assertEquals(changes([2015, 40, RECEIVED], [2016, 50, RECEIVED], [2018, 70, RECEIVED]), [
    none,
    [40, 10, 25, Math.log(50) - Math.log(40), null, null],
    none,
  ]);
  assertEquals(changes([null, 40, RECEIVED], [2016, 50, RECEIVED])[1], none);
});

Deno.test("growth() gives no rate over 0, and no change from what is in doubt", () => {
  assertEquals(changes([2015, 0, RECEIVED], [2016, 5, RECEIVED])[1], [
    0,
    5,
    null,
    null,
    null,
    null,
  ]);
  assertEquals(changes([2015, 5, RECEIVED], [2016, 0, RECEIVED])[1], [
    5,
    -5,
    -100,
    null,
    null,
    null,
  ]);
  const doubted = changes([2015, 4, RECEIVED, "x"], [2016, 5, RECEIVED])[1];
  assertEquals(doubted, [4, null, null, null, null, null]);
});

Deno.test("growth() stops at a break that is graded not comparable, and names it", () => {
  assertEquals(changes([2018, 10, REFUSED], [2019, 5, REFUSED])[1], [
    10,
    null,
    null,
    null,
    "form",
    "no",
  ]);
  const both = "outcomes.already_public|outcomes.granted";
  const granted = changes([2018, 10, both], [2019, 5, "outcomes.granted"])[1];
  assertEquals(granted?.slice(1, 3), [-5, -50]);
  // The law that follows is about either row, not about what became of one in the form.
  assertEquals(granted?.slice(4), ["form|early", "roughly"]);
});

Deno.test("growth() marks both neighbours of a year that a break parts", () => {
  const rows = [2019, 2020, 2021, 2022, 2023].map((year): Row => [year, 1, REFUSED]);
  assertEquals(changes(...rows).map((row) => row.slice(4)), [
    [null, null],
    [null, null],
    ["law", "roughly"],
    ["law", "roughly"],
    [null, null],
  ]);
});

Deno.test("growth() refuses two values of one series and year", () => {
  assertThrows(
    () => changes([2015, 1, RECEIVED], [2015, 2, RECEIVED]),
    RangeError,
    'Cannot follow "m" of 甲县: it has two values for 2015',
  );
});

Deno.test("withGrades() grades each year by the breaks between it and the last", () => {
  const rows = [2018, 2019, 2021, 2022].map((year): Row => [year, 1, REFUSED]);
  assertEquals(withGrades(series(...rows), book).select("grade", "break").rows(), [
    ["no", "form|law"],
    ["roughly", "law"],
    ["roughly", "law"],
    ["yes", null],
  ]);
  assertEquals(withGrades(series([2021, 1, REFUSED]), book).select("grade").rows(), [["yes"]]);
});

Deno.test("growth() compares what a new form has on both sides of a law inside its first year", () => {
  const outcomes = "outcomes.granted|outcomes.total";
  const graded = growth(series([2019, 4, outcomes], [2020, 5, outcomes]), loadCodebook());
  const row = graded.select("growth_percent", "break", "grade").row(1);
  assertEquals(row, [25, "law.regulations2019", "roughly"]);
});
