import { UnreadableError } from "@/read/mod.ts";
import { CONTAINERS } from "./containers.ts";
import type { Member } from "./member.ts";
import type { RandomAccess } from "./random_access.ts";

/** An archive in an archive is opened, one in that is not: archives may hold themselves. */
const DEEPEST = 2;
/** What a file of the folder may hold, whatever its archives say: a longer list could be endless. */
const MOST_FILES = 10_000;
/** What that may unpack to, in bytes: in a hostile archive files lie over one another. */
const MOST_BYTES = 2_000_000_000;

/** What is left of the bounds for one file of the folder. */
export interface Budget {
  files: number;
  bytes: number;
}

/** Finds the files that a file holds; `null` where it holds none and is one itself. */
export type Open = (member: Member, depth: number, budget: Budget) => Promise<Member[] | null>;

/**
 * Makes the opener of archives, which bounds what they hold. Of the archives in archives only the
 * last one stays in memory; another is unpacked anew when one of its files is read.
 *
 * What it returns rejects with an `UnreadableError`.
 */
export function containerOpener(): Open {
  let last: { readonly member: Member; readonly file: Promise<RandomAccess> } | undefined;
  const open = (member: Member) => {
    if (last?.member !== member) last = { member, file: member.open() };
    return last.file;
  };
  return async (member, depth, budget) => {
    const head = await member.head();
    const kind = CONTAINERS.find(({ isLike }) => isLike(head));
    if (kind === undefined) return null;
    const { size } = await open(member);
    const read = async (start: number, end: number) => (await open(member)).read(start, end);
    const inner = await kind.open({ size, read });
    if (inner === null) return null;
    if (inner.length === 0) throw new UnreadableError("read.empty", WITHOUT_FILES);
    if (depth === DEEPEST) throw new UnreadableError("read.format", TOO_DEEP);
    spend(budget, inner);
    const disk = member.disk === undefined ? {} : { disk: member.disk };
    return inner.map((each) => ({ ...each, ...disk, name: `${member.name}/${each.name}` }));
  };
}

/** The bounds of a file of the folder. */
export function fullBudget(): Budget {
  return { files: MOST_FILES, bytes: MOST_BYTES };
}

const WITHOUT_FILES = {
  zh: "压缩包中没有文件",
  en: "Cannot read an archive without files",
};

const TOO_DEEP = {
  zh: "压缩包套得太深：请解压外层，再放入文件夹",
  en: "Cannot open an archive that lies so deep in others: unpack the outer ones",
};

function spend(budget: Budget, members: readonly Member[]): void {
  const bytes = members.reduce((sum, { size }) => sum + size, 0);
  if (members.length > budget.files || bytes > budget.bytes) {
    throw new UnreadableError("read.too_large", {
      zh: `压缩包有 ${members.length} 个文件、解压后 ${bytes} 字节，` +
        `上限合计 ${MOST_FILES} 个、${MOST_BYTES} 字节：请解压后放入文件夹`,
      en: `Cannot open an archive of ${members.length} files, ${bytes} bytes unpacked: the limit ` +
        `is ${MOST_FILES} files and ${MOST_BYTES} bytes in all; unpack it`,
    });
  }
  budget.files -= members.length;
  budget.bytes -= bytes;
}
