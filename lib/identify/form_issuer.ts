import { NAME } from "./body_name.ts";
import { firstName } from "./name_search.ts";

const SEAL = "(?:\\((?:盖章|公章|签章|章)\\))?";
/** What is beside the name in its line, once the spaces are gone. */
const NEXT_LABEL =
  "(?:单位|部门)?(?:(?:填报|填表|制表|报送|上报)(?:人|日期|时间|年度)|(?:单位|部门|主管|分管|统计)?(?:负责人|领导)|审[核签批](?:人|:)|联系(?:人|电话|方式)|计量单位|单位:|日期:|时间:|电话:)";
/** The line below the title of a form, as `填报单位(盖章):甲县财政局`, or its cells. */
const HEADED = new RegExp(
  `(?:统计|情况|报)表[^。]{0,80}?(?:填报|填表|报送|编报)(?:单位|机关|部门)${SEAL}[:|]+${SEAL}${NAME}` +
    `(?=[|\\n;。]|$|\\((?:盖|公|签)?章\\)|\\d|${NEXT_LABEL})`,
  "gu",
);

/**
 * Who fills in a statistical form that the document opens with: no sentence is before its head.
 * `null` where the head names nobody.
 */
export function formIssuer(opening: string, willDo: (name: string) => boolean): string | null {
  return firstName(HEADED, opening.replace(/。[^]*/, ""), willDo);
}
