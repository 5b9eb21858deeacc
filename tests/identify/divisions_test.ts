import { assertEquals } from "@std/assert";
import { parseDivisions, shortName } from "@/codebook/mod.ts";
import { provinceOf } from "@/identify/division_tree.ts";
import { locate } from "@/identify/locate.ts";
import { likelyProvince } from "@/identify/named_places.ts";

const DIVISIONS = parseDivisions(
  "code,name\n150000,内蒙古自治区\n150100,呼和浩特市\n150102,新城区\n350000,福建省\n350100,福州市\n" +
    "350128,平潭县\n610000,陕西省\n610100,西安市\n610102,新城区\n220000,吉林省\n220200,吉林市\n",
);
const code = (name: string, text = "") => locate(name, text, DIVISIONS).division?.code;

Deno.test("locate() goes down the places that a name begins with", () => {
  assertEquals(code("内蒙古自治区呼和浩特市新城区人民政府"), "150102");
  assertEquals(code("内蒙古呼和浩特市财政局"), "150100");
  assertEquals(code("西安市新城区财政局"), "610102");
  assertEquals(locate("西安市新城区财政局", "", DIVISIONS).rest, "财政局");
});

Deno.test("locate() stops where the next place does not lie in the one before", () => {
  assertEquals(locate("福州市呼和浩特市路", "", DIVISIONS).rest, "呼和浩特市路");
});

Deno.test("locate() takes the place that the text names above one of several", () => {
  assertEquals(code("新城区人民政府"), undefined);
  assertEquals(locate("新城区人民政府", "", DIVISIONS).candidates.map((one) => one.code), [
    "150102",
    "610102",
  ]);
  assertEquals(code("新城区人民政府", "地址:西安市新城区"), "610102");
  assertEquals(code("新城区人民政府", "按照内蒙古的部署"), "150102");
});

Deno.test("locate() finds a zone under its host, and no other body by a short name", () => {
  assertEquals(code("平潭综合实验区管委会"), "350128");
  assertEquals(code("平潭时报社"), undefined);
  assertEquals(code("吉林经济开发区管委会"), undefined);
});

Deno.test("provinceOf() climbs to the top, and shortName() drops the word for the level", () => {
  const hohhot = DIVISIONS.get("150100")!;
  assertEquals(shortName(provinceOf(hohhot, DIVISIONS)), "内蒙古");
  assertEquals(shortName(hohhot), "呼和浩特");
});

Deno.test("locate() knows autonomous units by their short names", () => {
  const table = parseDivisions(
    "code,name\n530000,云南省\n532500,红河哈尼族彝族自治州\n532503,蒙自市\n220000,吉林省\n" +
      "220700,松原市\n220721,前郭尔罗斯蒙古族自治县\n620000,甘肃省\n622900,临夏回族自治州\n622926,东乡族自治县\n",
  );
  const found = (name: string) => locate(name, "", table).division?.code;
  assertEquals(found("红河州蒙自市财政局"), "532503");
  assertEquals(found("红河哈尼族彝族自治州财政局"), "532500");
  assertEquals(found("前郭尔罗斯县财政局"), "220721");
  assertEquals(found("东乡族自治县财政局"), "622926");
  assertEquals(found("县财政局"), undefined);
});

Deno.test("likelyProvince() takes the one province that the name or the text leaves", () => {
  const province = (name: string, text: string) => {
    const found = likelyProvince(locate(name, text, DIVISIONS), text, DIVISIONS);
    return found === null ? null : shortName(found);
  };
  assertEquals(province("柳营镇人民政府", "按照平潭县的部署"), "福建");
  assertEquals(province("柳营镇人民政府", "按照平潭县和吉林市的部署"), null);
  assertEquals(province("柳营镇人民政府", "按照新城区的部署"), null);
  assertEquals(province("平潭市财政局", ""), "福建");
  assertEquals(province("新城区人民政府", ""), null);
});
