/** What holds in a group and those in it. */
export interface Group {
  readonly isDropped: boolean;
  readonly isFonts: boolean;
  readonly isBox: boolean;
  readonly isNested: boolean;
  readonly isHidden: boolean;
  readonly isRemoved: boolean;
  readonly isRaised: boolean;
  readonly font: number;
  /** How many characters after one in Unicode stand for it elsewhere. */
  readonly substitutes: number;
}

/** Before the first word of a file. */
export const OUTERMOST: Group = {
  isDropped: false,
  isFonts: false,
  isBox: false,
  isNested: false,
  isHidden: false,
  isRemoved: false,
  isRaised: false,
  font: -1,
  substitutes: 1,
};

/** Groups of which nothing is read. */
const DROPPED: ReadonlySet<string> = new Set(
  ("annotation colortbl fldinst footer footerf footerl footerr footnote header headerf headerl headerr info " +
    "nonesttables objclass objdata pict shprslt sn stylesheet sv").split(" "),
);
/** Groups that are read although programs which do not know them pass over them. */
const READ: ReadonlySet<string> = new Set("do nesttableprops shpinst shptxt".split(" "));
/** Groups that hold the text of a box. */
const BOXES: ReadonlySet<string> = new Set(["shptxt", "dptxbxtext"]);

/**
 * What the first word of a group, which says what the group is for, changes in it.
 *
 * @param isOptional Whether programs that do not know the word pass over the group.
 */
export function changeBy(word: string, isOptional: boolean): Partial<Group> {
  if (word === "fonttbl") return { isFonts: true };
  if (DROPPED.has(word) || isOptional && !READ.has(word)) return { isDropped: true };
  if (word === "nesttableprops") return { isNested: true };
  return BOXES.has(word) ? { isBox: true } : {};
}
