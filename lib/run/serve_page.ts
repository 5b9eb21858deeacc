import { extname, join } from "node:path";
import { stepsWithin } from "@/project/mod.ts";
import { PAGE_POLICY } from "./page/page_policy.ts";

/** A page that is served while a run may change it. Serving ends on disposal. */
export interface ServedPage extends AsyncDisposable {
  readonly address: string;
  /** Reloads the page wherever it is open. */
  reload(): void;
}

/**
 * Serves `<out>/index.html`, and what is beside it, to this machine only. The page that is served has a
 * script, which waits for `reload` and keeps what was unfolded; the file itself has none.
 */
export async function servePage(out: string): Promise<ServedPage> {
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const policy = `${PAGE_POLICY}; connect-src 'self'; script-src '${await hashOf(SCRIPT)}'`;
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
    const { hostname, pathname } = new URL(request.url);
    // A page of the web whose name was made to lead here may not read what is here.
    if (hostname !== "127.0.0.1" && hostname !== "localhost") return refusal(403);
    if (pathname === "/changes") return eventsOf(listeners);
    const file = await fileAt(out, pathname === "/" ? "/index.html" : pathname);
    if (file === null) return refusal(404);
    if (pathname !== "/") return answer(file, TYPES[extname(pathname)], INERT);
    const page = new TextDecoder().decode(file).replace(PAGE_POLICY, () => policy)
      .replace("</body>", () => `<script>${SCRIPT}</script>\n</body>`);
    return answer(page, TYPES[".html"], policy);
  });
  return {
    address: `http://127.0.0.1:${server.addr.port}/`,
    reload() {
      for (const listener of listeners) listener.enqueue(new TextEncoder().encode("data:\n\n"));
    },
    async [Symbol.asyncDispose]() {
      for (const listener of listeners) listener.close();
      listeners.clear();
      await server.shutdown();
    },
  };
}

/** Runs at the end of the page. Folds are known by where they are and their headings: others may come. */
const SCRIPT = `
const folds = new Map([...document.querySelectorAll("details")].map((fold) => {
  const summary = fold.firstElementChild;
  const heading = (summary.firstElementChild ?? summary).textContent;
  return [fold.parentElement.closest("[id]")?.id + " " + heading, fold];
}));
for (const key of JSON.parse(sessionStorage.getItem("open") ?? "[]")) {
  if (folds.has(key)) folds.get(key).open = true;
}
sessionStorage.removeItem("open");
new EventSource("changes").onmessage = () => {
  const open = [...folds.keys()].filter((key) => folds.get(key).open);
  sessionStorage.setItem("open", JSON.stringify(open));
  location.reload();
};
`;

/** Files of a run hold text of reports: none of them may act. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".ipynb": "application/json",
  ".pdf": "application/pdf",
  ".svg": "image/svg+xml",
};

function answer(body: BodyInit, type = "application/octet-stream", policy = INERT): Response {
  const headers = {
    "content-type": type,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  };
  return new Response(body, { headers });
}

function refusal(status: number): Response {
  return new Response(status === 404 ? "There is no such file; a run that ends writes it." : null, {
    status,
  });
}

/** The content of a file in `out`; `null` where there is none, or a link leads out. */
async function fileAt(out: string, pathname: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const path = await Deno.realPath(join(out, decodeURIComponent(pathname)));
    const isInside = stepsWithin(await Deno.realPath(out), path) !== null;
    return isInside ? await Deno.readFile(path) : null;
  } catch {
    return null;
  }
}

function eventsOf(listeners: Set<ReadableStreamDefaultController<Uint8Array>>): Response {
  let own: ReadableStreamDefaultController<Uint8Array>;
  const events = new ReadableStream<Uint8Array>({
    start: (controller) => void listeners.add(own = controller),
    cancel: () => void listeners.delete(own),
  });
  return answer(events, "text/event-stream");
}

async function hashOf(script: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
