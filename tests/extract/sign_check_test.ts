import { assertEquals } from "@std/assert";
import { signCheck } from "@/extract/prose/sign_check.ts";

Deno.test("every spelling of a word has one of the signs, with choices and digits", () => {
  const mayHold = signCheck(["未", "(零/免)收费", "结(转/)无", "####号"]);
  const held = ["尚未收到", "零收费", "免收费", "结转无", "结无", "2016号"].filter(mayHold);
  assertEquals(held, ["尚未收到", "零收费", "免收费", "结转无", "结无", "2016号"]);
  assertEquals(mayHold("公开信息"), false);
});

Deno.test("the signs are few: the first characters of the part with fewest choices, none where one is there", () => {
  const mayHold = signCheck(["未", "尚未收到", "(零/免)收费"]);
  assertEquals(["尚", "收", "到", "费"].filter(mayHold), ["收"]);
  assertEquals(["零", "免"].filter(mayHold), []);
  assertEquals(["零", "未", "收"].filter(signCheck(["(零/免)未收费"])), ["未"]);
});
