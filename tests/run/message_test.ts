import { assertEquals, assertThrows } from "@std/assert";
import { decodeMessage, encodeRequest } from "@/run/message.ts";

const content = { code: "1 + 1" };

Deno.test("decodeMessage() reads what encodeRequest() wrote, after any topic", () => {
  const frames = encodeRequest("key", "id", "execute_request", content);
  const topic = new TextEncoder().encode("topic");
  const expected = { type: "execute_request", parent: "", content };
  assertEquals(decodeMessage("key", frames), expected);
  assertEquals(decodeMessage("key", [topic, ...frames]), expected);
  // Raw data may follow, which the protocol does not sign.
  assertEquals(decodeMessage("key", [...frames, Uint8Array.of(1, 2)]), expected);
});

Deno.test("decodeMessage() throws for a message that another key has signed", () => {
  const frames = encodeRequest("other", "id", "execute_request", content);
  assertThrows(() => decodeMessage("key", frames), TypeError, "its signature is wrong");
});
