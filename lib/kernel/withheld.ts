/** What a process writes to its error output. Disposal, when it has ended, waits for its last words. */
export interface Withheld extends AsyncDisposable {
  /** Shows what was written until now, and from now on all that is. */
  show(): void;
}

/** How long last words may take, in milliseconds: what the process has started may go on, and hold its output. */
const LAST_WORDS = 1000;

/** Withholds what a process writes until it is to be shown. */
export function withheld(output: ReadableStream<Uint8Array>): Withheld {
  const reader = output.getReader();
  const kept: Uint8Array[] = [];
  let take = (bytes: Uint8Array): void => void kept.push(bytes);
  const read = (async () => {
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) return;
      take(value);
    }
  })();
  return {
    show() {
      take = write;
      kept.splice(0).forEach(write);
    },
    async [Symbol.asyncDispose]() {
      const timer = setTimeout(() => reader.cancel(), LAST_WORDS);
      await read;
      clearTimeout(timer);
    },
  };
}

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += Deno.stderr.writeSync(bytes.subarray(at));
}
