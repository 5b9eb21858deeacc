import { compareText, type Finding, makeFinding } from "@/model/mod.ts";
import { UnreadableError } from "@/read/mod.ts";
import type { ListedFile, Listing, NotListed } from "./listing.ts";
import type { Member } from "./member.ts";
import { membersOfFolder } from "./members_of_folder.ts";
import { type Budget, containerOpener, fullBudget, type Open } from "./open_containers.ts";
import {
  isPassedOver,
  type PassedOver,
  passedOverIn,
  type Reason,
  REASONS,
  ZONE,
} from "./passed_over.ts";
import { withIds } from "./with_ids.ts";
import { zoneUrl } from "./zone_url.ts";

/** Whether a file of the disk, by its path, is known to hold no others. */
export type IsPlain = (path: string) => boolean;

/**
 * Lists the files of a folder, its subfolders and its archives that may be reports, by code units of
 * their names. What is passed over by its name is listed with the reason, what cannot be opened with
 * what to do; see `REASONS` for the rules.
 *
 * Throws a `Deno.errors.NotFound` or `NotADirectory` where there is no such folder.
 *
 * @example
 * ```ts
 * import { listFolder } from "@/folder/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.mkdir(`${folder}/2019`);
 * await Deno.writeTextFile(`${folder}/2019/青石县.txt`, "青石县2019年政府信息公开工作年度报告");
 * await Deno.writeTextFile(`${folder}/Thumbs.db`, "x");
 * const { files, others } = await listFolder(folder);
 * assertEquals(files.map(({ id, name }) => [id, name]), [["2019/青石县", "2019/青石县.txt"]]);
 * assertEquals(others.map(({ id, findings }) => [id, findings[0]?.actual]), [["Thumbs.db", "system"]]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function listFolder(
  folder: string,
  isPlain: IsPlain = () => false,
): Promise<Listing> {
  const members = await membersOfFolder(folder, isPassedOver);
  const openAny = containerOpener();
  const open: Open = async (member, ...bounds) =>
    member.disk !== undefined && isPlain(member.disk) ? null : await openAny(member, ...bounds);
  const { files, others, parts, marks } = await listOf(members, open);
  const urls = await urlsOf(marks);
  const listed = withIds(files.toSorted((a, b) => compareText(a.name, b.name)));
  return {
    files: listed.map((file) => ({ ...file, ...urls.get(file.name) })),
    others: others.toSorted((a, b) => compareText(a.id, b.id)),
    parts: new Map(parts.map((part) => [part.name.normalize(), part])),
  };
}

interface Found {
  readonly files: readonly Member[];
  readonly others: readonly NotListed[];
  /** Files beside saved pages, and marks of where files were downloaded. */
  readonly parts: readonly Member[];
  readonly marks: readonly Member[];
}

/** What the files of a folder, or of an archive at some depth, are. */
async function listOf(
  members: readonly Member[],
  open: Open,
  depth = 0,
  budget?: Budget,
): Promise<Found> {
  const passedOver = passedOverIn(members.map(({ name }) => name));
  const passed = new Map(members.map((member) => [member, passedOver(member.name)]));
  const passedAs = (reason: Reason) =>
    members.filter((member) => passed.get(member)?.reason === reason);
  const found: Found[] = [];
  for (const member of members) {
    if (passed.get(member) !== null) continue;
    found.push(await listIn(member, open, depth, budget ?? fullBudget()));
  }
  return {
    files: found.flatMap(({ files }) => files),
    others: [...notesOf([...passed.values()]), ...found.flatMap(({ others }) => others)],
    parts: [...passedAs("saved_page"), ...found.flatMap(({ parts }) => parts)],
    marks: [...passedAs("zone"), ...found.flatMap(({ marks }) => marks)],
  };
}

/** A file, or those that it holds. */
async function listIn(member: Member, open: Open, depth: number, budget: Budget): Promise<Found> {
  try {
    const inner = await open(member, depth, budget);
    return inner === null
      ? { files: [member], others: [], parts: [], marks: [] }
      : await listOf(inner, open, depth + 1, budget);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const finding = makeFinding(error.rule, { message: error.bilingual });
    return { files: [], others: [{ id: member.name, findings: [finding] }], parts: [], marks: [] };
  }
}

/** The addresses that marks state, by the name of the file beside them. */
async function urlsOf(
  marks: readonly Member[],
): Promise<ReadonlyMap<string, Pick<ListedFile, "url">>> {
  const urls = new Map<string, Pick<ListedFile, "url">>();
  for (const mark of marks) {
    const url = await zoneUrl(mark);
    if (url !== null) urls.set(mark.name.replace(ZONE, ""), { url });
  }
  return urls;
}

/** A note for each file, or each folder as a whole, that is passed over. */
function notesOf(passed: readonly (PassedOver | null)[]): readonly NotListed[] {
  const byPath = Map.groupBy(passed.filter((it) => it !== null), ({ path }) => path);
  return [...byPath].map(([id, same]) => ({ id, findings: [note(same[0]!.reason, same.length)] }));
}

function note(reason: Reason, count: number): Finding {
  const { zh, en } = REASONS[reason];
  const [files, ofFiles] = count === 1 ? ["", ""] : [`，共 ${count} 个文件`, `, ${count} files`];
  return makeFinding("load.passed_over", {
    actual: reason,
    message: { zh: `不作为报告读取：${zh}${files}`, en: `Passed over as ${en}${ofFiles}` },
  });
}
