import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { load } from "@/load/load.ts";
import { loadReports } from "@/load/load_reports.ts";
import { reportParser } from "@/pipeline.ts";
import { MAX_BYTES } from "@/read/mod.ts";
import { withFolder } from "../support/folder.ts";

const parse = reportParser(loadCodebook());
const REPORT = "保定市2018年政府信息公开工作年度报告";

Deno.test("loadReports() reads by name, subfolders too, and lists what it passes over", async () => {
  const files = {
    "b.txt": REPORT,
    "2018/b.txt": `${REPORT}。`,
    "..txt": REPORT,
    "README.md": "x",
    "readme-of-county.txt": REPORT,
  };
  await withFolder(files, async (folder) => {
    const { reports, unread } = await loadReports(folder, parse);
    assertEquals(reports.map(({ id, source }) => [id, source.name]), [
      ["2018/b", "2018/b.txt"],
      ["b", "b.txt"],
      ["readme-of-county", "readme-of-county.txt"],
    ]);
    assertEquals(unread.map(({ id, findings }) => [id, findings[0]?.rule, findings[0]?.actual]), [
      ["..txt", "load.passed_over", "hidden"],
      ["README.md", "load.passed_over", "readme"],
    ]);
  });
});

Deno.test("loadReports() makes a finding of each file that cannot be read, and reads the others", async () => {
  const files = {
    "good.txt": REPORT,
    "empty.txt": "",
    "page.txt": "%PDF-1.7\n",
    "binary.txt": "\0\x01\0\x02",
  };
  await withFolder(files, async (folder) => {
    await Deno.symlink(`${folder}/nowhere.txt`, `${folder}/dead.txt`);
    const { reports, unread } = await loadReports(folder, parse);
    assertEquals(reports.map(({ id }) => id), ["good"]);
    assertEquals(unread.map(({ id, findings }) => [id, findings.map(({ rule }) => rule)]), [
      ["binary.txt", ["read.format"]],
      ["dead.txt", ["read.refused"]],
      ["empty.txt", ["read.empty"]],
      ["page.txt", ["read.damaged"]],
    ]);
  });
});

Deno.test("loadReports() refuses a file above the limit by its size", async () => {
  await withFolder({ "huge.txt": "" }, async (folder) => {
    await Deno.truncate(`${folder}/huge.txt`, MAX_BYTES + 1);
    const { unread } = await loadReports(folder, parse);
    assertEquals(unread.map(({ findings }) => findings.map(({ rule }) => rule)), [[
      "read.too_large",
    ]]);
  });
});

Deno.test("loadReports() keeps the full names of files that differ in the extension, and says so", async () => {
  await withFolder({ "a.txt": REPORT, "a.text": REPORT, "b.txt": REPORT }, async (folder) => {
    const { reports } = await loadReports(folder, parse);
    const told = reports.map(({ id, findings }) => [
      id,
      findings.filter(({ rule }) => rule === "load.same_name").map(({ message }) => message.en),
    ]);
    assertEquals(told, [
      ["a.text", [
        'Only the extension, or the Unicode form, distinguishes it from a.txt: its id is "a.text"',
      ]],
      ["a.txt", [
        'Only the extension, or the Unicode form, distinguishes it from a.text: its id is "a.txt"',
      ]],
      ["b", []],
    ]);
  });
});

Deno.test("load() gives three files that share a stem or a name three ids, and goes on", async () => {
  const files = { "a.txt": REPORT, "a.html": `<p>${REPORT}</p>`, "a.txt.txt": `${REPORT}。` };
  await withFolder(files, async (folder) => {
    const { reports } = await load({ reports: folder });
    assertEquals(reports.getColumn("report").toArray(), ["a.html", "a.txt", "a.txt.txt"]);
  });
});

Deno.test("loadReports() says of names that look the same that their Unicode forms differ", async () => {
  const [nfc, nfd] = ["\u00e9.txt", "e\u0301.txt"];
  await withFolder({ [nfc]: REPORT, [nfd]: REPORT }, async (folder) => {
    const { reports } = await loadReports(folder, parse);
    assertEquals(reports.map(({ id, source }) => [id, source.name]), [
      [`${nfd} (2)`, nfd],
      [nfc, nfc],
    ]);
    for (const { findings } of reports) {
      assertEquals(findings.filter(({ rule }) => rule === "load.same_name").length, 1);
    }
  });
});

Deno.test("loadReports() refuses what would block or cannot be opened by name, and goes on", {
  ignore: Deno.build.os !== "linux",
}, async () => {
  await withFolder({ "good.txt": REPORT }, async (folder) => {
    await Deno.symlink("/proc/kmsg", `${folder}/kernel.txt`);
    await Deno.symlink("/dev/zero", `${folder}/device.txt`);
    await Deno.symlink(`${folder}/loop.txt`, `${folder}/loop.txt`);
    await new Deno.Command("mkfifo", { args: [`${folder}/pipe.txt`] }).output();
    const { reports, unread } = await loadReports(folder, parse);
    assertEquals(reports.map(({ id }) => id), ["good"]);
    const refused = unread.map(({ id, findings: [finding] }) => [id, finding?.rule]);
    assertEquals(refused, [
      ["device.txt", "read.not_a_file"],
      ["kernel.txt", "read.empty"],
      ["loop.txt", "read.refused"],
      ["pipe.txt", "read.not_a_file"],
    ]);
    assertStringIncludes(unread[2]?.findings[0]?.message.en ?? "", "ELOOP");
  });
});

Deno.test("loadReports() rejects a folder that is not there, is a file or holds no file", async () => {
  await withFolder({ "README.md": "x" }, async (folder) => {
    await assertRejects(() => loadReports(`${folder}/no`, parse), TypeError, "no such folder");
    await assertRejects(
      () => loadReports(`${folder}/README.md`, parse),
      TypeError,
      'README.md": it is a file; give the folder that it is in',
    );
    await assertRejects(
      () => loadReports(folder, parse),
      TypeError,
      "the folder holds no file but what is passed over: README.md",
    );
  });
});

Deno.test("loadReports() goes on where the parser fails on one file", async () => {
  await withFolder({ "a.txt": REPORT, "b.txt": REPORT }, async (folder) => {
    const { reports, unread } = await loadReports(folder, (bytes, name) => {
      if (name === "a.txt") throw new RangeError("out of range");
      return parse(bytes, name);
    });
    assertEquals(reports.map(({ id }) => id), ["b"]);
    assertEquals(unread.map(({ id, findings }) => [id, findings[0]?.rule]), [
      ["a.txt", "load.failed"],
    ]);
    assertStringIncludes(unread[0]?.findings[0]?.message.en ?? "", "out of range");
  });
});

Deno.test("load() warns of a text about reports that states nothing: it is not read whole", async () => {
  const title = "青石县人民政府2018年政府信息公开工作年度报告";
  const notice = "关于做好2021年政府信息公开工作年度报告编制工作的通知\n各乡镇人民政府：\n" +
    "请于2022年1月31日前公布年度报告，逾期扣3分。\n青石县人民政府办公室\n2021年12月20日\n";
  const files = {
    "404.html": `<html><body><h1>404</h1><p>您访问的页面不存在</p><p>${title}</p></body></html>`,
    "list.html": `<ul><li><a href="/1">${title}</a> 2019-01-20</li><li>${
      title.replace("8", "7")
    }</li></ul>`,
    "notice.txt": notice,
    "record.ris": `TY  - RPRT\nTI  - ${title}\nPY  - 2018\nER  - \n`,
    "report.txt": `${title}\n2018年，全县共收到政府信息公开申请3件。\n`,
  };
  await withFolder(files, async (reports) => {
    const { reports: frame, findings } = await load({ reports });
    const extents = frame.select("report", "coverage").rows();
    assertEquals(extents.filter(([, extent]) => extent === "whole"), [["report", "whole"]]);
    assertEquals(extents.length, 5);
    const warned = findings.select("report", "rule", "severity").rows()
      .filter(([, rule]) => rule === "load.no_figures");
    assertEquals(
      warned,
      ["404", "list", "notice", "record"].map((
        id,
      ) => [id, "load.no_figures", "warning"]),
    );
  });
});
