import { assertEquals } from "@std/assert";
import { fitsSelf, kindOfSelf, rankOfSelf, selfWord } from "@/identify/self_word.ts";

Deno.test("selfWord() finds what a report calls its issuer, a department before its place", () => {
  assertEquals(selfWord("我局按照全市的部署公开。"), "局");
  assertEquals(selfWord("全县各单位公开,我镇公开。"), "镇");
  assertEquals(selfWord("我街道公开。"), "街道");
  assertEquals(selfWord("全市各级公开。"), "市");
  assertEquals(selfWord("本办法施行以来,市政府公开。"), null);
});

Deno.test("fitsSelf() holds a name against that word", () => {
  assertEquals(fitsSelf("甲县财政局", "局"), true);
  assertEquals(fitsSelf("甲县人民政府", "局"), false);
  assertEquals(fitsSelf("甲县人民政府", "县"), true);
  assertEquals(fitsSelf("甲镇人民政府", "县"), false);
  assertEquals(fitsSelf("甲县发展和改革委员会", "委"), true);
  assertEquals(fitsSelf("甲街道办事处", "办"), true);
});

Deno.test("rankOfSelf() and kindOfSelf() say what the word shows, and no more", () => {
  const shown = (
    text: string,
  ) => [rankOfSelf(selfWord(text), text, false), kindOfSelf(selfWord(text), text)];
  assertEquals(shown("我镇公开信息。"), ["township", "government"]);
  assertEquals(shown("我县公开信息。"), ["county", "government"]);
  assertEquals(shown("我市公开信息。"), [null, "government"]);
  assertEquals(shown("我局在区委、区政府领导下公开信息。"), ["county", "department"]);
  assertEquals(shown("我局在市委、市政府领导下公开信息。"), [null, "department"]);
  assertEquals(shown("我区开发区管委会公开信息。"), [null, null]);
  assertEquals(shown("公开信息。"), [null, null]);
});

Deno.test("selfWord() takes bare words only where they act, and rankOfSelf() what is named above", () => {
  assertEquals(selfWord("2019年度街道受理申请0件。"), "街道");
  assertEquals(selfWord("位于街道东侧。"), null);
  assertEquals(selfWord("督促局属各单位落实。"), "局");
  assertEquals(selfWord("2012年,市政府办公室共发布信息。"), "办");
  assertEquals(rankOfSelf("局", "在州委、州政府领导下公开。", false), "prefecture");
  assertEquals(
    rankOfSelf("局", "根据《上海市政府信息公开规定》,在区委、区政府领导下公开。", false),
    "county",
  );
  assertEquals(rankOfSelf("市", "我市各县区公开。", false), "prefecture");
  assertEquals(rankOfSelf("市", "我市各乡镇公开。", false), null);
  assertEquals(rankOfSelf("市", "我市各区县公开。", true), "province");
});
