import { createRequire } from "node:module";
import { choices } from "@/model/mod.ts";
import pl from "nodejs-polars";

const require = createRequire(import.meta.url);

/** What Polars makes expressions, frames and series with; they call one another through it. */
interface Makers {
  readonly expressions: { _Expr(...inner: unknown[]): object };
  readonly series: { _Series(...inner: unknown[]): object };
}

/** The compiled frames, whose methods throw the errors. */
interface Compiled {
  readonly JsLazyFrame: { readonly prototype: Methods };
  readonly JsDataFrame: { readonly prototype: Methods };
}

type Methods = Record<string, (...args: unknown[]) => unknown>;

let isGuarded = false;

/**
 * Polars that refuses what looks like pandas or R and would give a wrong answer in silence: `>`, `<`,
 * `==` and arithmetic on columns throw, and say what to write. A name that is no column is answered
 * with those that are, the nearest first.
 *
 * `&&`, `||`, `!` and `===` on columns cannot be seen by any object: `deno task check` finds them.
 *
 * @example
 * ```ts
 * import { guardedPolars } from "@/frame/mod.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * const pl = guardedPolars();
 * const year = pl.col("year");
 * assertThrows(() => Number(year) > 2015, TypeError, "write .gt(…)");
 * assertEquals(pl.DataFrame({ year: [2014, 2016] }).filter(year.gt(2015)).height, 1);
 * ```
 */
export function guardedPolars(): typeof pl {
  if (isGuarded) return pl;
  isGuarded = true;
  const { expressions, series } = makers();
  expressions._Expr = unconvertible(expressions._Expr, "a column");
  series._Series = unconvertible(series._Series, "a series");
  const { JsLazyFrame, JsDataFrame } = compiled();
  for (const { prototype } of [JsLazyFrame, JsDataFrame]) guardNames(prototype);
  return pl;
}

/** The modules of the package whose exports its other modules look up at each call. */
function makers(): Makers {
  return {
    expressions: require("nodejs-polars/bin/lazy/expr/index.js"),
    series: require("nodejs-polars/bin/series/index.js"),
  };
}

function compiled(): Compiled {
  return require("nodejs-polars/bin/internals/polars_internal.js").default;
}

/** A maker whose objects throw where an operator asks for their value; as texts they stay as they are. */
function unconvertible<Args extends unknown[]>(make: (...args: Args) => object, what: string) {
  return (...args: Args): object =>
    Object.defineProperty(make(...args), Symbol.toPrimitive, {
      value(this: object, hint: string): string {
        if (hint === "string") return this.toString();
        throw new TypeError(
          `Cannot use >, <, ==, + or another operator on ${what}: JavaScript compares and joins the ` +
            "objects themselves; write .gt(…), .gtEq(…), .lt(…), .ltEq(…), .eq(…), .neq(…), .add(…), " +
            ".sub(…), .mul(…), .div(…), and .and(…), .or(…), .not() for &&, ||, !",
        );
      },
    });
}

/** Replaces methods by ones that say more of a column which is not there. */
function guardNames(methods: Methods): void {
  for (
    const [name, { value: method }] of Object.entries(Object.getOwnPropertyDescriptors(methods))
  ) {
    if (name === "constructor" || typeof method !== "function") continue;
    methods[name] = function (this: unknown, ...args: unknown[]): unknown {
      try {
        return method.apply(this, args);
      } catch (error) {
        throw explained(error, this as Columned);
      }
    };
  }
}

interface Columned {
  readonly columns: readonly string[];
}

/** Polars names the column, and sometimes the others, before the plan that it could not carry out. */
function explained(error: unknown, frame: Columned): unknown {
  const message = error instanceof Error ? error.message : "";
  const [, name] = /unable to find column "(.*?)"/.exec(message) ??
    /^not found: "?(.*?)"? not found/.exec(message) ?? [];
  if (name === undefined) return error;
  const listed = /valid columns: \[(.*)\]/.exec(message)?.[1];
  const columns = listed === undefined
    ? frame.columns
    : listed.split(", ").map((column) => column.replaceAll('"', ""));
  return new TypeError(
    `Cannot find the column "${name}": the frame has ${choices(name, columns)}. ` +
      `A text that is no column is written pl.lit("${name}")`,
    { cause: error },
  );
}
