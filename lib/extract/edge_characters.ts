/**
 * The characters that a match of a pattern can begin or end with, or `undefined` where it can be
 * any. Rules are looked up by them, so that a number meets only the few rules that can fit.
 *
 * Knows the syntax that rules use: characters, classes, groups without capture, alternatives,
 * quantifiers and lookarounds. Throws a `SyntaxError` for anything else.
 */
export function edgeCharacters(
  pattern: string,
  edge: "first" | "last",
): ReadonlySet<string> | undefined {
  const reader = { pattern, offset: 0 };
  const tree = readAlternatives(reader);
  if (reader.offset < pattern.length) refuse(reader);
  return tree.some(isEmptyable) ? undefined : edgeOf(tree, edge);
}

interface Reader {
  readonly pattern: string;
  offset: number;
}

/**
 * One piece of a sequence: a group, or one character of a set; of any set where `characters` is
 * absent.
 */
interface Item {
  readonly group?: Alternatives;
  readonly characters?: ReadonlySet<string>;
  /** Whether it may match nothing. */
  readonly optional: boolean;
}

type Sequence = readonly Item[];
type Alternatives = readonly Sequence[];

const NOTHING: Item = { characters: new Set(), optional: true };
const ANY: Item = { optional: false };
const DIGITS = [..."0123456789"];

function readAlternatives(reader: Reader): Alternatives {
  const alternatives: Item[][] = [[]];
  for (;;) {
    const next = reader.pattern[reader.offset];
    if (next === undefined || next === ")") return alternatives;
    if (next === "|") {
      reader.offset++;
      alternatives.push([]);
    } else {
      alternatives.at(-1)!.push(readItem(reader));
    }
  }
}

function readItem(reader: Reader): Item {
  const item = readAtom(reader);
  const quantifier = /^(?:([?*+])|\{(\d+)(?:,\d*)?\})\??/.exec(reader.pattern.slice(reader.offset));
  if (quantifier === null) return item;
  reader.offset += quantifier[0].length;
  const least = quantifier[1] === "+" ? 1 : Number(quantifier[2] ?? 0);
  return least > 0 ? item : { ...item, optional: true };
}

function readAtom(reader: Reader): Item {
  const rest = reader.pattern.slice(reader.offset);
  const group = /^\((?:\?(:|<?[=!]))?/.exec(rest);
  if (group !== null) return readGroup(reader, group);
  const class_ = /^\[(\^?)((?:[^\]\\]|\\.)*)\]/.exec(rest);
  if (class_ !== null) {
    reader.offset += class_[0].length;
    const negated = class_[1] !== "" || class_[2]!.includes("-");
    return negated ? ANY : { characters: charactersOf(class_[2]!), optional: false };
  }
  const single = /^\\?./s.exec(rest)![0];
  reader.offset += single.length;
  if (single === "^" || single === "$") return NOTHING;
  return single === "." ? ANY : { characters: charactersOf(single), optional: false };
}

/** A group, or a lookaround, which matches nothing itself. */
function readGroup(reader: Reader, [opening, kind]: RegExpExecArray): Item {
  if (kind === undefined) refuse(reader);
  reader.offset += opening.length;
  const group = readAlternatives(reader);
  if (reader.pattern[reader.offset] !== ")") refuse(reader);
  reader.offset++;
  return kind === ":" ? { group, optional: false } : NOTHING;
}

function charactersOf(source: string): ReadonlySet<string> {
  const characters = source.match(/\\?./gs) ?? [];
  return new Set(characters.flatMap((character) => {
    if (character === "\\d") return DIGITS;
    return character === "\\n" ? ["\n"] : [character.replace(/^\\/, "")];
  }));
}

function edgeOf(tree: Alternatives, edge: "first" | "last"): ReadonlySet<string> | undefined {
  const characters = new Set<string>();
  for (const sequence of tree) {
    for (const item of edge === "first" ? sequence : sequence.toReversed()) {
      const own = item.group ? edgeOf(item.group, edge) : item.characters;
      if (own === undefined) return undefined;
      for (const character of own) characters.add(character);
      if (!isNothing(item)) break;
    }
  }
  return characters;
}

/** Whether a piece may match nothing, so that the one after it can be at the edge. */
function isNothing({ group, optional }: Item): boolean {
  return optional || (group?.some(isEmptyable) ?? false);
}

function isEmptyable(sequence: Sequence): boolean {
  return sequence.every(isNothing);
}

function refuse({ pattern, offset }: Reader): never {
  throw new SyntaxError(`Cannot find the edge of the pattern "${pattern}": unknown at ${offset}`);
}
