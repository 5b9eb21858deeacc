import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { ignoredAs } from "@/extract/ignored.ts";
import { contextAt, type Prose } from "@/extract/context.ts";
import { headingsOf } from "@/extract/headings.ts";
import { isBroken, unreadAt } from "@/extract/unread.ts";
import { makeIdentity } from "@/model/mod.ts";
import { quantityFinder } from "@/text/mod.ts";

const findQuantities = quantityFinder(loadCodebook().measureWords);

/** What is reported of the last number of a text, where nothing takes it. */
function unread(text: string, reason?: ReturnType<typeof ignoredAs>) {
  const quantities = findQuantities(text);
  const prose: Prose = {
    text,
    quantities,
    headings: headingsOf(text),
    identity: makeIdentity({ year: 2018 }),
  };
  const quantity = quantities.at(-1)!;
  const found = unreadAt({
    quantity,
    context: contextAt(prose, quantity.start),
    reason,
    likely: () => [],
  });
  return found && `${found.reason}: ${text.slice(found.start, found.end)}`;
}

Deno.test("a number about requests, remedies or disclosure is reported with its clause", () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    "办得很好,某某信息公开申请7件。": "unread: 某某信息公开申请7件",
    "某某7件行政复议。": "unread: 某某7件",
    "某某申请7人次主动公开。": "unread: 某某申请7人次",
    "某某申请7件。": undefined,
    "行政复议很好,某某7件。": undefined,
    "某某主动公开7篇。": undefined,
  };
  for (const [text, expected] of Object.entries(cases)) {
    assertEquals(unread(text), expected, text);
  }
});

Deno.test("a broken number of whole things is reported wherever it is, and whatever it may count", () => {
  assertEquals(unread("某某3.5条。"), "fraction: 某某3.5条");
  assertEquals(unread("某某3.5条。", "other_year"), "fraction: 某某3.5条");
  assertEquals(unread("主动公开某某3条。", "other_year"), undefined);
  assertEquals(unread("增加3.5元。"), undefined);
});

Deno.test("a number whose comma parts no thousands is reported with all of its digits", () => {
  assertEquals(unread("收到政府信息公开申请1,2345件。"), "unread: 收到政府信息公开申请1,2345件");
  assertEquals(unread("主动公开政府信息1,234,5条。"), "unread: 主动公开政府信息1,234,5条");
});

Deno.test("no number of a plan or of a field's own item is reported", () => {
  assertEquals(unread("二、下一步工作打算\n主动公开某某3条。"), undefined);
  assertEquals(unread("二、下一步工作打算\n主动公开某某3.5条。"), undefined);
  assertEquals(unread("二、主动公开情况\n主动公开某某3条。"), "unread: 主动公开某某3条");
});

Deno.test("the clause of an unread number is quoted from forty-eight characters before it on", () => {
  const clause = (length: number) => `诉讼${"某".repeat(length - 2)}7件。`;
  assertEquals(unread(clause(48)), `unread: ${clause(48).slice(0, -1)}`);
  assertEquals(unread(clause(49)), undefined);
  const around = (length: number) => unread(`7件${"某".repeat(length - 2)}诉讼。`);
  assertEquals([around(12), around(13)], ["unread: 7件", undefined]);
  assertEquals(unread(`${"某".repeat(60)}7.5件。`), `fraction: ${"某".repeat(48)}7.5件`);
});

Deno.test("isBroken() asks for whole numbers of things and persons alone", () => {
  const broken = ["3.5件", "3件", "3.5人", "3.5元", "3.5%"].map((text) =>
    isBroken(findQuantities(text)[0]!)
  );
  assertEquals(broken, [true, false, true, false, false]);
});
