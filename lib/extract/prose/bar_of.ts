import type { Quantity } from "@/text/mod.ts";
import { clauseOf, type Context, surroundings } from "../context.ts";
import { ignoredAs, type Reason } from "../ignored.ts";
import { isBroken, restOf } from "../unread.ts";
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
  if (restOf(quantity, context.prose.text) !== "") return "bare";
  const behind = context.prose.text.slice(quantity.end, quantity.end + REACH);
  if (PLACES.test(behind) || OWNERS.test(behind)) return "subject";
  const isRead = reason === "cumulative" || (reason === "share" && quantity.kind === "percent");
  return isRead ? undefined : reason;
}

/** Counts the places that did something, not what they did: 13个`市(地)都`设立了专门机构, 超过10件`的部门`. */
const PLACES =
  /^(?:(?:省|市|州|盟|县|区|旗|乡镇|乡|镇|街道)(?:\([^)]{1,4}\))?(?:都|均|也|已|全部)|(?:及?以上|及?以下)?的(?:部门|单位|机关|地区|地方|县|区|市|乡镇|街道))/;
/** Counts the bodies that have something, not what they have: 56个`县直单位均已开通信息公开专栏`, 45个`部门的网站`. */
const OWNERS =
  /^(?:[省市州县区旗镇]直|直属|职能|政府)?(?:部门|单位|乡镇|镇街|街镇|乡|镇|街道|委办局)(?:的|[^,。;]{0,8}(?:开通|建立|开设|建成|开办|纳入|接入)[^,。;]{0,12})[^,。;]{0,6}(?:网站?|专栏|平台|网页|账号|公众号|微博)/;
/** How far behind a number that shows. */
const REACH = 36;
