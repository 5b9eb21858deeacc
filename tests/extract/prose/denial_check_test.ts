import { assertEquals } from "@std/assert";
import { denialCheck } from "@/extract/prose/denial_check.ts";

const LEXICON = [
  { id: "neg.none", features: ["neg.none"], words: ["不需(结/)转", "没有", "没有人"] },
  { id: "act.receive", features: ["act.receive"], words: ["收到"] },
];

Deno.test("a text may deny where it holds a word for it, in any of its spellings", () => {
  const mayDeny = denialCheck(LEXICON);
  const denials = ["不需结转", "不需转", "没有发生", "没有人申请"];
  assertEquals(denials.filter(mayDeny), denials);
  assertEquals(["收到3件", "不需要", "不需(结/)转"].filter(mayDeny), []);
});
