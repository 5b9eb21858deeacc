/** What was recognized in a picture is as certain as its least certain part. */
interface Recognized {
  readonly confidence?: number;
}

/** The least confidence of some parts, as a member of what they make; nothing where none has one. */
export function leastConfidence(parts: readonly Recognized[]): Recognized {
  const known = parts.flatMap(({ confidence }) => confidence ?? []);
  return known.length === 0 ? {} : { confidence: Math.min(...known) };
}
