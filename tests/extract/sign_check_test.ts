import { assertEquals } from "@std/assert";
import { signCheck } from "@/extract/prose/sign_check.ts";

Deno.test("every spelling of a word has one of the signs, with choices and digits", () => {
  const mayHold = signCheck(["未", "(零/免)收费", "结(转/)无", "####号"]);
  const held = ["尚未收到", "零收费", "免收费", "结转无", "结无", "2016号"].filter(mayHold);
  assertEquals(held, ["尚未收到", "零收费", "免收费", "结转无", "结无", "2016号"]);
  assertEquals(mayHold("公开信息"), false);
});
