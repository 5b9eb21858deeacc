import { assertEquals } from "@std/assert";
import type { Candidate } from "@/extract/candidate.ts";
import { hasRequests } from "@/extract/prose/has_requests.ts";
import { makeCandidate } from "../../support/makers.ts";
import { figuresOf } from "./_figures.ts";

Deno.test("where a paragraph has counted requests, what it denies of them are others", () => {
  const denial = "此外未收到政府信息公开申请。";
  const requests = "全年收到政府信息公开申请26件";
  const others = "召开新闻发布会1场,举办培训班2期,主动公开政府信息400条,行政复议5件,行政诉讼6件," +
    "市长信箱办理来信7件,发布解读稿件8篇";
  const zeros = (text: string) => figuresOf(text).filter(([, value]) => value === 0);
  assertEquals(zeros(denial), [["applications.received", 0]]);
  assertEquals(zeros(`${requests}。${denial}`), []);
  assertEquals(zeros(`${requests},${others}。${denial}`), []);
  assertEquals(zeros(`${requests}。\n${denial}`), [["applications.received", 0]]);
});

Deno.test("hasRequests() looks for requests that came, in the last sixty-four figures of the paragraph", () => {
  const figure = (code: string, value: number | null, start = 9) =>
    makeCandidate(start, { code, value });
  const has = (...figures: readonly Candidate[]) => hasRequests(figures, 5);
  const received = figure("applications.received", 1);
  assertEquals(has(received), true);
  assertEquals(has(figure("applications.channel.fax", 1)), true);
  assertEquals(has(figure("applications.received", 0)), false);
  assertEquals(has(figure("applications.received", null)), false);
  assertEquals(has(figure("outcomes.total", 1)), false);
  assertEquals(has(figure("applications.received", 1, 4)), false);
  assertEquals(has(figure("applications.received", 1, 5)), true);
  const others = (count: number) =>
    Array.from({ length: count }, () => figure("disclosure.total", 1));
  assertEquals([63, 64].map((count) => has(received, ...others(count))), [true, false]);
});
