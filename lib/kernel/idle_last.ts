import { setTimeout as delay } from "node:timers/promises";
import type { Message } from "./message.ts";
import type { Send } from "./relay.ts";

/** A cell that is said to be over. */
interface Over {
  readonly id: unknown;
  readonly idle: Uint8Array[];
  /** What is published about others meanwhile. */
  readonly later: Parameters<Publish>[];
}

type Publish = (frames: Uint8Array[], message: Message | null) => Promise<void>;

/**
 * A cell is over when nothing has been published about it for so many milliseconds: Deno 2.8.2 and
 * later send outputs in the background, and the status `idle`, which should follow them, overtakes
 * them.
 */
const QUIET = 25;

/**
 * Passes on what is published, in order, but the news that a cell is over after its outputs:
 * front ends lose what comes later, or show it in another cell. `answered` resolves when the reply
 * to a cell has been sent.
 */
export function idleLast(
  send: Send,
  answered: (id: unknown) => Promise<void> | undefined,
): Publish {
  let over: Over | null = null;
  let published = 0;

  async function publish(frames: Uint8Array[], message: Message | null): Promise<void> {
    if (over === null && isEndOfCell(message)) {
      published = performance.now();
      over = { id: message.parent.msg_id, idle: frames, later: [] };
      void finish(over);
    } else if (over === null || message?.parent.msg_id === over.id) {
      published = performance.now();
      await send(frames);
    } else {
      over.later.push([frames, message]);
    }
  }

  async function finish({ id, idle, later }: Over): Promise<void> {
    await answered(id);
    for (let quiet = 0; quiet < QUIET; quiet = performance.now() - published) {
      await delay(Math.max(1, QUIET - quiet));
    }
    over = null;
    const sent = [send(idle), ...later.map((each) => publish(...each))];
    await Promise.all(sent);
  }

  return publish;
}

function isEndOfCell(message: Message | null): message is Message {
  return message?.type === "status" && message.content.execution_state === "idle" &&
    message.parent.msg_type === "execute_request";
}
