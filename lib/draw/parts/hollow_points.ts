/**
 * Two layers of points in the colour and shape of `encoding`: those whose field `few` is true are
 * hollow. A fill that depends on both would give the legend two symbols for one name.
 */
export function hollowPoints(
  { data, transform = [] }: { readonly data: object; readonly transform?: readonly object[] },
  encoding: object,
  size: number,
): readonly object[] {
  const layer = (filter: string, mark: object) => ({
    data,
    transform: [...transform, { filter }],
    mark: { type: "point", size, opacity: 1, ...mark },
    encoding,
  });
  return [
    layer("!datum.few", { filled: true }),
    layer("datum.few", { fill: "white", strokeWidth: 1.6 }),
  ];
}
