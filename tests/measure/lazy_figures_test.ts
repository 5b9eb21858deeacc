import { loadCodebook } from "@/codebook/mod.ts";
import { lazily } from "@/frame/mod.ts";
import { measure, withoutFlagged, withQuotes } from "@/measure/mod.ts";
import { canonicalFigures } from "@/tabulate/mod.ts";
import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { frameEqual } from "../support/frame_equal.ts";
import { loadedFolder } from "../support/loaded_folder.ts";

const CODEBOOK = loadCodebook();
const report = (received: number) =>
  `甲县人民政府2018年政府信息公开工作年度报告\n2018年,收到政府信息公开申请${received}件,均已答复,其中同意公开7件。`;

Deno.test("measures of lazy figures are those of a frame, and of frames canonical reports alone are taken", async () => {
  const { figures, reports } = await loadedFolder({ "a.txt": report(12), "b.txt": report(12) });
  const lazy = canonicalFigures(lazily({ figures, reports }));
  const whole = canonicalFigures({ figures, reports });
  const ids = ["volume", "applicant_share", "outcome_share"];
  const [own, other] = [lazy, whole].map((rows) => withQuotes(measure(rows, CODEBOOK, ids), rows));
  frameEqual(own!, other!);
  assertEquals([figures.height, own!.height > 0], [2 * whole.height, true]);
  const findings = pl.DataFrame({
    report: [String(whole.getColumn("report").get(0))],
    severity: ["error"],
    codes: [String(whole.getColumn("code").get(0))],
  });
  const left = withoutFlagged(whole, findings);
  assertEquals(left.height < whole.height, true);
  frameEqual(await withoutFlagged(lazy, findings).collect(), left);
});
