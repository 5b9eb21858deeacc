import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { codedThemes, problemSections, themeShares } from "@/measure/mod.ts";
import { sentencesOf } from "./_sentences.ts";

const codebook = loadCodebook();

/** The sentences of one report, as part and text. */
function partsOf(...sentences: (readonly [string | null, string])[]) {
  return problemSections(sentencesOf({ "a-2018": sentences })).select("part", "text").rows();
}

const LACKING = "一是部分单位信息公开不够及时";
const DOING = "一是加强业务培训";

for (
  const title of [
    "五、存在的主要问题及改进情况",
    "五、政府信息公开工作存在的主要问题及改进情况",
    "六、主要问题和改进措施",
    "六、存在的困难和问题",
    "七、工作中存在的不足及下一步打算",
    "七、问题与对策",
    "五、问题",
    "(一)主要问题",
  ]
) {
  Deno.test(`problemSections() finds the section ${title}`, () => {
    assertEquals(partsOf(["一、概述", "全县公开信息12条"], [title, LACKING], [title, DOING]), [
      ["problems", LACKING],
      ["improvements", DOING],
    ]);
  });
}

for (
  const title of [
    "二、回应社会热点问题情况",
    "三、问题导向推动工作",
    "四、整改问题清单公开情况",
    "一、总体情况",
  ]
) {
  Deno.test(`problemSections() takes ${title} for no section of problems`, () => {
    assertEquals(partsOf([title, LACKING]), []);
  });
}

Deno.test("problemSections() turns to improvements within a sentence", () => {
  const title = "五、存在的问题";
  assertEquals(partsOf([title, "人手不足,下一步,我们将充实力量"]), [
    ["problems", "人手不足,"],
    ["improvements", "下一步,我们将充实力量"],
  ]);
  assertEquals(
    partsOf([title, "一是规范性文件公开不及时"], [title, "二是提高认识还需进一步努力"])
      .map(([part]) => part),
    ["problems", "problems"],
  );
});

Deno.test("problemSections() finds a title that lost its line ends", () => {
  assertEquals(
    partsOf(["四、复议诉讼", "000五、存在的主要问题及改进情况2018年工作取得成绩,但人手不足"], [
      "四、复议诉讼",
      "下一步将充实力量",
    ]),
    [
      ["problems", "存在的主要问题及改进情况2018年工作取得成绩,但人手不足"],
      ["improvements", "下一步将充实力量"],
    ],
  );
});

Deno.test("problemSections() finds a part that words open in the middle of another", () => {
  const section = "四、其他情况";
  for (const lead of ["存在的主要问题:", "目前存在的问题主要是:", "(二)存在的不足:"]) {
    assertEquals(
      partsOf([section, "全县公开信息12条"], [section, `${lead}政策解读形式单一`], [
        section,
        DOING,
      ]),
      [
        ["problems", "政策解读形式单一"],
        ["improvements", DOING],
      ],
    );
  }
  assertEquals(partsOf([section, "反映存在的主要问题:群众来信12件"]), []);
});

Deno.test("problemSections() takes a list of contents for no title", () => {
  const contents = "本报告分为一、总体情况;五、存在的主要问题及改进情况;六、其他需要报告的事项";
  assertEquals(partsOf([null, contents], [null, LACKING]), []);
});

Deno.test("problemSections() goes by the customary admission where no title tells", () => {
  const section = "四、复议诉讼情况";
  const admitting = "虽然取得了一定成效,但仍存在一些不足";
  assertEquals(partsOf([section, "受理复议2件"], [section, admitting], [section, LACKING]), [
    ["problems", admitting],
    ["problems", LACKING],
  ]);
  assertEquals(partsOf([section, "对检查中仍存在问题的网站予以通报"]), []);
});

Deno.test("problemSections() goes by a reference back where nothing else tells", () => {
  const lacking = "部门网站栏目设置无法满足公众需要";
  const doing = "根据上述问题,采取以下措施:一是开设专栏";
  assertEquals(partsOf([null, "全年公开信息8条"], [null, lacking], [null, doing]), [
    ["problems", lacking],
    ["improvements", doing],
  ]);
});

Deno.test("problemSections() finds plans without problems, and nothing where there is neither", () => {
  assertEquals(partsOf(["二、2019年工作思路", DOING]), [["improvements", DOING]]);
  assertEquals(partsOf(["二、2018年工作情况", DOING]), []);
  assertEquals(problemSections(sentencesOf({})).columns.includes("part"), true);
});

Deno.test("codedThemes() codes problems where they are confessed and improvements where they are announced", () => {
  const title = "五、存在的主要问题及改进情况";
  const sections = problemSections(sentencesOf({
    "a-2018": [[title, "一是人手不足、认识不到位,宣传力度不够"], [
      title,
      "针对存在问题,将加强宣传培训",
    ]],
  }));
  assertEquals(codedThemes(sections, codebook).select("theme", "words", "quote").rows(), [
    ["problem.staff", "人手不足", "一是人手不足、认识不到位,宣传力度不够"],
    ["problem.awareness", "认识不到位", "一是人手不足、认识不到位,宣传力度不够"],
    ["problem.publicity", "宣传力度不够", "一是人手不足、认识不到位,宣传力度不够"],
    ["improvement.training", "加强宣传培训", "针对存在问题,将加强宣传培训"],
  ]);
});

Deno.test("themeShares() counts a report once, among those that have the part", () => {
  const title = "五、存在的主要问题";
  const sections = problemSections(sentencesOf({
    "a-2018": [[title, "一是人手不足"], [title, "二是乡镇人员不足"]],
    "b-2018": [[title, "一是认识不到位"]],
    "c-2018": [["一、概述", "人手不足"]],
  }));
  const rows = themeShares(codedThemes(sections, codebook), sections, codebook).rows();
  assertEquals(rows[0], ["problem.staff", "problem", 1, 2, 0.5]);
  assertEquals(rows.filter(([, kind]) => kind === "improvement"), []);
  assertEquals(
    themeShares(codedThemes(sections.head(0), codebook), sections.head(0), codebook).height,
    0,
  );
});
