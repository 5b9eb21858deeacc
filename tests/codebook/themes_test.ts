import { assertEquals, assertThrows } from "@std/assert";
import { parseThemes, parseThemeSigns } from "@/codebook/mod.ts";

const SIGNS = parseThemeSigns(
  "kind,place,word,note\n" +
    "problem,after,不足,\nproblem,before,缺乏,\nproblem,denial,解决了,\nimprovement,before,加强,\n",
);
const HEADER = "id,kind,label_en,label_zh,subjects,signs,phrases,must_match,must_not_match\n";
const STAFF = "staff,problem,Staff,人员不足,人员|人手,*,身兼数职,";
const read = (...rows: readonly string[]) => parseThemes(HEADER + rows.join("\n"), SIGNS);

Deno.test("parseThemes() puts the signs of the kind, but for denials, in the place of a star", () => {
  const themes = read(
    `${STAFF}人手不足,人员充足`,
    "forms,problem,Forms,形式,形式,单一|*,,形式单一,形式多样",
  );
  assertEquals(themes.get("staff")?.signs, ["不足", "缺乏"]);
  assertEquals(themes.get("forms")?.signs, ["单一", "不足", "缺乏"]);
});

Deno.test("parseThemes() refuses themes without sentences to try", () => {
  assertThrows(() => read(`${STAFF},人员充足`), SyntaxError, "sentences to try are missing");
});

Deno.test("parseThemes() refuses unknown kinds and themes without words or signs", () => {
  assertThrows(
    () => read("x,worry,X,某,人员,*,,人员不足,无"),
    SyntaxError,
    'kind "worry" is unknown',
  );
  assertThrows(() => read("x,problem,X,某,,*,,人员不足,无"), SyntaxError, "it has no words");
  assertThrows(() => read("x,problem,X,某,人员,,,人员不足,无"), SyntaxError, "it has no signs");
  assertThrows(
    () => read(`${STAFF}人手不足,人员充足`, `${STAFF}人手不足,人员充足`),
    SyntaxError,
    'id "staff" occurs twice',
  );
});

Deno.test("parseThemeSigns() refuses what it cannot place", () => {
  const signs = (row: string) => parseThemeSigns(`kind,place,word,note\n${row}\n`);
  assertThrows(() => signs("worry,after,不足,"), SyntaxError, 'kind "worry" is unknown');
  assertThrows(() => signs("problem,above,不足,"), SyntaxError, 'place "above" is unknown');
  assertThrows(() => signs("problem,after,,"), SyntaxError, "a word is empty");
  assertThrows(
    () => signs("problem,after,不足,\nproblem,before,不足,"),
    SyntaxError,
    "occurs twice",
  );
});
