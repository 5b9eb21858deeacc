/** What the frame `figures` has of the place of a figure. */
export interface Quoted {
  readonly report: string;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly quote: string | null;
  readonly context: string | null;
}

/**
 * Where the quotation of a figure begins in its context. A row such as `1 | 180 | 1` holds the
 * words of a cell several times; the places of its other cells show which is meant: the place at
 * which no quotation of the report contradicts the context, and most of those that share it fit.
 * `null` where that leaves a choice.
 *
 * `figures` are those of the same report.
 */
export function quotePlace(figure: Quoted, figures: readonly Quoted[]): number | null {
  const { quote, context, span_start: start } = figure;
  if (quote === null || context === null || quote === "") return null;
  const places = placesOf(quote, context);
  if (places.length < 2 || start === null) return places.length === 1 ? places[0]! : null;
  const inside = places.map((place) => countInside(figures, context, start - place));
  const most = Math.max(...inside);
  const [place, ...others] = places.filter((_, index) => inside[index] === most);
  return most > 0 && others.length === 0 ? place! : null;
}

/** How many quotations of a context fit if it begins at `origin`; 0 where one contradicts that. */
function countInside(figures: readonly Quoted[], context: string, origin: number): number {
  if (!figures.every((figure) => stands(figure, context, origin))) return 0;
  return figures.filter(({ context: own, span_start: start, span_end: end }) =>
    own === context && start! >= origin && end! <= origin + context.length
  ).length;
}

function placesOf(quote: string, context: string): number[] {
  const places: number[] = [];
  for (let at = context.indexOf(quote); at >= 0; at = context.indexOf(quote, at + 1)) {
    places.push(at);
  }
  return places;
}

/** Whether the part of a quotation within a context that begins at `origin` is there. */
function stands(other: Quoted, context: string, origin: number): boolean {
  const { span_start: start, span_end: end, quote } = other;
  if (start === null || end === null || quote === null || quote.length !== end - start) return true;
  const [from, to] = [Math.max(start, origin), Math.min(end, origin + context.length)];
  return from >= to ||
    context.slice(from - origin, to - origin) === quote.slice(from - start, to - start);
}
