import type { Divisions } from "@/codebook/mod.ts";
import { speaksForAll } from "./speaks_for.ts";
import { locate } from "./divisions.ts";
import { isZone } from "./rank_and_kind.ts";
import { type Title, YEAR } from "./title.ts";

const OPENING = 1500;
const ENDING = 300;
const NAME = "[\\u4e00-\\u9fff、()]{2,30}?";
const BODY =
  "(?:政府|办公[室厅]|局|厅|委|委员会|管委会|办事处|行署|行政公署|院|海关|中心|总队|支队)";
const TOPIC = /(?:(?:政府)?信息公开|政务公开).*$/;
const LABELLED = /(?:发布机构|发布单位|发文机关|主办方|公开主体)[:|]([^|\n\s。]{2,30})/;
const OPENED = new RegExp(`由(${NAME}${BODY})(?:综合|根据|按照|依据|汇总|负责|编制)`);
const SIGNED = new RegExp(
  `[。\\n](${NAME}${BODY})\\n*(?:(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日|(?:19|20)\\d{4,6})?[^。\\d]{0,12}$`,
);
/** A separate line at the head of the page. */
const HEAD = 300;
const ALONE = new RegExp(`(?:^|\\n)(${NAME}${BODY})(?=\\n)`);
/** A word of the issuer for itself, which names nobody. */
const NAMELESS = /^(?:我|本|全|各)?[省市州盟县区旗乡镇]?(?:人民)?(?:政府)?$/;

/**
 * The body that reports: named by the title, else by the page's metadata, the signature or the
 * opening. A place alone is completed to the body that reports for it (`甲市` to `甲市人民政府`). `null`
 * where the report names nobody.
 */
export function findIssuer(text: string, title: Title | null, divisions: Divisions): string | null {
  const opening = text.slice(0, OPENING);
  const candidates = [
    title === null ? undefined : nameInTitle(title.text),
    ...[
      LABELLED.exec(opening)?.[1],
      SIGNED.exec(text.slice(-ENDING))?.[1],
      OPENED.exec(opening)?.[1],
      ALONE.exec(text.slice(0, HEAD))?.[1],
    ].map((name) => speaksForAll(opening) ? withoutOffice(name) : name),
  ];
  const name = candidates.find((candidate) => candidate !== undefined && !NAMELESS.test(candidate));
  return name === undefined ? null : complete(name, divisions);
}

/** The part of a title before the topic, without the year. */
function nameInTitle(title: string): string {
  return title.replace(TOPIC, "").replace(new RegExp(YEAR), "").replace(/^关于|关于$|的$/g, "");
}

/** A government's office that reports for all is the government. */
function withoutOffice(name: string | undefined): string | undefined {
  return name?.replace(/(?<=政府)办公[室厅]$/, "");
}

function complete(name: string, divisions: Divisions): string {
  if (/政府$/.test(name)) return name.replace(/(?:人民)?政府$/, "人民政府");
  if (/[镇乡]$|苏木$/.test(name) || locate(name, "", divisions).rest === "") {
    return `${name}人民政府`;
  }
  if (/街道$/.test(name)) return `${name}办事处`;
  return isZone(name) && !/会$|办公室$/.test(name) ? `${name}管委会` : name;
}
