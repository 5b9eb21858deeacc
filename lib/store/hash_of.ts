import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal: of bytes, or of a value as JSON. */
export function hashOf(value: unknown): string {
  const data = value instanceof Uint8Array ? value : JSON.stringify(value);
  return createHash("sha256").update(data).digest("hex");
}
