import { assertEquals, assertThrows } from "@std/assert";
import { decodeMessage, encodeMessage, newHeader } from "@/kernel/message.ts";

const content = { code: "1 + 1" };
const header = newHeader("execute_request", "session");

Deno.test("decodeMessage() reads what encodeMessage() wrote, after any topic", () => {
  const frames = encodeMessage("key", header, content);
  const topic = new TextEncoder().encode("topic");
  const expected = { type: "execute_request", header, parent: {}, content };
  assertEquals(decodeMessage("key", frames), expected);
  assertEquals(decodeMessage("key", [topic, ...frames]), expected);
  // Raw data may follow, which the protocol does not sign.
  assertEquals(decodeMessage("key", [...frames, Uint8Array.of(1, 2)]), expected);
});

Deno.test("decodeMessage() throws for a message that another key has signed", () => {
  const frames = encodeMessage("other", header, content);
  assertThrows(() => decodeMessage("key", frames), TypeError, "its signature is wrong");
});
