/** An issuer of the invented province. */
export interface Place {
  /** Six digits that no division has. */
  readonly code: string;
  /** Of the division: `槐安县`. */
  readonly name: string;
  readonly rank: "province" | "prefecture" | "county";
  /** Code of the prefecture or province above. */
  readonly parent: string | null;
  /** What its reports call it: 全县. */
  readonly self: string;
}

/**
 * 子虚 and 乌有 are the gentlemen of whom Sima Xiangru's rhapsody says that there are none; the
 * counties are places of myths, dreams and fables.
 */
const PROVINCE = "子虚省";
const PREFECTURES = ["乌有市", "大荒市", "广莫市", "汗漫市"];
const COUNTIES = (
  "槐安区 南柯县 黄粱县 蝶梦县 蕉鹿县 枕中县 华胥县 化人县 姑射县 蓬壶市 " +
  "方壶区 瀛壶县 岱舆县 阆风县 悬圃县 昆墟县 弱水县 建木县 若木县 扶桑市 " +
  "旸谷区 虞渊县 蒙汜县 咸池县 丹穴县 羽民县 招摇县 青丘县 穷桑县 丰沮县 " +
  "龙伯区 焦侥县 毛民县 白民县 镜花县 水月县 蜃楼县 玉京县 紫府县 丹丘县"
).split(" ");
const PER_PREFECTURE = 10;

/** The province, its 4 prefectures and their 40 counties, by code. */
export const PLACES: readonly Place[] = [
  place("990000", PROVINCE, "province", null),
  ...PREFECTURES.map((name, index) => place(`990${index + 1}00`, name, "prefecture", "990000")),
  ...COUNTIES.map((name, index) => {
    const prefecture = `990${Math.floor(index / PER_PREFECTURE) + 1}`;
    const code = prefecture + String(index % PER_PREFECTURE + 21);
    return place(code, name, "county", `${prefecture}00`);
  }),
].sort((a, b) => a.code < b.code ? -1 : 1);

function place(code: string, name: string, rank: Place["rank"], parent: string | null): Place {
  return { code, name, rank, parent, self: name.at(-1)! };
}
