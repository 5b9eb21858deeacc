import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

Deno.test("where a paragraph has counted requests, what it denies of them are others", () => {
  const denial = "此外未收到政府信息公开申请。";
  const requests = "全年收到政府信息公开申请26件";
  const others = "召开新闻发布会1场,举办培训班2期,主动公开政府信息400条,行政复议5件,行政诉讼6件," +
    "市长信箱办理来信7件,发布解读稿件8篇";
  const zeros = (text: string) => figuresOf(text).filter(([, value]) => value === 0);
  assertEquals(zeros(denial), [["applications.received", 0]]);
  assertEquals(zeros(`${requests}。${denial}`), []);
  assertEquals(zeros(`${requests},${others}。${denial}`), []);
  assertEquals(zeros(`${requests}。\n${denial}`), [["applications.received", 0]]);
});
