import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeIdentity } from "@/model/mod.ts";

const extract = extractor(loadCodebook());

Deno.test("what a bureau discloses about its own matters is all that it discloses", () => {
  const sentence = "公开各类教育信息482条。";
  assertEquals(figures(sentence, "某市教育局"), [["disclosure.total", 482]]);
  assertEquals(figures(sentence, "某县人民政府"), []);
  assertEquals(figures("公开信息71条,其中气象要闻48条。", "某市气象局")[1], [
    "disclosure.type.work_updates",
    48,
  ]);
});

Deno.test("a number of the bodies that have a website or a platform counts no website", () => {
  for (
    const sentence of [
      "61个县直部门全部纳入省政府信息公开平台统一管理。",
      "56个县直单位均已开通政府信息公开网站。",
      "建成覆盖45个部门的信息公开网。",
    ]
  ) assertEquals(figures(sentence, "某县人民政府"), []);
});

function figures(sentence: string, issuer: string) {
  const identity = makeIdentity({ year: 2018, rank: "county", issuer });
  return extract(normalize(sentence), identity).figures.map(({ code, value }) => [code, value]);
}
