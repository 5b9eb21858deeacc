import { assertEquals } from "@std/assert";
import { isHeadline } from "@/model/mod.ts";

const whole = { preferred: true, scope: "all", applicant: "total" } as const;

Deno.test("isHeadline() takes the preferred figure of everything the report covers, and no part", () => {
  assertEquals(isHeadline(whole), true);
  assertEquals(isHeadline({ ...whole, preferred: false }), false);
  assertEquals(isHeadline({ ...whole, scope: "departments" }), false);
  assertEquals(isHeadline({ ...whole, applicant: "natural_person" }), false);
});
