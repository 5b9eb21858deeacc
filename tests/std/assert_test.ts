import {
  assert,
  assertAlmostEquals,
  assertArrayIncludes,
  assertEquals,
  assertExists,
  AssertionError,
  assertMatch,
  assertNotEquals,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";

/** Whether `fn` throws an `AssertionError`, told without the functions under test. */
function fails(fn: () => unknown): boolean {
  try {
    fn();
    return false;
  } catch (error) {
    if (error instanceof AssertionError) return true;
    throw error;
  }
}

/** The same for a function that answers later. */
async function failsLater(fn: () => Promise<unknown>): Promise<boolean> {
  try {
    await fn();
    return false;
  } catch (error) {
    if (error instanceof AssertionError) return true;
    throw error;
  }
}

function expectFailure(fn: () => unknown): void {
  if (!fails(fn)) throw new Error(`Expected an AssertionError: ${fn} passed`);
}

function expectPass(fn: () => unknown): void {
  if (fails(fn)) throw new Error(`Expected a pass: ${fn} failed`);
}

Deno.test("assert() tells truth from falsehood", () => {
  expectPass(() => assert(1));
  for (const value of [false, 0, "", null, undefined, NaN]) expectFailure(() => assert(value));
});

Deno.test("assert() fails with the message it is given", () => {
  const error = assertThrows(() => assert(false, "no figures"), AssertionError);
  if (!error.message.includes("no figures")) throw new Error(error.message);
});

Deno.test("assertEquals() compares deeply", () => {
  expectPass(() => assertEquals({ a: [1, { b: null }] }, { a: [1, { b: null }] }));
  expectPass(() => assertEquals(new Map([["a", 1]]), new Map([["a", 1]])));
  expectPass(() => assertEquals(NaN, NaN));
  expectFailure(() => assertEquals({ a: [1] }, { a: [2] }));
  expectFailure(() => assertEquals<unknown>("1", 1));
  expectFailure(() => assertEquals<object>({ a: undefined }, {}));
});

Deno.test("assertNotEquals() compares deeply", () => {
  expectPass(() => assertNotEquals([1], [2]));
  expectFailure(() => assertNotEquals([1], [1]));
});

Deno.test("assertStrictEquals() compares by identity", () => {
  const list = [1];
  expectPass(() => assertStrictEquals(list, list));
  expectPass(() => assertStrictEquals(NaN, NaN));
  expectFailure(() => assertStrictEquals(list, [1]));
});

Deno.test("assertExists() refuses null and undefined only", () => {
  for (const value of [0, "", false]) expectPass(() => assertExists(value));
  expectFailure(() => assertExists(null));
  expectFailure(() => assertExists(undefined));
});

Deno.test("assertAlmostEquals() allows 1e-7 of the expected number", () => {
  expectPass(() => assertAlmostEquals(0.1 + 0.2, 0.3));
  expectPass(() => assertAlmostEquals(-100.000001, -100));
  expectFailure(() => assertAlmostEquals(100.0001, 100));
  expectFailure(() => assertAlmostEquals(1e-9, 0));
  expectFailure(() => assertAlmostEquals(NaN, 0));
});

Deno.test("assertAlmostEquals() allows the tolerance it is given", () => {
  expectPass(() => assertAlmostEquals(1.04, 1, 0.05));
  expectFailure(() => assertAlmostEquals(1.06, 1, 0.05));
});

Deno.test("assertStringIncludes() looks for the second string in the first", () => {
  expectPass(() => assertStringIncludes("受理290件", "290"));
  expectFailure(() => assertStringIncludes("290", "受理290件"));
});

Deno.test("assertMatch() tries the pattern", () => {
  expectPass(() => assertMatch("290件", /^\d+件$/));
  expectFailure(() => assertMatch("约290件", /^\d+件$/));
});

Deno.test("assertArrayIncludes() wants every value, compared deeply", () => {
  expectPass(() => assertArrayIncludes([{ a: 1 }, { a: 2 }], [{ a: 2 }]));
  expectFailure(() => assertArrayIncludes([{ a: 1 }], [{ a: 1 }, { a: 2 }]));
});

Deno.test("assertThrows() returns the error", () => {
  const thrown = new RangeError("Cannot read year");
  assertStrictEquals(assertThrows(() => raise(thrown)), thrown);
  assertStrictEquals(assertThrows(() => raise(thrown), RangeError, "year"), thrown);
  assertStrictEquals(assertThrows(() => raise("a string")), "a string");
});

Deno.test("assertThrows() fails where nothing or something else is thrown", () => {
  const thrown = new RangeError("Cannot read year");
  expectFailure(() => assertThrows(() => 1));
  expectFailure(() => assertThrows(() => raise(thrown), TypeError));
  expectFailure(() => assertThrows(() => raise(thrown), RangeError, "month"));
  expectFailure(() => assertThrows(() => raise("a string"), Error));
});

Deno.test("assertRejects() returns the error", async () => {
  const thrown = new RangeError("Cannot read year");
  assertStrictEquals(await assertRejects(() => Promise.reject(thrown)), thrown);
  assertStrictEquals(await assertRejects(() => Promise.reject(thrown), RangeError, "year"), thrown);
});

Deno.test("assertRejects() fails where it resolves, throws at once or rejects otherwise", async () => {
  const thrown = new RangeError("Cannot read year");
  assert(await failsLater(() => assertRejects(() => Promise.resolve())));
  assert(await failsLater(() => assertRejects(() => raise(thrown))));
  assert(await failsLater(() => assertRejects(() => Promise.reject(thrown), TypeError)));
  assert(await failsLater(() => assertRejects(() => Promise.reject(thrown), RangeError, "month")));
});

function raise(error: unknown): never {
  throw error;
}
