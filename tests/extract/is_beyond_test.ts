import { assertEquals } from "@std/assert";
import { isBeyond } from "@/extract/is_beyond.ts";
import { makeIdentity, type Rank } from "@/model/mod.ts";

const beyond = (statement: string, rank: Rank, behind = "") =>
  isBeyond(statement, makeIdentity({ rank }), behind);

Deno.test("what the nation counts is of no report, what a province counts is its own", () => {
  for (const rank of ["province", "prefecture", "county"] as const) {
    assertEquals(beyond("全国各级行政机关", rank), true, rank);
    assertEquals(beyond("2018年,全国共", rank), true, rank);
    assertEquals(beyond("全省各级行政机关", rank), false, rank);
    assertEquals(beyond("共", rank), false, rank);
  }
});

Deno.test("what the province counts is none of a place in it that sets its own against it", () => {
  const own = "件,我市收到4件";
  assertEquals(beyond("全省各级行政机关", "prefecture", own), true);
  assertEquals(beyond("全省各级行政机关", "county", ";其中本县收到4件"), true);
  assertEquals(beyond("全省各级行政机关", "province", own), false);
  assertEquals(beyond("全国共", "county", own), true);
});

Deno.test("a clause about the body itself ends what is said of a greater whole", () => {
  assertEquals(beyond("全国收到56件,共", "prefecture"), true);
  assertEquals(beyond("全国收到56件,我市", "prefecture"), false);
  assertEquals(beyond("我市很好,全国共", "prefecture"), true);
  assertEquals(beyond("在全国率先公开", "prefecture"), false);
});

Deno.test("a platform of the province is another's where the body's own number follows", () => {
  assertEquals(beyond("省平台已", "prefecture", "个,我市开放4个"), true);
  assertEquals(beyond("省平台已", "prefecture", "个"), false);
  assertEquals(beyond("市平台已", "prefecture", "个,我市开放4个"), false);
  assertEquals(beyond("我市很好,省平台", "prefecture", "个,我市开放4个"), true);
});
