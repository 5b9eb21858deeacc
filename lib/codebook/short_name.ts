import type { Division } from "./divisions.ts";

/** The names that a place is called by: `a自治县` of a people is `a县`, or `a自治县` without it. */
export const PEOPLES: RegExp = new RegExp(
  "(?<=..)(?:(?:各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|" +
    "景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春)族?)+自治(?=[州县旗]$)",
);

/** A division's name without its peoples and the word for its level, as `内蒙古`. */
export function shortName({ name }: Division): string {
  return name.replace(PEOPLES, "")
    .replace(/(?:(?:壮族|回族|维吾尔)?自治区|省|市|州|县|区|旗|盟|地区)$/, "");
}
