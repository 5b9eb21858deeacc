import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import type { Made } from "./narrative.ts";
import { takeBack } from "./take_back.ts";

const ON_SITE = /^(?:disclosure\.channel\.website|website\.items_published)$/;
/** Whose website it is: `市`政府门户网站, 省`厅`网站. */
const OWNER =
  /([本我]?[\u4e00-\u9fff]?[省市州盟县区旗镇乡厅局委])(?:人民)?(?:政府)?(?:门户|官方|政务|信息公开)?网/;
/** A government, and the character of its level; a body may well use the sites of several. */
const GOVERNMENT = /([省市州盟县区旗镇乡])(?:人民政府)?(?:办公[室厅])?$/;

/**
 * Takes back what was published on the websites of others, where a sentence counts that of several owners:
 * `省政府网站12条`,`市政府网站45条`,县政府网站860条 in the report of a county.
 *
 * @param from The first candidate of the sentence.
 */
export function takeBackSites(context: Context, made: Made, from: number): void {
  const { text, identity } = context.prose;
  const own = GOVERNMENT.exec(identity.issuer ?? "")?.[1];
  if (own === undefined) return;
  const sites = made.candidates.slice(from).filter(({ code }) => ON_SITE.test(code));
  const owners = new Map(sites.map((site) => [site, ownerOf(site, text)]));
  const levels = new Set(Array.from(owners.values(), (owner) => owner?.at(-1)));
  if (levels.size < 2 || levels.has(undefined)) return;
  takeBack(sites.filter((site) => !isOwn(owners.get(site)!, own)), context, made);
}

/** Up to the character that names a level or a body. */
function ownerOf({ start, printedStart }: Candidate, text: string): string | undefined {
  return OWNER.exec(text.slice(start, printedStart))?.[1];
}

function isOwn(owner: string, own: string): boolean {
  return owner.endsWith(own) || /[本我]/.test(owner);
}
