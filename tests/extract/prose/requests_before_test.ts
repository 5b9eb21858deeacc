import { assertEquals } from "@std/assert";
import type { Candidate } from "@/extract/candidate.ts";
import { requestsBefore } from "@/extract/prose/requests_before.ts";
import { figuresOf } from "./_figures.ts";

const APPLICANT = "natural_person" as const;

/** Figures of a paragraph that begins at 100, one number each. */
function before(...stated: readonly (string | Partial<Candidate>)[]) {
  const candidates = stated.map((one, nth) => {
    const place = { start: 100 + nth, printedStart: 100 + nth };
    return { ...place, ...typeof one === "string" ? { code: one } : one } as Candidate;
  });
  return requestsBefore(candidates, 100);
}

Deno.test("requests are all of them behind the number of those that came, and its parts", () => {
  assertEquals(before("applications.received"), "all");
  assertEquals(before("applications.received", "applications.channel.network"), "all");
  assertEquals(
    before("applications.accepted", { code: "applications.received", applicant: APPLICANT }),
    "all",
  );
  assertEquals(before("applications.received", "outcomes.total"), undefined);
  assertEquals(before({ code: "applications.received", start: 99 }), undefined);
});

Deno.test("requests are some where only ways have counted them", () => {
  assertEquals(before("applications.channel.network"), "some");
  assertEquals(before("applications.channel.network", "outcomes.total"), undefined);
  assertEquals(before("applications.carried_in"), undefined);
  assertEquals(before({ code: "applications.received", applicant: APPLICANT }), undefined);
  assertEquals(before(), undefined);
});

Deno.test("requests of a paragraph are looked for sixty-four figures back", () => {
  const parts = (count: number) => Array<string>(count).fill("applications.channel.mail");
  assertEquals(before("applications.received", ...parts(63)), "all");
  assertEquals(before("applications.received", ...parts(64)), "some");
});

Deno.test("what became of requests of one way is not what became of all of them", () => {
  assertEquals(figuresOf("受理线上申请21件,办结20件。"), []);
  assertEquals(figuresOf("上年结转政府信息公开申请3件,办结20件。"), [
    ["applications.carried_in", 3],
    ["processing.completed", 20],
  ]);
});
