/** How many items a block has on average, and at most. */
const USUAL = 64;
const MOST = 256;

/**
 * Cuts a list into blocks whose ends the items themselves decide, by a hash of their names: an item
 * more or less changes one block, and not the ends of all that follow. Where a block is cut at the
 * most, as one in fifty is, those up to the next such end change with it.
 *
 * @example
 * ```ts
 * import { cutBlocks } from "@/store/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const names = Array.from({ length: 5000 }, (_, index) => `${index}.txt`);
 * const blocks = cutBlocks(names, (name) => name).map((block) => block.join());
 * const after = cutBlocks(names.toSpliced(2500, 1), (name) => name).map((block) => block.join());
 * assertEquals(after.filter((block) => !blocks.includes(block)).length, 1);
 * ```
 */
export function cutBlocks<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly (readonly Item[])[] {
  const blocks: Item[][] = [];
  let block: Item[] = [];
  for (const item of items) {
    block.push(item);
    if (!isEnd(nameOf(item)) && block.length < MOST) continue;
    blocks.push(block);
    block = [];
  }
  return block.length === 0 ? blocks : [...blocks, block];
}

/** By the first bits of the hash that is called FNV-1a, which takes a hundredth of a cryptographic one. */
function isEnd(name: string): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) < 2 ** 32 / USUAL;
}
