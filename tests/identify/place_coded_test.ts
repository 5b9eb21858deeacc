import { assertEquals } from "@std/assert";
import { loadCodebook, parseCoded } from "@/codebook/mod.ts";
import { identityOfName, placeCoded } from "@/identify/mod.ts";
import type { CodedFigure } from "@/model/mod.ts";

const codebook = loadCodebook();
const { divisions } = codebook;

/** Level, kind, division code and province that a name shows; `-` for none. */
function shown(issuer: string): string {
  const { rank, kind, divisionCode, province } = identityOfName(issuer, divisions);
  return [rank, kind, divisionCode, province].map((value) => value ?? "-").join(" ");
}

const NAMES: Readonly<Record<string, string>> = {
  // Departments are of the level of their place.
  永嘉县统计局: "county department 330324 浙江",
  内蒙古自治区市场监督管理局: "province department 150000 内蒙古",
  上海市发展和改革委员会: "province department 310000 上海",
  上海市青浦区教育局: "county department 310118 上海",
  锡林郭勒盟市场监督管理局: "prefecture department 152500 内蒙古",
  河口县卫生健康局: "county department 532532 云南",
  // Zones: of a city or county, of a municipality, by decree; their bureaus are departments.
  宜良工业园区管理委员会: "county zone 530125 云南",
  昆明市五华科技产业园管理委员会: "county zone 530100 云南",
  天津经济技术开发区管理委员会: "prefecture zone 120000 天津",
  平潭综合实验区管委会: "- zone 350128 福建",
  郑州高新技术产业开发区管委会城市管理局: "county department 410100 河南",
  // Towns without a word for their government.
  温州市鹿城区丰门街道: "township government 330302 浙江",
  文成县大峃镇: "township government 330328 浙江",
  科尔沁右翼中旗哈日诺尔苏木: "township government 152222 内蒙古",
  // A district that is no more is none of its city.
  杭州市江干区市场监督管理局: "county department - 浙江",
  上海市崇明县水务局: "county department - 上海",
  上海市闸北区人民政府: "county government - 上海",
  杭州市老城区改造办公室: "prefecture department 330100 浙江",
  杭州市区划地名办公室: "prefecture department 330100 浙江",
  杭州市商务区管委会: "county zone 330100 浙江",
  杭州市自然保护区管理处: "prefecture department 330100 浙江",
  // Customs are called after a port.
  广州海关: "- vertical 440100 广东",
  四川省气象局: "province vertical 510000 四川",
  // No sign.
  某某委员会: "- department - -",
};

for (const [name, expected] of Object.entries(NAMES)) {
  Deno.test(`identityOfName() reads ${name}`, () => assertEquals(shown(name), expected));
}

const row: CodedFigure = {
  issuer: "永嘉县统计局",
  rank: null,
  kind: null,
  province: null,
  year: 2019,
  code: "outcomes.total",
  value: 1,
  qualifier: "exact",
  form: "tpl2019",
  sourceUrl: "https://example.org/",
  coverage: "whole",
  codedBy: "reader",
};

Deno.test("placeCoded() fills what is not coded, and keeps what is", () => {
  const placed = (known: Partial<CodedFigure>) => placeCoded([{ ...row, ...known }], divisions);
  const [filled] = placed({}).figures;
  assertEquals([filled?.rank, filled?.kind, filled?.province, filled?.divisionCode], [
    "county",
    "department",
    "浙江",
    "330324",
  ]);
  assertEquals(placed({}).findings, []);
  const coded = placed({ rank: "prefecture" });
  assertEquals(coded.figures[0]?.rank, "prefecture");
  assertEquals(coded.findings.map(({ rule, expected, actual }) => [rule, expected, actual]), [
    ["coded.issuer_differs", "county", "prefecture"],
  ]);
  // A name without a sign contradicts nothing.
  assertEquals(placed({ issuer: "平潭综合实验区管委会", rank: "prefecture" }).findings, []);
});

Deno.test("placeCoded() places all bodies of the shipped panel but two", async () => {
  const file = new URL("../../data/coded/coded-figures.csv", import.meta.url);
  const coded = parseCoded(await Deno.readTextFile(file), codebook).figures;
  const { figures, findings } = placeCoded(coded, divisions);
  const without = (rows: readonly CodedFigure[]) =>
    new Set(rows.filter(({ rank }) => rank === null).map(({ issuer }) => issuer));
  assertEquals(without(coded).size > 60, true);
  assertEquals([...without(figures)], ["广州海关", "广西北部湾经济区规划建设管理办公室"]);
  assertEquals(figures.filter(({ kind, province }) => kind === null || province === null), []);
  assertEquals(findings, []);
});
