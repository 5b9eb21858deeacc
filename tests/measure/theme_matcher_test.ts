import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseThemes, parseThemeSigns } from "@/codebook/mod.ts";
import { themeMatcher } from "@/measure/mod.ts";

const SIGNS = parseThemeSigns(
  "kind,place,word,note\n" +
    "problem,after,不足,\nproblem,before,缺乏,\nproblem,denial,解决了,\nimprovement,before,加强,\n",
);
const HEADER = "id,kind,label_en,label_zh,subjects,signs,phrases,must_match,must_not_match\n";
const STAFF = "staff,problem,Staff,人员不足,人员|人手,*,身兼数职,";
const read = (...rows: readonly string[]) => parseThemes(HEADER + rows.join("\n"), SIGNS);
const themes = read(
  `${STAFF}人手不足,人员充足`,
  "skill,problem,Skill,能力不强,能力|办理…能力,*|不强,,能力不强,能力很强",
  "forms,problem,Forms,形式单一,形式,*|单一,,形式单一,形式多样",
  "training,improvement,Training,培训,培训|队伍,*,,加强培训,培训证书",
);
const match = themeMatcher([...themes.values()], SIGNS);
const matched = (sentence: string) =>
  match("problem", sentence).map(({ theme, words }) => [theme, words]);

Deno.test("themeMatcher() takes a sign with the subject next to it, and those joined to that", () => {
  assertEquals(matched("人员能力不足"), [["skill", "能力不足"]]);
  assertEquals(matched("人手和能力不足"), [["skill", "能力不足"], ["staff", "人手和能力不足"]]);
  assertEquals(matched("缺乏专业人员"), [["staff", "缺乏专业人员"]]);
  assertEquals(matched("办理申请的能力不足"), [["skill", "办理申请的能力不足"]]);
});

Deno.test("themeMatcher() lets six characters stand for the gap in a subject", () => {
  assertEquals(matched("办理公开申请事项能力不足"), [["skill", "办理公开申请事项能力不足"]]);
  assertEquals(matched("办理公开申请事项的能力不足"), [["skill", "能力不足"]]);
});

Deno.test("themeMatcher() keeps to the clause, to the signs of the theme, and to what is near", () => {
  assertEquals(matched("配备人员,经费不足"), []);
  assertEquals(matched("人员单一"), []);
  assertEquals(matched("人员在全县各乡镇各部门开展工作的时间不足"), []);
});

Deno.test("themeMatcher() takes phrases, gives each theme once, and heeds denial", () => {
  assertEquals(matched("经办者身兼数职,人手不足"), [["staff", "身兼数职"]]);
  assertEquals(matched("解决了人手不足的问题"), []);
  assertEquals(match("improvement", "加强人员培训").map(({ theme }) => theme), ["training"]);
  assertEquals(match("improvement", "人手不足"), []);
});

Deno.test("themeMatcher() tries the sentences of each theme, and names what matches instead", () => {
  const refuses = (message: string, ...rows: readonly string[]) =>
    assertThrows(() => themeMatcher([...read(...rows).values()], SIGNS), SyntaxError, message);
  refuses('line 2: "人员很少" is not matched', `${STAFF}人员很少,人员充足`);
  refuses('"人员不足" is matched', `${STAFF}人手不足,人员不足`);
  const skill = "skill,problem,Skill,能力不强,人手和能力,*,,人手和能力不足,能力很强";
  refuses(
    'line 3: its words take "人手和能力不足" from staff (themes.csv, line 2), which must match it',
    `${STAFF}人手和能力不足,人员充足`,
    skill,
  );
});

Deno.test("themeMatcher() blames the row of a project for a sentence that the library's loses", () => {
  const added = {
    text: `${HEADER}ours,problem,Ours,提高,宣传,有待提高,,宣传有待提高,宣传到位`,
    file: "/p/themes.csv",
  };
  const rows = `${HEADER}\nskill,problem,Skill,能力,能力,有待,,能力有待提高,能力很强`;
  const all = parseThemes({ text: rows, added, key: ["id"] }, SIGNS);
  assertThrows(
    () => themeMatcher([...all.values()], SIGNS),
    SyntaxError,
    'Cannot read "/p/themes.csv", line 2: its words take "能力有待提高" from skill (themes.csv, line 3)',
  );
});

Deno.test("themeMatcher() blames the sign of a project that takes or gives a sentence away", () => {
  const signs = (added: string) =>
    parseThemeSigns({
      text: "kind,place,word,note\nproblem,after,不足,\n",
      added: {
        text: `kind,place,word,note\n\nproblem,after,${added},\n`,
        file: "/p/theme_signs.csv",
      },
      key: ["kind", "place", "word"],
    });
  const refuses = (added: string, rows: string, message: string) => {
    const general = signs(added);
    const all = parseThemes(HEADER + rows, general);
    assertThrows(() => themeMatcher([...all.values()], general), SyntaxError, message);
  };
  refuses(
    "人手不足",
    "staff,problem,Staff,人员不足,人员|人手,不足,,乡镇人手不足,人员充足\nother,problem,Other,其他,乡镇,*,,乡镇不足,乡镇很多",
    'Cannot read "/p/theme_signs.csv", line 3: its words take "乡镇人手不足" from staff (themes.csv, line 2)',
  );
  refuses(
    "充足",
    `${STAFF}人手不足,人员充足`,
    'Cannot read "/p/theme_signs.csv", line 3: by its words staff (themes.csv, line 2) takes "人员充足"',
  );
});

Deno.test("The themes of the codebook match their own sentences", () => {
  const { themes, themeSigns } = loadCodebook();
  const matchOwn = themeMatcher([...themes.values()], themeSigns);
  assertEquals(matchOwn("problem", "部分乡镇人手不足").map(({ theme }) => theme), [
    "problem.staff",
  ]);
});
