import { type Finding, makeFinding, reportId } from "@/model/mod.ts";
import type { ListedFile } from "./listing.ts";
import type { Member } from "./member.ts";

/**
 * Gives each file the id of its report: its name without the extension. A file that would share it
 * with another one, or whose stem is the name of another one, keeps its full name; names that look
 * the same, as those that differ in their Unicode form alone, get numbers. A finding says so.
 */
export function withIds(members: readonly Member[]): readonly ListedFile[] {
  const alike = alikeIn(members.map(({ name }) => name));
  const ids = idsOf(members, (name) => alike(name).length > 0);
  return members.map((member, index) => {
    const id = ids[index]!;
    const others = alike(member.name);
    return { ...member, id, findings: others.length === 0 ? [] : [sameName(id, others)] };
  });
}

/**
 * Finds the names from which a file's stem does not distinguish it, its own left out once: those of
 * the same stem, and those that are its stem (`a.txt` beside `a.txt.txt`).
 */
function alikeIn(names: readonly string[]): (name: string) => readonly string[] {
  const byStem = Map.groupBy(names, stemOf);
  const byName = Map.groupBy(names, looks);
  return (name) => {
    const stem = stemOf(name);
    const same = byStem.get(stem)!;
    const others = (byName.get(stem) ?? []).filter((other) => stemOf(other) !== stem);
    return [...same.toSpliced(same.indexOf(name), 1), ...others];
  };
}

function idsOf(
  members: readonly Member[],
  isAlike: (name: string) => boolean,
): readonly string[] {
  const ids = members.map(({ name }) => isAlike(name) ? name : reportId(name));
  const taken = new Set<string>();
  // One in the usual form keeps its name; the others are numbered.
  const order = ids.map((_, index) => index).sort((a, b) =>
    Number(isUnusual(ids[a]!)) - Number(isUnusual(ids[b]!))
  );
  for (const index of order) {
    const wanted = ids[index]!;
    for (let number = 2; taken.has(looks(ids[index]!)); number++) {
      ids[index] = `${wanted} (${number})`;
    }
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

function stemOf(name: string): string {
  return reportId(looks(name));
}

function sameName(id: string, others: readonly string[]): Finding {
  return makeFinding("load.same_name", {
    actual: id,
    message: {
      zh: `与 ${others.join("、")} 只有扩展名或字符编码形式不同，故以“${id}”为标识`,
      en: `Only the extension, or the Unicode form, distinguishes it from ${others.join(", ")}: ` +
        `its id is "${id}"`,
    },
  });
}
