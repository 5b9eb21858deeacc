import { joinRulings } from "../pdf/join_rulings.ts";
import type { Ruling } from "../pdf/path_rulings.ts";
import { contrastOf } from "./contrast_of.ts";
import type { Picture } from "./picture.ts";

/** A ruling is so long at least, in points: parts of characters are shorter. */
const SHORTEST = 18;

/**
 * A ruling is darker than what lies beside it on both sides, so far away in points, by this share of
 * the way from paper to ink, in the mean over so many points along it: a thin one is pale in a scan,
 * and broken by noise.
 */
const BESIDE = 1.5;
const ALONG = 4;
const DARKER = 0.12;

/** A ruling of so many points may stand alone: no line of text is all strokes. */
const LONG = 100;

/** How far before another ruling, in points, one may end that meets it, and how far beyond. */
const NEAR = 1.5;
const BEYOND = 6;

/** Gaps of so many points are closed, where at most this share of a ruling is gap. */
const GAP = 0.5;
const FILLED = 0.9;

/** A straight run of ridges along a row (or column) of pixels; its end is excluded. */
interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the rulings of a page that stands straight, in points; `perPoint` pixels are a point. Rows of
 * strokes in a line of text look like rulings, but end beside no other.
 */
export function inkRulings(picture: Picture, perPoint: number): Ruling[] {
  const { width, height, pixels } = picture;
  const least = contrastOf(pixels) * DARKER;
  const found = (way: Way, direction: Ruling["direction"]) =>
    strips(runsOf(ridges(pixels, way, perPoint, least), way, perPoint))
      .map((runs): Ruling => rulingOf(runs, direction, perPoint));
  const across = found({ lines: height, length: width, line: width, step: 1 }, "across");
  const down = found({ lines: width, length: height, line: 1, step: width }, "down");
  return withoutStrokes(withoutStrokes(joinRulings([...across, ...down])));
}

/**
 * Those that are long, or that begin and end at others. Where characters prolong one beyond the ruling
 * that it meets, it is cut there.
 */
function withoutStrokes(rulings: readonly Ruling[]): Ruling[] {
  return rulings.flatMap((ruling) => {
    const { from, to } = ruling;
    const crossing = rulings.filter((other) =>
      other.direction !== ruling.direction && other.from - NEAR <= ruling.at &&
      ruling.at <= other.to + NEAR
    ).map(({ at }) => at);
    const first = crossing.find((at) => at >= from - NEAR && at <= from + BEYOND);
    const last = crossing.find((at) => at >= to - BEYOND && at <= to + NEAR);
    if (to - from < LONG && (first === undefined || last === undefined)) return [];
    return [{ ...ruling, from: Math.max(from, first ?? from), to: Math.min(to, last ?? to) }];
  });
}

/** The places of a picture that are darker than what lies beside them on both sides. */
function ridges(pixels: Uint8Array, way: Way, perPoint: number, least: number): Uint8Array {
  const { lines, length, line, step } = way;
  const beside = Math.max(2, Math.round(BESIDE * perPoint));
  const means = meansAlong(pixels, way, Math.round(ALONG * perPoint / 2));
  const found = new Uint8Array(pixels.length);
  for (let at = beside; at < lines - beside; at++) {
    for (let along = 0; along < length; along++) {
      const place = at * line + along * step;
      const around = Math.min(means[place - beside * line]!, means[place + beside * line]!);
      if (around - means[place]! > least) found[place] = 1;
    }
  }
  return found;
}

/** For each place the mean shade of those up to `reach` before and behind it. */
function meansAlong(pixels: Uint8Array, { lines, length, line, step }: Way, reach: number) {
  const means = new Uint8Array(pixels.length);
  for (let at = 0; at < lines; at++) {
    const shadeAt = (along: number) => pixels[at * line + along * step]!;
    let [sum, count] = [0, 0];
    for (let along = 0; along < Math.min(reach, length); along++, count++) sum += shadeAt(along);
    for (let along = 0; along < length; along++) {
      if (along + reach < length) [sum, count] = [sum + shadeAt(along + reach), count + 1];
      if (along > reach) [sum, count] = [sum - shadeAt(along - reach - 1), count - 1];
      means[at * line + along * step] = sum / count;
    }
  }
  return means;
}

/** How the places of a picture are walked through: line by line, each in steps. */
interface Way {
  readonly lines: number;
  readonly length: number;
  readonly line: number;
  readonly step: number;
}

/** The runs of ridges that are long enough; those of the next lines count, since a ruling may lean. */
function runsOf(places: Uint8Array, { lines, length, line, step }: Way, perPoint: number): Run[] {
  const gap = Math.max(1, Math.round(GAP * perPoint));
  const shortest = SHORTEST * perPoint;
  const runs: Run[] = [];
  for (let at = 1; at < lines - 1; at++) {
    let [from, last, ink] = [-1, -1, 0];
    const end = () => {
      const long = last + 1 - from;
      if (from >= 0 && long >= shortest && ink >= long * FILLED) {
        runs.push({ at, from, to: last + 1 });
      }
    };
    for (let along = 0; along < length; along++) {
      const place = at * line + along * step;
      if (!(places[place]! | places[place - line]! | places[place + line]!)) continue;
      if (from < 0 || along - last - 1 > gap) {
        end();
        [from, ink] = [along, 0];
      }
      last = along;
      ink++;
    }
    end();
  }
  return runs;
}

/** Groups runs of neighbouring lines that overlap, as the lines of one ruling do. */
function strips(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  let open: Run[][] = [];
  for (const run of runs) {
    open = open.filter((group) => group.at(-1)!.at >= run.at - 1);
    const group = open.find((one) => {
      const last = one.at(-1)!;
      return Math.min(last.to, run.to) - Math.max(last.from, run.from) > 0;
    });
    if (group) group.push(run);
    else {
      const fresh = [run];
      groups.push(fresh);
      open.push(fresh);
    }
  }
  return groups;
}

function rulingOf(
  runs: readonly Run[],
  direction: Ruling["direction"],
  perPoint: number,
): Ruling {
  return {
    direction,
    at: ((runs[0]!.at + runs.at(-1)!.at) / 2 + 0.5) / perPoint,
    from: Math.min(...runs.map(({ from }) => from)) / perPoint,
    to: Math.max(...runs.map(({ to }) => to)) / perPoint,
  };
}
