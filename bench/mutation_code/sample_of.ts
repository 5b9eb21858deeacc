/**
 * A sample spread over a list: the list is cut in parts of equal length and an item of each part is
 * drawn, in random order, so that what is done before an interruption is a sample, too. With a size
 * of 0, or of the list's length and more, it is the list.
 */
export function sampleOf<T>(all: readonly T[], size: number, random: () => number): readonly T[] {
  if (size === 0 || size >= all.length) return all;
  const drawn = Array.from({ length: size }, (_, part) => {
    const [start, end] = [part, part + 1].map((at) => Math.floor(at * all.length / size));
    return all[start! + Math.floor(random() * (end! - start!))]!;
  });
  return drawn.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
