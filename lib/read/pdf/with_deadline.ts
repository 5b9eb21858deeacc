import { UnreadableError } from "../unreadable_error.ts";

/**
 * Waits for some work until a moment of `performance.now()`. It cannot stop work that lets nothing
 * else run.
 *
 * @throws {UnreadableError} `read.too_slow` where the moment comes first.
 */
export async function withDeadline<Result>(
  deadline: number,
  work: Promise<Result>,
): Promise<Result> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooSlow()), Math.max(0, deadline - performance.now()));
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(): UnreadableError {
  return new UnreadableError("read.too_slow", {
    zh: "读取时间过长,已放弃",
    en: "Cannot read the document in the time given to one",
  });
}
