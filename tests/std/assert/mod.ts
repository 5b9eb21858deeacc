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

/** Throws where the numbers differ by more than `tolerance`, by default 1e-7 of the expected one. */
export function assertAlmostEquals(
  actual: number,
  expected: number,
  tolerance: number = Math.abs(expected) * 1e-7,
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
export function assertThrows(fn: () => unknown): unknown;
export function assertThrows<E extends Error>(
  fn: () => unknown,
  ErrorClass: ErrorConstructorOf<E>,
  messageIncludes?: string,
): E;
export function assertThrows(
  fn: () => unknown,
  ErrorClass?: ErrorConstructorOf<Error>,
  messageIncludes?: string,
): unknown {
  try {
    fn();
  } catch (error) {
    return checked(error, ErrorClass, messageIncludes);
  }
  throw new AssertionError({ message: "Expected function to throw" });
}

/** Awaits `fn` and returns what it rejects with; rejects where it does not, or with something else. */
export function assertRejects(fn: () => PromiseLike<unknown>): Promise<unknown>;
export function assertRejects<E extends Error>(
  fn: () => PromiseLike<unknown>,
  ErrorClass: ErrorConstructorOf<E>,
  messageIncludes?: string,
): Promise<E>;
export async function assertRejects(
  fn: () => PromiseLike<unknown>,
  ErrorClass?: ErrorConstructorOf<Error>,
  messageIncludes?: string,
): Promise<unknown> {
  const promise = promiseOf(fn);
  try {
    await promise;
  } catch (error) {
    return checked(error, ErrorClass, messageIncludes);
  }
  throw new AssertionError({ message: "Expected function to reject" });
}

// deno-lint-ignore no-explicit-any -- the signature of the package that this stands in for
type ErrorConstructorOf<E extends Error> = abstract new (...args: any[]) => E;

function promiseOf(fn: () => PromiseLike<unknown>): PromiseLike<unknown> {
  try {
    return fn();
  } catch (error) {
    const message = `Expected function to reject: it threw ${error}`;
    throw new AssertionError({ message });
  }
}

function checked(
  error: unknown,
  ErrorClass: ErrorConstructorOf<Error> | undefined,
  messageIncludes = "",
): unknown {
  if (ErrorClass === undefined) return error;
  nodeAssert.ok(error instanceof ErrorClass, `Expected ${ErrorClass.name}: got ${error}`);
  assertStringIncludes(error.message, messageIncludes);
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
