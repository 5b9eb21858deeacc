import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { indexPage } from "@/run/index_page.ts";
import { servePage } from "@/run/mod.ts";
import { loadCodebook } from "@/codebook/mod.ts";
import { withFolder } from "../support/folder.ts";

const PAGE = indexPage({ notebooks: [], lang: "en", codebook: loadCodebook() });

Deno.test("servePage() serves the page with the one script that its policy names, and leaves the file as it is", () =>
  withFolder({ "index.html": PAGE, "charts/图.svg": "<svg/>" }, async (out) => {
    await using page = await servePage(out);
    const served = await fetch(page.address);
    const html = await served.text();
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
    const named = `script-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
    assertStringIncludes(served.headers.get("content-security-policy") ?? "", named);
    assertStringIncludes(html, named);
    assertEquals(await Deno.readTextFile(`${out}/index.html`), PAGE);
    const chart = await fetch(`${page.address}charts/${encodeURIComponent("图.svg")}`);
    assertEquals([await chart.text(), chart.headers.get("content-type")], [
      "<svg/>",
      "image/svg+xml",
    ]);
    assert(chart.headers.get("content-security-policy")?.endsWith("sandbox"));
  }));

Deno.test("servePage() tells open pages to reload", () =>
  withFolder({ "index.html": PAGE }, async (out) => {
    await using page = await servePage(out);
    const changes = await fetch(`${page.address}changes`);
    const reader = changes.body!.getReader();
    page.reload();
    assertEquals(new TextDecoder().decode((await reader.read()).value), "data:\n\n");
    await reader.cancel();
  }));

Deno.test("servePage() gives nothing from outside the run, and nothing under another name", () =>
  withFolder({ "out/index.html": PAGE, "secret.txt": "secret" }, async (folder) => {
    // Windows lets few make links.
    if (Deno.build.os !== "windows") {
      await Deno.symlink(`${folder}/secret.txt`, `${folder}/out/link.txt`);
    }
    await using page = await servePage(`${folder}/out`);
    for (const path of ["%2e%2e/secret.txt", "..%2fsecret.txt", "link.txt", "charts", "%"]) {
      const { status, body } = await fetch(page.address + path);
      await body?.cancel();
      assertEquals(status, 404, path);
    }
    const { port } = new URL(page.address);
    using connection = await Deno.connect({ hostname: "127.0.0.1", port: Number(port) });
    const request = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    await connection.write(new TextEncoder().encode(request));
    const bytes = new Uint8Array(64);
    const read = await connection.read(bytes);
    assertStringIncludes(new TextDecoder().decode(bytes.subarray(0, read ?? 0)), " 403 ");
  }));
