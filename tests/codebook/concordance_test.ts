import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseBreaks, parseConcordance, parseIndicators } from "@/codebook/mod.ts";

const ERAS = loadCodebook().eras;
const INDICATORS = parseIndicators(
  "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
    ["a", "b", "b.one", "b.two", "c"].map((id) => `${id},,L,签,,件,,narrative\n`).join(""),
  ERAS,
);
const BREAKS = parseBreaks(
  "id,date,kind,what_en,what_zh,touches,issuers,source\nform,2019-01-01,form,W,何,a|b|b.*,,s\n",
  INDICATORS,
);
const read = (...rows: readonly string[]) =>
  parseConcordance(
    `break,before,after,grade,note_en,note_zh,source\n${
      rows.map((row) => `${row},n,注,s\n`).join("")
    }`,
    BREAKS,
    INDICATORS,
  );
const pairs = (...rows: readonly string[]) =>
  read(...rows).map(({ before, after, grade }) => [before.join(), after.join(), grade]);

Deno.test("parseConcordance() takes lists pairwise, and patterns for what no row above names", () => {
  assertEquals(pairs("form,a|b + b.one,a|b,yes", "form,b.*,b.*,roughly"), [
    ["a", "a", "yes"],
    ["b,b.one", "b", "yes"],
    ["b.two", "b.two", "roughly"],
  ]);
});

Deno.test("parseConcordance() takes an empty side for nothing that corresponds", () => {
  assertEquals(
    pairs("form,a|b,,no", "form,,b.one|b.two,no").map(([before, after]) => [before, after]),
    [
      ["a", ""],
      ["b", ""],
      ["", "b.one"],
      ["", "b.two"],
    ],
  );
});

Deno.test("parseConcordance() refuses what says nothing or contradicts itself", () => {
  const refused = (message: string, ...rows: readonly string[]) =>
    assertThrows(() => read(...rows), SyntaxError, message);
  refused('line 2: break "law" does not exist', "law,a,a,yes");
  refused('line 2: the break does not touch "c"', "form,c,c,yes");
  refused('line 2: grade "maybe" is unknown', "form,a,a,maybe");
  refused("line 2: 2 sums before correspond to 1 after", "form,a|b,a,yes");
  refused("line 2: 0 sums before correspond to 0 after", "form,,,no");
  refused('line 3: "a" is below a pattern', "form,b.*,b.*,yes", "form,a,a,yes");
  refused('line 3: pattern "b.*" adds no indicator', "form,b.*,b.*,yes", "form,b.*,b.*,no");
  refused(
    '"concordance.csv": break "form" touches "b", ungraded',
    "form,a,a,yes",
    "form,b.*,b.*,no",
  );
});
