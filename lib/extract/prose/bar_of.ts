import type { Quantity } from "@/text/mod.ts";
import { clauseOf, type Context, surroundings } from "../context.ts";
import { ignoredAs, type Reason } from "../ignored.ts";
import { isBroken } from "../unread.ts";
import type { Bar } from "./taken.ts";

/** Why a number counts nothing of this year. */
export function reasonOf(quantity: Quantity, context: Context): Reason | undefined {
  if (quantity.unit === "") return undefined;
  const { before, after } = surroundings(context, quantity);
  const { year } = context.prose.identity;
  return ignoredAs(quantity, { before, after, clause: clauseOf(before), year });
}

/** Why no frame is looked for. */
export function barOf(
  quantity: Quantity,
  reason: Reason | undefined,
  context: Context,
): Bar | undefined {
  if (surroundings(context, quantity).plan) return "plan";
  if (isBroken(quantity)) return "broken";
  const next = context.prose.text.charAt(quantity.end);
  if (quantity.unit === "" && !/^[,;。)、\n]?$/.test(next)) return "bare";
  if (context.prose.text.startsWith("不少于", quantity.start)) return "planned";
  if (PLACES.test(context.prose.text.slice(quantity.end, quantity.end + 10))) return "subject";
  const isRead = reason === "cumulative" || (reason === "share" && quantity.kind === "percent");
  return isRead ? undefined : reason;
}

/** Counts the places that did something, not what they did: 13个`市(地)都`设立了专门机构, 超过10件`的部门`. */
const PLACES =
  /^(?:(?:省|市|州|盟|县|区|旗|乡镇|乡|镇|街道)(?:\([^)]{1,4}\))?(?:都|均|也|已|全部)|(?:及?以上|及?以下)?的(?:部门|单位|机关|地区|地方|县|区|市|乡镇|街道))/;
