import { assertEquals } from "@std/assert";
import { read } from "@/read/mod.ts";
import { publicAddress } from "@/read/origin/public_address.ts";
import { statedDay } from "@/read/origin/stated_day.ts";

async function originOf(html: string): Promise<unknown[]> {
  const bytes = new TextEncoder().encode(html);
  const { source } = await read(bytes, "a.html");
  return [source.url, source.retrieved];
}

const PAGE = "https://www.example.gov.cn/art/1.html?a=1&b=2";
const OTHER = "https://www.example.gov.cn/other.html";
const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const shared = (url: string) => `<meta property="og:url" content="${url}">`;
const page = (before: string, head = "") => `${before}<html><head>${head}</head><body><p>公开。`;

Deno.test("pageOrigin() believes the program that saved a page before the page", async () => {
  const saved = `<!DOCTYPE html>\n<!-- saved from url=(0045)${PAGE} -->\n`;
  assertEquals(await originOf(page(saved, canonical(OTHER))), [PAGE, undefined]);
  const single =
    `<!DOCTYPE html> <html lang="zh"><!--\n Page saved with SingleFile \n url: ${PAGE} \n` +
    " saved date: Mon Jan 22 2024 09:00:00 GMT+0800 (中国标准时间)\n-->";
  assertEquals(await originOf(page(single)), [PAGE, "2024-01-22"]);
});

Deno.test("pageOrigin() takes the address by which a page wants to be known, but none of a home page", async () => {
  assertEquals(await originOf(page("", canonical(PAGE) + shared(OTHER))), [PAGE, undefined]);
  assertEquals(await originOf(page("", shared(OTHER))), [OTHER, undefined]);
  assertEquals(await originOf(page("", canonical("/art/1.html"))), [undefined, undefined]);
  assertEquals(await originOf(page("", canonical("https://www.example.gov.cn/"))), [
    undefined,
    undefined,
  ]);
  assertEquals(await originOf(page("", `<base href="${PAGE}">`)), [undefined, undefined]);
  // A link in the text is one to another page.
  assertEquals(await originOf(`${page("")}<a rel="canonical" href="${PAGE}">x</a>`), [
    undefined,
    undefined,
  ]);
});

Deno.test("publicAddress() takes what others reach, as it is written", () => {
  assertEquals(publicAddress(` ${PAGE}\n`), PAGE);
  const local = [
    "file:///C:/Users/a/1.html",
    "about:internet",
    "http://localhost:8080/1.html",
    "http://intranet/1.html",
    "http://10.1.2.3/1.html",
    "http://192.168.0.1/1.html",
    "http://172.20.0.1/",
    "http://[::1]/",
    "https://",
    "",
  ];
  for (const address of local) assertEquals(publicAddress(address), undefined, address);
  assertEquals(publicAddress("http://218.22.1.9/zwgk/1.html"), "http://218.22.1.9/zwgk/1.html");
});

Deno.test("statedDay() reads dates as programs write them, and no others", () => {
  assertEquals(
    [
      "2024-01-22T23:00:00Z",
      "2024/1/2 09:00",
      "Mon, 22 Jan 2024 23:30:00 -0000",
      "Mon Jan 22 2024 09:00:00 GMT+0800",
    ]
      .map(statedDay),
    ["2024-01-22", "2024-01-02", "2024-01-22", "2024-01-22"],
  );
  assertEquals(["2024-02-30", "31 Foo 2024", "昨天", undefined].map(statedDay), [
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
