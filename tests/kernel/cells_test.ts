import { assertEquals } from "@std/assert";
import { Cells } from "@/kernel/cells.ts";
import { decodeMessage, encodeMessage, type Header, newHeader } from "@/kernel/message.ts";

const KEY = "key";
const FRONT = "front";
const OWN = "assistant";

const ASSISTANT = {
  prepare: () => Promise.resolve(),
  isOwn: ({ parent }: { readonly parent: Header }) => parent.session === OWN,
  answer: () => Promise.resolve({ status: "ok", matches: ["draw"] }),
};

Deno.test("Cells gives what a cell prints later to that cell, also after Tab was answered", async () => {
  const published: (readonly Uint8Array[])[] = [];
  const send = (frames: readonly Uint8Array[]) => {
    published.push(frames);
    return Promise.resolve();
  };
  const cells = new Cells(KEY, ASSISTANT, false);
  const iopub = cells.iopub(send);
  const shell = cells.shell(() => Promise.resolve(), () => Promise.resolve());
  const cell = newHeader("execute_request", FRONT);
  const tab = newHeader("execute_request", OWN);
  const publish = (parent: Header, type: string, content: Readonly<Record<string, unknown>>) =>
    iopub.onKernel?.(encodeMessage(KEY, newHeader(type, "kernel"), content, parent));

  await shell.onFront?.(encodeMessage(KEY, cell, { code: "later()" }));
  const reply = newHeader("execute_reply", "kernel");
  await shell.onKernel?.(encodeMessage(KEY, reply, { status: "ok" }, cell));
  // Deno's kernel takes all output for that of the code which it ran last.
  await publish(tab, "status", { execution_state: "busy" });
  await publish(tab, "gongkai_answer", { value: null });
  await publish(tab, "status", { execution_state: "idle" });
  await publish(tab, "stream", { name: "stdout", text: "late\n" });

  const seen = published.map((frames) => decodeMessage(KEY, frames));
  assertEquals(
    seen.map(({ type, parent, content }) => [type, parent, content]),
    [["stream", cell, { name: "stdout", text: "late\n" }]],
  );
});
