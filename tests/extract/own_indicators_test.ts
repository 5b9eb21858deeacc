import { assertEquals, assertRejects } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { proseExplainer } from "@/extract/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { withCodebook } from "../support/codebook_copy.ts";

/** What a scholar adds: a row an indicator, no frame, no word in another table. */
const ROWS = `
qa.platform_visits,,Visits to the platform of questions and answers,政策问答平台点击量,政策问答平台访问量|政策问答平台点击,次,Visits in the year.,narrative
review.meetings,,Meetings of review before disclosure,公开审查会次数,公开审查会|信息公开审查会,次,Meetings in the year.,narrative
corrections.published,,Corrections of published information,已公开信息纠错数,信息纠错|网站纠错留言,条,Corrections in the year.,narrative
open_day.participants,,Participants of open days,政府开放日参加人数,政府开放日参与人数|政府开放日参加群众,人次,People in the year.,narrative
observers.total,,Citizens who try and watch disclosure,政务公开体验官人数,政务公开体验官|政务公开观察员,名,People at the end of the year.,narrative
`;

/**
 * Sentences that were written before anybody looked at how they are read; null where one states
 * nothing of the indicator, "left" where it does and is not read yet: no other value may be taken.
 */
const SENTENCES: Readonly<Record<string, readonly (readonly [string, number | null | "left"])[]>> =
  {
    "qa.platform_visits": [
      ["2024年,政策问答平台点击量达12.5万次。", 125000],
      ["全年政策问答平台访问量38600余次,同比增长12.3%。", 38600],
      ["我市上线政策问答平台,收录问答1200条,政策问答平台点击量共计5.6万次。", 56000],
      ["政策问答平台点击45321次,办理群众留言312条。", 45321],
      ["截至年底,政务公开专栏浏览量20万次、政策问答平台点击量8万次。", 80000],
      ["政策问答平台点击量:3204次。", 3204],
      ["本年度政策问答平台点击量为0次。", 0],
      ["持续优化政策问答平台,发布问答230条。", null],
      ["计划2025年政策问答平台点击量达到10万次。", null],
      ["去年政策问答平台点击量为3万次,今年达4.2万次。", 42000],
      ["政策问答平台上线运行,累计点击量50万次。", null],
      ["我局不断完善服务,累计收到政策问答平台点击50万次。", null],
      ["全年累计政策问答平台点击量达12.5万次。", 125000],
    ],
    "review.meetings": [
      ["全年召开公开审查会6次。", 6],
      ["召开信息公开审查会12场次,审查拟公开文件85件。", 12],
      ["全年共组织公开审查会4场。", 4],
      ["举办培训班3期、公开审查会2次。", 2],
      ["公开审查会次数:7。", 7],
      ["本年度未召开公开审查会。", 0],
      ["全年共召开5次公开审查会,研究疑难申请9件。", 5],
      ["建立公开审查会制度,审查文件120件。", null],
      ["先后召开领导小组会议3次、公开审查会8次、培训会2次。", 8],
      ["局机关召开公开审查会3次,下属单位召开5次。", 3],
    ],
    "corrections.published": [
      ["全年收到信息纠错35条。", 35],
      ["处理网站纠错留言128条,办结率100%。", 128],
      ["已公开信息纠错数为16条。", 16],
      ["开展错敏词排查,整改信息纠错42条。", 42],
      ["信息纠错、咨询建议分别为12条和30条。", "left"],
      ["未收到网站纠错留言。", 0],
      ["网站纠错留言0条。", 0],
      ["全年收到15条网站纠错留言,均按期办结。", 15],
      ["其中,信息纠错9条,意见建议21条。", 9],
      ["完善信息纠错机制,公开政府信息1560条。", null],
    ],
    "open_day.participants": [
      ["举办政府开放日活动5场,政府开放日参加人数326人次。", 326],
      ["政府开放日参与人数达1200余人。", 1200],
      ["共有480人次参加政府开放日。", "left"],
      ["政府开放日参加群众200人。", 200],
      ["开展政府开放日活动8次,邀请市民代表260人。", null],
      ["政府开放日参加人数:150。", 150],
      ["政府开放日参加人数较上年增加30人次。", null],
      ["线上参与2.3万人次、政府开放日参加人数640人次。", 640],
      ["本年度政府开放日参加人数为零。", 0],
      ["2024年全区政府开放日参与人数累计3180人次,接受咨询950人次。", 3180],
    ],
    "observers.total": [
      ["全年聘请政务公开体验官25名。", 25],
      ["选聘30名政务公开体验官,开展体验活动4次。", 30],
      ["政务公开体验官人数达48人。", 48],
      ["新聘政务公开观察员12位。", 12],
      ["政务公开体验官:16。", 16],
      ["未聘请政务公开体验官。", 0],
      ["现有政务公开体验官、社会监督员共56人。", null],
      ["组织政务公开体验官座谈会3次,收集建议22条。", null],
      ["全区共有政务公开体验官102名,较上年增加20名。", 102],
      ["政务公开体验官参加活动150人次。", null],
    ],
  };

function withOwn<T>(use: (data: string) => Promise<T>, rows = ROWS): Promise<T> {
  return withCodebook({
    "codebook/indicators.csv": (text) => text.trimEnd() + "\n" + rows.trim() + "\n",
  }, use);
}

Deno.test("an indicator of one's own is read from prose by its label and aliases", () =>
  withOwn((data) => {
    const explain = proseExplainer(loadCodebook(data));
    for (const [code, sentences] of Object.entries(SENTENCES)) {
      for (const [sentence, value] of sentences) {
        const figures = explain(sentence, { year: 2024 }).statements.flatMap((one) => one.figures)
          .filter((figure) => figure.code === code).map((figure) => figure.value);
        assertEquals(figures, typeof value === "number" ? [value] : [], sentence);
      }
    }
    return Promise.resolve();
  }));

Deno.test("an indicator of one's own is read from the rows of any table", () =>
  withOwn(async (data) => {
    const parse = reportParser(loadCodebook(data));
    const html = `<html><body><h1>甲市2024年政府信息公开工作年度报告</h1>
<table><tr><td>项目</td><td>单位</td><td>情况</td></tr>
<tr><td>政策问答平台点击量</td><td>次</td><td>3204</td></tr>
<tr><td>(二)公开审查会次数</td><td></td><td>7</td></tr>
<tr><td>政府开放日参加人数</td><td>150</td><td>160</td></tr></table>
<table><tr><td>项目</td><td>2023年</td><td>2024年</td></tr>
<tr><td>政务公开体验官人数</td><td>31</td><td></td></tr></table>
<table><tr><td>指标名称</td><td>2023年</td><td>2024年</td></tr>
<tr><td>已公开信息纠错数</td><td>12</td><td>16</td></tr></table></body></html>`;
    const { figures } = await parse(new TextEncoder().encode(html), "jia-2024.html");
    assertEquals(
      figures.map((
        { code, value, where, rule, quote, dataYear },
      ) => [code, value, where, rule, quote, dataYear]),
      [
        ["qa.platform_visits", 3204, "table", "label", "3204", 2024],
        ["review.meetings", 7, "table", "label", "7", 2024],
        ["corrections.published", 12, "table", "label", "12", 2023],
        ["corrections.published", 16, "table", "label", "16", 2024],
      ],
    );
  }));

Deno.test("an indicator of one's own is read from rows among those of a form", () =>
  withOwn(async (data) => {
    const parse = reportParser(loadCodebook(data));
    const rows = [
      ["一、主动公开情况", "——", ""],
      ["(一)主动公开政府信息数", "条", "120"],
      ["公开审查会次数", "次", "7"],
      ["1.通过政府公报公开", "条", "5"],
      ["2.通过政府网站公开", "条", "100"],
    ];
    const lines = [["统计指标", "单位", "统计数"], ...rows].map((cells) => cells.join("|"));
    const text = `甲市2016年政府信息公开工作年度报告\n${lines.join("\n")}\n`;
    const { figures } = await parse(new TextEncoder().encode(text), "jia-2016.txt");
    const own = figures.filter(({ code }) => code === "review.meetings");
    assertEquals(own.map(({ value, where }) => [value, where]), [[7, "table"]]);
  }));

Deno.test("an indicator of one's own is read from the lines of a table without a grid", () =>
  withOwn(async (data) => {
    const parse = reportParser(loadCodebook(data));
    const read = async (lines: string) => {
      const text = `甲市2024年政府信息公开工作年度报告\n工作情况如下。\n${lines}\n特此报告。\n`;
      const { figures } = await parse(new TextEncoder().encode(text), "jia-2024.txt");
      return figures.map(({ code, value, printed, where }) => [code, value, printed, where]);
    };
    const rows = [
      ["qa.platform_visits", 3204, "3,204", "table"],
      ["review.meetings", 7, "7", "table"],
    ];
    for (
      const lines of [
        "政策问答平台点击量 | 次 | 3,204\n公开审查会次数 | 次 | 7",
        "一、政策问答平台点击量 次 3,204\n(二)公开审查会次数 次 7",
        "政策问答平台点击量\n次\n3,204\n公开审查会次数\n次\n7",
      ]
    ) assertEquals(await read(lines), rows, lines);
    for (
      const lines of [
        "项目 | 单位 | 2023年\n公开审查会次数 | 次 | 7",
        "公开审查会次数 | 次 | 7 | 9",
        "公开审查会次数 | 件 | 7",
        "公开审查会次数 | 次 | ",
      ]
    ) assertEquals(await read(lines), [], lines);
  }));

Deno.test("a table whose rows are all read is not reported as unread", () =>
  withOwn(async (data) => {
    const parse = reportParser(loadCodebook(data));
    const unread = async (last: string) => {
      const rows = ["指标|单位|数量", "政策问答平台点击量|次|3204", last].join("\n");
      const text = `甲市2024年政府信息公开工作年度报告\n工作情况如下。\n${rows}\n特此报告。\n`;
      const { findings } = await parse(new TextEncoder().encode(text), "jia-2024.txt");
      return findings.filter(({ rule }) => rule === "table.unread").length;
    };
    assertEquals(await unread("公开审查会次数|次|7"), 0);
    assertEquals(await unread("志愿者招募数|人|65"), 1);
  }));

Deno.test("a row in frames.csv decides how an indicator of one's own is read", () =>
  withCodebook({
    "codebook/indicators.csv": (text) => text.trimEnd() + "\n" + ROWS.trim() + "\n",
    "codebook/frames.csv": (text) =>
      `${text.trimEnd()}\nreview.meetings,act.hold label.review.meetings,,,,场,,,\n` +
      "qa.platform_visits,,,,,,,,\n",
  }, (data) => {
    const explain = proseExplainer(loadCodebook(data));
    const codes = (sentence: string) =>
      explain(sentence).statements.flatMap(({ figures }) => figures).map(({ code }) => code);
    assertEquals(codes("召开公开审查会6场。"), ["review.meetings"]);
    assertEquals(codes("公开审查会6场。"), []);
    assertEquals(codes("召开公开审查会6次。"), []);
    assertEquals(codes("政策问答平台点击量12次。"), []);
    assertEquals(codes("收到信息纠错12条。"), ["corrections.published"]);
    return Promise.resolve();
  }));

Deno.test("a label that means something already is an error that names both rows", async () => {
  const last = loadCodebook().indicators.size + 2;
  for (
    const [label, unit, state] of [
      [
        "政府开放日活动次数",
        "次",
        /"indicators.csv", line \d+: "政府开放日活动次数" of own.one is that of line \d+ \(response.open_days\), in a unit of its kind/,
      ],
      [
        "传真",
        "件",
        /"传真" of own.one is a word of Gongkai's own "data\/lexicon\/features.csv", line \d+: write a label that says more, or a row for own.one in codebook\/frames.csv of the project that needs "way.fax" in "own"/,
      ],
      [
        "接到信息公开申请",
        "件",
        /means what Gongkai's own "data\/codebook\/frames.csv", line \d+ needs \(applications.received\): use applications.received, or/,
      ],
      ["会", "次", /"会" is too short to be read in prose/],
    ] as const
  ) {
    const row = `own.one,,Own,${label},,${unit},Mine.,narrative`;
    const error = await assertRejects(
      () => withOwn((data) => Promise.resolve(loadCodebook(data)), row),
      SyntaxError,
      `Cannot read "indicators.csv", line ${last}: `,
    );
    assertEquals(state.test(error.message), true, error.message);
  }
});

Deno.test("two indicators of one's own with the same word need different units", async () => {
  const two = (unit: string) =>
    `own.one,,One,公开审查会,,次,Meetings.,narrative\nown.two,,Two,公开审查会,,${unit},Mine.,narrative`;
  await assertRejects(
    () => withOwn((data) => Promise.resolve(loadCodebook(data)), two("场")),
    SyntaxError,
    "(own.two), in a unit of its kind",
  );
  await withOwn((data) => {
    const explain = proseExplainer(loadCodebook(data));
    const figures = (sentence: string) =>
      explain(sentence).statements.flatMap((one) => one.figures).map((
        { code, value },
      ) => [code, value]);
    assertEquals(figures("召开公开审查会6次。"), [["own.one", 6]]);
    assertEquals(figures("公开审查会120人次。"), [["own.two", 120]]);
    return Promise.resolve();
  }, two("人次"));
});

Deno.test("a word of two meanings before a label makes one figure, a number an issue none", () =>
  withOwn((data) => {
    const explain = proseExplainer(loadCodebook(data));
    const values = (sentence: string) =>
      explain(sentence).statements.flatMap((one) => one.figures).map(({ value }) => value);
    assertEquals(values("印发盲文版公报300份。"), [300]);
    assertEquals(values("盲文版公报每期印发50份。"), []);
    return Promise.resolve();
  }, "own.braille,,Gazette in braille,盲文版公报印发数,盲文版公报,份,Copies.,narrative"));

Deno.test("an act and its thing in a label may stand apart", () =>
  withOwn((data) => {
    const explain = proseExplainer(loadCodebook(data));
    const values = (sentence: string) =>
      explain(sentence).statements.flatMap((one) => one.figures).map(({ value }) => value);
    assertEquals(values("共发放3000份宣传手册。"), [3000]);
    assertEquals(values("宣传手册共发放500册。"), [500]);
    assertEquals(values("发放宣传手册80本。"), [80]);
    assertEquals(values("印制宣传手册200册。"), []);
    assertEquals(values("宣传手册200册。"), []);
    return Promise.resolve();
  }, "own.leaflets,,Leaflets,宣传手册发放数,,册,Leaflets.,narrative"));

Deno.test("no indicator of the project is read by its label", () => {
  const { frames, labelledRows } = loadCodebook();
  assertEquals(labelledRows, []);
  assertEquals(frames.filter(({ file }) => file === "indicators.csv"), []);
});
