import { setTimeout as delay } from "node:timers/promises";
import { assertEquals } from "@std/assert";
import { idleLast } from "@/kernel/idle_last.ts";
import type { Message } from "@/kernel/message.ts";

/** A message about a cell; its frame is its name. */
function message(name: string, cell: string): [Uint8Array[], Message] {
  const [type = "", execution_state] = name.split(" ");
  const parent = { msg_id: cell, msg_type: "execute_request" };
  return [
    [new TextEncoder().encode(`${cell} ${name}`)],
    { type, header: {}, parent, content: { execution_state } },
  ];
}

/** What passes, in order, of the messages given. */
async function passed(
  messages: readonly [Uint8Array[], Message][],
  answered: () => Promise<void> | undefined = () => undefined,
): Promise<readonly string[]> {
  const sent: string[] = [];
  const publish = idleLast(
    ([frame]) => {
      sent.push(new TextDecoder().decode(frame));
      return Promise.resolve();
    },
    answered,
  );
  for (const each of messages) await publish(...each);
  await delay(100);
  return sent;
}

Deno.test("idleLast() lets outputs pass that the news of the end has overtaken, and the next cell wait", async () => {
  const messages = [
    message("status busy", "a"),
    message("status idle", "a"),
    message("status busy", "b"),
    message("stream", "a"),
    message("stream", "b"),
    message("status idle", "b"),
  ];
  const order = ["a status busy", "a stream", "a status idle"];
  assertEquals(await passed(messages), [
    ...order,
    ...["b status busy", "b stream", "b status idle"],
  ]);
});

Deno.test("idleLast() holds the end of a cell until its reply was sent", async () => {
  const answered = Promise.withResolvers<void>();
  const messages = [message("status idle", "a"), message("error", "a")];
  assertEquals(await passed(messages, () => answered.promise), ["a error"]);
  answered.resolve();
  assertEquals(await passed(messages, () => answered.promise), ["a error", "a status idle"]);
});

Deno.test("idleLast() passes at once what is no cell's end", async () => {
  const [frames, { content }] = message("status idle", "a");
  const info: Message = { type: "status", header: {}, parent: { msg_type: "info" }, content };
  assertEquals(await passed([[frames, info], message("stream", "b")]), [
    "a status idle",
    "b stream",
  ]);
});
