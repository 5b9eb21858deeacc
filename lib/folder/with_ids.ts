import { type Finding, makeFinding, reportId } from "@/model/mod.ts";
import type { ListedFile } from "./listing.ts";
import type { Member } from "./member.ts";

/** How many names a finding lists. */
const SHOWN = 5;

/** The files whose names do not differ enough from that of one: how many there are, and the first of them. */
interface Alike {
  readonly count: number;
  readonly shown: readonly string[];
}

/**
 * Gives each file the id of its report: its name without the extension. A file that would share it
 * with another one, or whose stem is the name of another one, keeps its full name; names that look
 * the same, as those that differ in their Unicode form alone, get numbers. A finding says so.
 */
export function withIds(members: readonly Member[]): readonly ListedFile[] {
  const alike = alikeIn(members.map(({ name }) => name));
  const ids = distinctIds(
    members.map(({ name }, index) => alike[index]!.count > 0 ? name : reportId(name)),
  );
  return members.map((member, index) => {
    const [id, others] = [ids[index]!, alike[index]!];
    return { ...member, id, findings: others.count === 0 ? [] : [sameName(id, others)] };
  });
}

/**
 * The names from which the stem of each does not distinguish it: those of the same stem, and those that
 * are its stem (`a.txt` beside `a.txt.txt`).
 */
function alikeIn(names: readonly string[]): readonly Alike[] {
  const known = names.map((name) => {
    const look = looks(name);
    return { name, look, stem: reportId(look) };
  });
  const byStem = Map.groupBy(known, ({ stem }) => stem);
  const byLook = Map.groupBy(known, ({ look }) => look);
  return known.map((one) => {
    const same = byStem.get(one.stem)!;
    // What looks the same has the same stem.
    const found = byLook.get(one.stem) ?? [];
    const others = found[0]?.stem === one.stem ? [] : found;
    const first = [...same.slice(0, SHOWN + 1), ...others.slice(0, SHOWN)];
    return {
      count: same.length - 1 + others.length,
      shown: first.filter((other) => other !== one).slice(0, SHOWN).map(({ name }) => name),
    };
  });
}

/** Numbers those that look the same. */
function distinctIds(wanted: readonly string[]): readonly string[] {
  const ids = [...wanted];
  const taken = new Set<string>();
  /** The number that was given last, by what is wanted. */
  const last = new Map<string, number>();
  // One in the usual form keeps its name; the others are numbered.
  const order = ids.map((_, index) => index).sort((a, b) =>
    Number(isUnusual(ids[a]!)) - Number(isUnusual(ids[b]!))
  );
  for (const index of order) {
    const look = looks(wanted[index]!);
    let number = last.get(look) ?? 1;
    while (taken.has(looks(ids[index]!))) ids[index] = `${wanted[index]} (${++number})`;
    last.set(look, number);
    taken.add(looks(ids[index]!));
  }
  return ids;
}

function isUnusual(name: string): boolean {
  return looks(name) !== name;
}

/** A name as it looks, whatever its Unicode form and its marks that do not show. */
function looks(name: string): string {
  return name.normalize().replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}

function sameName(id: string, { count, shown }: Alike): Finding {
  const rest = count - shown.length;
  const [zh, en] = rest === 0 ? [" ", ""] : [` 等 ${count} 个文件`, ` and ${rest} more`];
  return makeFinding("load.same_name", {
    actual: id,
    message: {
      zh: `与 ${shown.join("、")}${zh}只有扩展名或字符编码形式不同，故以“${id}”为标识`,
      en:
        `Only the extension, or the Unicode form, distinguishes it from ${
          shown.join(", ")
        }${en}: ` +
        `its id is "${id}"`,
    },
  });
}
