import type { Division } from "@/codebook/mod.ts";

/** The division that a name begins with. */
export interface Located {
  /**
   * `null` where none is named, or where several have this name and the text does not say which.
   */
  readonly division: Division | null;
  /** What the name could stand for, where `division` is `null` for that reason. */
  readonly candidates: readonly Division[];
  /** The name after the divisions. */
  readonly rest: string;
}

/** The rank of a division, or of several of one name that share it. */
export function levelOf({ division, candidates }: Located): Division["level"] | null {
  const levels = new Set((division === null ? candidates : [division]).map(({ level }) => level));
  return levels.size === 1 ? [...levels][0]! : null;
}
