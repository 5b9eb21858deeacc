import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { type ExplainedFrame, proseExplainer } from "@/extract/mod.ts";
import { withCodebook } from "../support/codebook_copy.ts";

const FEATURES = `id,words,note_en
filler.all,的|了,
act.receive,收到,
act.answer,答复,
object.request,申请,
object.complaint,投诉,
way.network,网上,
neg.none,未,
`;
const FRAMES = `indicator,own,context,allows,refuses,units,applicant,denied,note_en
applications.received,act.receive,object.request,,,cases,,yes,
complaints.total,act.receive object.complaint,,way,,cases,,yes,
consultations.total,object.complaint way.network,,act.receive,,cases,,,
outcomes.total,act.answer,object.request,,,cases,,,
`;

const CODEBOOK = {
  "lexicon/features.csv": () => FEATURES,
  "codebook/frames.csv": () => FRAMES,
};

function withExplainer(use: (explain: ReturnType<typeof proseExplainer>) => void) {
  return withCodebook(CODEBOOK, (data) => Promise.resolve(use(proseExplainer(loadCodebook(data)))));
}

function frameAt(frames: readonly ExplainedFrame[], line: number): ExplainedFrame {
  const found = frames.find(({ frame }) => frame.line === line);
  assert(found !== undefined, `frames.csv:${line} is not among the frames shown`);
  return found;
}

Deno.test("an explanation has the words of each clause with their features", () =>
  withExplainer((explain) => {
    const { clauses } = explain("收到申请38件,某某答复了30件。");
    assertEquals(clauses, [
      {
        text: "收到申请38件",
        terms: [
          { text: "收到", features: ["act.receive"] },
          { text: "申请", features: ["object.request"] },
        ],
      },
      {
        text: "某某答复了30件",
        terms: [{ text: "答复", features: ["act.answer"] }, { text: "了", features: [] }],
      },
    ]);
    const parts = (text: string) => explain(text).clauses.map((one) => one.text);
    assertEquals(parts("收到申请38件、答复30件。"), ["收到申请38件", "答复30件"]);
    assertEquals(parts("收到申请、投诉。答复30件。"), ["收到申请、投诉", "答复30件"]);
  }));

Deno.test("an explanation names the figure, and what is inherited from where", () =>
  withExplainer((explain) => {
    const { statements: [received, answered] } = explain("收到申请38件,答复30件。");
    assertEquals(received!.figures, [
      { code: "applications.received", applicant: "total", value: 38 },
    ]);
    assertEquals(frameAt(received!.frames, 2).misfits, []);
    assertEquals(answered!.inherited[0], { features: ["object.request"], from: "收到申请38件" });
    assertEquals(answered!.figures.map(({ code }) => code), ["outcomes.total"]);
    const [under] = explain("收到38件。", { title: "申请" }).statements;
    assertEquals(under!.inherited[0], { features: ["object.request"], from: "一、申请" });
    assertEquals(under!.figures.map(({ value }) => value), [38]);
  }));

Deno.test("an explanation shows what the nearest frames lack and what stands against them", () =>
  withExplainer((explain) => {
    const nearest = (sentence: string) => {
      const { statements: [first] } = explain(sentence);
      assertEquals([first!.figures, first!.isTied], [[], false], sentence);
      return frameAt(first!.frames, 2).misfits;
    };
    assertEquals(nearest("收到38件。"), [
      { kind: "missing", need: ["object.request"], isOwn: false },
    ]);
    assertEquals(nearest("收到网上申请38件。"), [{ kind: "said", features: ["way.network"] }]);
    assertEquals(nearest("收到申请38元。"), [{ kind: "unit" }]);
    assertEquals(nearest("收到申请某某类38件。"), [{
      kind: "gap",
      place: "tail",
      words: "某某类",
    }]);
  }));

Deno.test("an explanation shows a tie with both its frames", () =>
  withExplainer((explain) => {
    const [tied] = explain("收到网上投诉9件。").statements;
    assert(tied!.isTied);
    assertEquals(tied!.figures, []);
    assertEquals(tied!.frames.map(({ frame, score }) => [frame.line, score]), [[3, 19.8], [
      4,
      19.8,
    ]]);
  }));

Deno.test("an explanation shows why no frame is looked for, and the zeros of a denial", () =>
  withExplainer((explain) => {
    const bar = (sentence: string, title?: string) =>
      explain(sentence, { title, year: 2024 }).statements.map((one) => one.bar);
    assertEquals(bar("2019年收到申请38件。"), ["other_year"]);
    assertEquals(bar("计划收到申请38件。"), ["planned"]);
    assertEquals(bar("收到申请38件。", "下一步打算"), ["plan"]);
    assertEquals(bar("收到申请3.5件。"), ["broken"]);
    assertEquals(bar("收到申请38件。"), [undefined]);
    const [denied] = explain("未收到申请。").statements;
    assertEquals(denied!.quantity, null);
    assertEquals(denied!.figures.map(({ code, value }) => [code, value]), [
      ["applications.received", 0],
    ]);
    assertEquals(explain("工作很好。").statements, []);
  }));

Deno.test("an explanation shows no figures that the rest of a sentence takes back", () => {
  const explain = proseExplainer(loadCodebook());
  const codes = (sentence: string) =>
    explain(sentence, { title: "主动公开情况" }).statements
      .map(({ figures }) => figures.map(({ code }) => code));
  assertEquals(codes("公开通知公告9条、侨务动态18条。"), [
    ["disclosure.type.notices"],
    ["disclosure.type.work_updates"],
  ]);
  assertEquals(codes("公开通知公告9条、侨务动态18条、机关动态9条。"), [
    ["disclosure.type.notices"],
    [],
    [],
  ]);
});

Deno.test("an explanation names another body as the reason why its number is left", () => {
  const explain = proseExplainer(loadCodebook());
  const bar = (sentence: string) => explain(sentence).statements.map((one) => one.bar);
  assertEquals(bar("邻县收到政府信息公开申请5件。"), ["subject"]);
  assertEquals(bar("收到锦旗5件。"), [undefined]);
});
