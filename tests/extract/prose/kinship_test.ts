import { assert } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { kinshipOf } from "@/extract/prose/kinship.ts";

Deno.test("behind a part its siblings are likelier than others, behind 合计 the whole is", () => {
  const { indicators } = loadCodebook();
  const kinshipTo = kinshipOf(indicators);
  const places = [...indicators.keys()];
  const behindWeibo = (code: string, isSum: boolean) =>
    kinshipTo("disclosure.channel.weibo", isSum)[places.indexOf(code)]!;
  const of = (isSum: boolean) =>
    [
      "disclosure.total",
      "disclosure.channel.wechat",
      "disclosure.channel.weibo",
      "litigation.total",
    ]
      .map((code) => behindWeibo(code, isSum));
  const [whole = 0, sibling = 0, same = 0, other = 0] = of(false);
  assert(sibling > whole && whole > same && same > other, `${of(false)}`);
  const [sum = 0, besideSum = 0] = of(true);
  assert(sum > besideSum, `${of(true)}`);
});
