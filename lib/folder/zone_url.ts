import { publicAddress } from "@/read/mod.ts";
import { decode } from "@/text/mod.ts";
import type { Member } from "./member.ts";

/** A longer file is not what Windows writes. */
const LONGEST = 20_000;

/**
 * The address in the mark that Windows puts beside a downloaded file; `null` where it names none that
 * others can open.
 */
export async function zoneUrl(mark: Member): Promise<string | null> {
  const bytes = await mark.bytes().catch(() => new Uint8Array());
  const text = decode(bytes.subarray(0, LONGEST))?.text ?? "";
  return publicAddress(/^HostUrl=(\S+)\s*$/m.exec(text)?.[1]) ?? null;
}
