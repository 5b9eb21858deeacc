/**
 * A local stand-in for `jsr:@std/assert`: the names and signatures that this project uses, over
 * `node:assert/strict`. It serves machines that cannot reach jsr.io; see `links` in `deno.json`.
 *
 * @module
 */
import nodeAssert from "node:assert/strict";

/** The error that a failed assertion throws. */
export const AssertionError = nodeAssert.AssertionError;

/** Throws where `expression` is falsy. */
export function assert(expression: unknown, message?: string): asserts expression {
  nodeAssert.ok(expression, message);
}

/** Throws where the two values are not deeply equal. */
export function assertEquals<T>(actual: T, expected: T, message?: string): void {
  nodeAssert.deepStrictEqual(actual, expected, message);
}

/** Throws where the two values are deeply equal. */
export function assertNotEquals<T>(actual: T, expected: T, message?: string): void {
  nodeAssert.notDeepStrictEqual(actual, expected, message);
}

/** Throws where the two values are not the same by `Object.is`. */
export function assertStrictEquals<T>(
  actual: unknown,
  expected: T,
  message?: string,
): asserts actual is T {
  nodeAssert.strictEqual(actual, expected, message);
}

/** Throws where `actual` is `null` or `undefined`. */
export function assertExists<T>(actual: T, message?: string): asserts actual is NonNullable<T> {
  nodeAssert.ok(
    actual !== null && actual !== undefined,
    message ?? `Expected a value: got ${actual}`,
  );
}

/** Throws where the numbers differ by more than `tolerance` (default 1e-7 of the expected one). */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance: number = Math.max(Math.abs(expected) * 1e-7, 1e-7),
  message?: string,
): void {
  if (Object.is(actual, expected)) return;
  const difference = Math.abs(actual - expected);
  nodeAssert.ok(
    difference <= tolerance,
    message ?? `Expected ${expected} within ${tolerance}: got ${actual}`,
  );
}

/** Throws where `actual` does not contain `expected`. */
export function assertStringIncludes(actual: string, expected: string, message?: string): void {
  nodeAssert.ok(
    actual.includes(expected),
    message ?? `Expected a string with "${expected}": got "${actual}"`,
  );
}

/** Throws where `actual` does not match `expected`. */
export function assertMatch(actual: string, expected: RegExp, message?: string): void {
  nodeAssert.match(actual, expected, message);
}

/** Throws where some value of `expected` is not in `actual`. */
export function assertArrayIncludes<T>(
  actual: ArrayLike<T>,
  expected: ArrayLike<T>,
  message?: string,
): void {
  const missing = Array.from(expected).filter((value) =>
    !Array.from(actual).some((other) => isDeepEqual(other, value))
  );
  nodeAssert.deepStrictEqual(missing, [], message ?? "Expected every value to be included");
}

/** Calls `fn` and returns what it throws; throws where it throws nothing, or something else. */
export function assertThrows<E extends Error = Error>(
  fn: () => unknown,
  // deno-lint-ignore no-explicit-any -- the signature of the package that this stands in for
  ErrorClass: abstract new (...args: any[]) => E = Error as unknown as new () => E,
  includes = "",
): E {
  try {
    fn();
  } catch (error) {
    return checked(error, ErrorClass, includes);
  }
  throw new AssertionError({ message: "Expected function to throw" });
}

/** Awaits `fn` and returns what it rejects with; rejects where it does not, or with something else. */
export async function assertRejects<E extends Error = Error>(
  fn: () => PromiseLike<unknown>,
  // deno-lint-ignore no-explicit-any -- the signature of the package that this stands in for
  ErrorClass: abstract new (...args: any[]) => E = Error as unknown as new () => E,
  includes = "",
): Promise<E> {
  try {
    await fn();
  } catch (error) {
    return checked(error, ErrorClass, includes);
  }
  throw new AssertionError({ message: "Expected function to reject" });
}

function checked<E extends Error>(
  error: unknown,
  // deno-lint-ignore no-explicit-any -- the signature of the package that this stands in for
  ErrorClass: abstract new (...args: any[]) => E,
  includes: string,
): E {
  nodeAssert.ok(error instanceof ErrorClass, `Expected ${ErrorClass.name}: got ${error}`);
  assertStringIncludes(error.message, includes);
  return error;
}

function isDeepEqual(a: unknown, b: unknown): boolean {
  try {
    nodeAssert.deepStrictEqual(a, b);
    return true;
  } catch {
    return false;
  }
}
