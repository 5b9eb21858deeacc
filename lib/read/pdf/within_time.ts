import { UnreadableError } from "../unreadable_error.ts";

/**
 * Waits for some work, and gives up after so many milliseconds. Work that lets nothing else run is not
 * stopped by this.
 *
 * @throws {UnreadableError} `read.too_slow`
 */
export async function withinTime<Result>(
  work: Promise<Result>,
  milliseconds: number,
): Promise<Result> {
  const { promise: timeIsUp, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooSlow(milliseconds)), milliseconds);
  try {
    return await Promise.race([work, timeIsUp]);
  } finally {
    clearTimeout(timer);
  }
}

function tooSlow(milliseconds: number): UnreadableError {
  const seconds = milliseconds / 1000;
  return new UnreadableError("read.too_slow", {
    zh: `读取超过 ${seconds} 秒,已放弃`,
    en: `Cannot read the document within ${seconds} seconds`,
  });
}
