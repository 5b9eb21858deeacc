import { damaged } from "../damaged.ts";
import { unpack } from "../unpack.ts";

const MAIN = /^word\/document\d*\.xml$/;

/**
 * Unpacks the main part of a Word document.
 *
 * @throws {UnreadableError} what `unpack` throws, and `read.damaged` where there is none.
 */
export function mainPart(bytes: Uint8Array): Uint8Array {
  const [main] = unpack(bytes, (name) => MAIN.test(name)).values();
  if (main === undefined) throw damaged({ zh: "Word 文件", en: "a Word document" });
  return main;
}
