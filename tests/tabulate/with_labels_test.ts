import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { withLabels } from "@/tabulate/mod.ts";
import pl from "nodejs-polars";

const codebook = loadCodebook();

Deno.test("withLabels() leaves null where there is no indicator, in an empty frame too", () => {
  const frame = pl.DataFrame([pl.Series("code", ["disclosure.total", null, "no.such"], pl.String)]);
  const labelled = withLabels(frame, "code", { lang: "zh", codebook });
  assertEquals(labelled.select("label").rows(), [["主动公开政府信息数"], [null], [null]]);
  const empty = withLabels(frame.head(0), "code", { lang: "en", codebook });
  assertEquals([empty.columns, empty.height], [["code", "label"], 0]);
});

Deno.test("withLabels() names each of several indicators, as candidates of a number are", () => {
  const candidates = ["disclosure.total|applications.received", "disclosure.total|no.such"];
  const labelled = withLabels(pl.DataFrame({ candidates }), "candidates", { lang: "zh", codebook });
  assertEquals(labelled.select("label").rows(), [["主动公开政府信息数 | 收到申请数"], [null]]);
});

Deno.test("withLabels() names themes as it names indicators", () => {
  const frame = pl.DataFrame({ theme: ["problem.awareness"] });
  const labelled = withLabels(frame, "theme", { lang: "zh", codebook });
  assertEquals(labelled.getColumn("label").toArray(), ["意识不强"]);
});

Deno.test("withLabels() names rules of findings, those of identities too", () => {
  const frame = pl.DataFrame({ rule: ["audit.share", "audit.staff.total:sum", "form2014"] });
  const labelled = withLabels(frame, "rule", { lang: "zh", codebook });
  assertEquals(labelled.select("label").rows(), [["占比不符"], ["勾稽关系不符"], [null]]);
});

Deno.test("withLabels() rejects a column that the frame does not have", () => {
  const frame = pl.DataFrame({ code: ["disclosure.total"] });
  assertThrows(
    () => withLabels(frame, "component", { lang: "zh", codebook }),
    RangeError,
    'Cannot label "component": the frame has code',
  );
});
