import { assertEquals, assertRejects } from "@std/assert";
import { unzipSync } from "fflate";
import { listFolder } from "@/folder/mod.ts";
import { read } from "@/read/mod.ts";
import { docx, paragraph, zip } from "../support/docx.ts";
import { withFolder } from "../support/folder.ts";
import { writeMisnamed } from "../support/misnamed.ts";
import { rawZip } from "../support/raw_zip.ts";
import { toGbk } from "../support/to_gbk.ts";

type Files = Parameters<typeof withFolder>[0];

/** Ids of the files, and what is listed besides, each with its rule and the reason. */
function listed(files: Files, change: (folder: string) => Promise<unknown> = async () => {}) {
  return withFolder(files, async (folder) => {
    await change(folder);
    const { files, others } = await listFolder(folder);
    return {
      ids: files.map(({ id }) => id),
      others: others.map(({ id, findings: [finding] }) => [id, finding?.actual ?? finding?.rule]),
    };
  });
}

/** The bytes of each listed file as text, or the rule that refuses it. */
function contents(files: Files) {
  return withFolder(files, async (folder) => {
    const listing = await listFolder(folder);
    return await Promise.all(listing.files.map(async ({ name, bytes }) => {
      const text = await bytes().then((it) => new TextDecoder().decode(it)).catch(({ rule }) =>
        rule
      );
      return [name, text];
    }));
  });
}

const utf8 = (text: string) => new TextEncoder().encode(text);

Deno.test("listFolder() passes over what is no report by its name, each with the reason", async () => {
  const junk = {
    "~$石县2023年报.docx": "lock",
    ".~lock.年报.docx#": "lock",
    "Thumbs.db": "system",
    "desktop.ini": "system",
    ".DS_Store": "macos",
    "._年报.html": "macos",
    "下载.url": "shortcut",
    "年报.html - 快捷方式.lnk": "shortcut",
    "年报.webloc": "shortcut",
    "年报.pdf.crdownload": "download",
    "年报.pdf.part": "download",
    "~WRL0001.tmp": "download",
    "年报.pdf:Zone.Identifier": "zone",
    "..txt": "hidden",
    ".hidden": "hidden",
    "README": "readme",
    "readme.txt": "readme",
    "README.zh-CN.md": "readme",
    "reports.csv": "sidecar",
    "2019/reports.csv": "sidecar_below",
  };
  const reports = ["readme-of-county.txt", "README.pdf.txt", "年报.part.txt", "数据.csv"];
  const files = Object.fromEntries([...Object.keys(junk), ...reports].map((name) => [name, "x"]));
  const { ids, others } = await listed(files);
  assertEquals(ids, ["README.pdf", "readme-of-county", "年报.part", "数据"]);
  assertEquals(Object.fromEntries(others), junk);
});

Deno.test("listFolder() passes over the folder beside a saved page as a whole, and no other", async () => {
  const { ids, others } = await listed({
    "年报.html": "x",
    "年报_files/a.css": "x",
    "年报_files/img/b.png": "x",
    "2016/总结.htm": "x",
    "2016/总结.files/a.css": "x",
    "2017_files/年报.txt": "x",
    "README/年报.txt": "x",
    "2018.part/年报.txt": "x",
    "__MACOSX/._年报.html": "x",
    ".git/config": "x",
  });
  assertEquals(ids, [
    "2016/总结",
    "2017_files/年报",
    "2018.part/年报",
    "README/年报",
    "年报",
  ]);
  assertEquals(others, [
    [".git", "hidden"],
    ["2016/总结.files", "saved_page"],
    ["__MACOSX", "macos"],
    ["年报_files", "saved_page"],
  ]);
});

Deno.test("listFolder() gives every file an id of its own", async () => {
  const { ids } = await listed({
    "a.txt": "x",
    "a.html": "x",
    "a.txt.txt": "x",
    "2019/a.txt": "x",
    "2020/a.txt": "x",
    "\u00e9.txt": "x",
    "e\u0301.txt": "x",
    "甲\u200f.txt": "x",
    "甲.txt": "x",
    "甲.txt (2).txt": "x",
    "__proto__.txt": "x",
    "第\n一.txt": "x",
    '<img src="x">.txt': "x",
  });
  const expected = [
    "2019/a",
    "2020/a",
    '<img src="x">',
    "__proto__",
    "a.html",
    "a.txt",
    "a.txt.txt",
    "e\u0301.txt (2)",
    "\u00e9.txt",
    "甲.txt",
    "甲.txt (2)",
    "甲\u200f.txt (3)",
    "第\n一",
  ];
  assertEquals(ids.toSorted(), expected.toSorted());
});

Deno.test("listFolder() names what cannot be opened, and follows no link to a folder", {
  ignore: Deno.build.os !== "linux",
}, async () => {
  const { ids, others } = await listed({ "2018/a.txt": "x" }, async (folder) => {
    await Deno.symlink(folder, `${folder}/2018/loop`);
    await Deno.symlink(`${folder}/2018/a.txt`, `${folder}/link.txt`);
    await Deno.symlink(`${folder}/circle.txt`, `${folder}/circle.txt`);
    await new Deno.Command("mkfifo", { args: [`${folder}/pipe.txt`] }).output();
  });
  assertEquals(ids, ["2018/a", "link"]);
  assertEquals(others, [
    ["2018/loop", "read.not_a_file"],
    ["circle.txt", "read.refused"],
    ["pipe.txt", "read.not_a_file"],
  ]);
});

Deno.test("listFolder() reads no file and no folder whose name cannot be told from another", {
  ignore: Deno.build.os !== "linux",
}, async () => {
  const alike = { "\ufffd\ufffd.txt": "x", "\ufffd\ufffd/a.txt": "x", "b.txt": "x" };
  const { ids, others } = await listed(alike, async (folder) => {
    // In GBK, as old programs unpack it.
    await writeMisnamed(folder, "\\311\\352.txt", "y");
    await writeMisnamed(folder, "\\311\\352/c.txt", "y");
  });
  assertEquals(ids, ["b"]);
  const refused = ["\ufffd\ufffd", "\ufffd\ufffd", "\ufffd\ufffd.txt", "\ufffd\ufffd.txt"];
  assertEquals(others, refused.map((name) => [name, "read.refused"]));
});

Deno.test("listFolder() reads archives in place, one within another too", async () => {
  const inner = zip({ "乙县/年报.txt": "乙" });
  const files = {
    "2019/年报.zip": rawZip([
      { name: utf8("甲县.txt"), content: utf8("甲") },
      { name: utf8("里.zip"), content: inner, method: 0 },
      { name: utf8("里2.zip"), content: inner },
      { name: utf8("__MACOSX/._甲县.txt"), content: utf8("x") },
      { name: utf8("空夹/"), content: utf8(""), method: 0 },
    ]),
  };
  assertEquals(await contents(files), [
    ["2019/年报.zip/甲县.txt", "甲"],
    ["2019/年报.zip/里.zip/乙县/年报.txt", "乙"],
    ["2019/年报.zip/里2.zip/乙县/年报.txt", "乙"],
  ]);
  assertEquals((await listed(files)).others, [["2019/年报.zip/__MACOSX", "macos"]]);
});

Deno.test("listFolder() names an archive without files", async () => {
  assertEquals(await listed({ "空.zip": zip({}) }), {
    ids: [],
    others: [["空.zip", "read.empty"]],
  });
});

Deno.test("listFolder() takes a document that is a zip for a file", async () => {
  const { ids } = await listed({
    "年报.docx": docx(paragraph("甲")),
    "表.xlsx": zip({ "xl/workbook.xml": "x" }),
    "a.zip": zip({ "word/年报.bin": "x", "docs/word/document.xml": "x" }),
    "b.zip": rawZip([{ name: utf8("年报.docx"), content: docx(paragraph("甲")) }]),
  });
  assertEquals(ids, ["a.zip/docs/word/document", "a.zip/word/年报", "b.zip/年报", "年报", "表"]);
});

Deno.test("listFolder() decodes the names of old archives, and takes paths for names", async () => {
  const content = utf8("x");
  const name = (text: string) => ({ content, name: utf8(text) });
  const { ids } = await listed({
    "a.zip": rawZip([
      { content, name: toGbk("青石县年报.txt") },
      { content, name: utf8("白水市年报.txt") },
      { content, name: utf8("黑山县年报.txt"), flags: 0x800 },
      name("../../上级.txt"),
      name("/etc/passwd"),
      name("夹\\表.txt"),
    ]),
  });
  assertEquals(ids, [
    "a.zip/../../上级",
    "a.zip/etc/passwd",
    "a.zip/夹/表",
    "a.zip/白水市年报",
    "a.zip/青石县年报",
    "a.zip/黑山县年报",
  ]);
});

Deno.test("listFolder() refuses entries of archives by name, and gives the others", async () => {
  const content = utf8("甲县年报");
  const files = {
    "a.zip": rawZip([
      { name: utf8("1.txt"), content },
      { name: utf8("2加密.txt"), content, flags: 1 },
      { name: utf8("3坏.txt"), content, crc: 1 },
      { name: utf8("4短.txt"), content, size: 5 },
      { name: utf8("5法.txt"), content, method: 12 },
      { name: utf8("6链.txt"), content, mode: 0o120777 },
      { name: utf8("7空.txt"), content: utf8("") },
      { name: utf8("8大.txt"), content: new Uint8Array(2_000_000) },
      { name: utf8("9谎.txt"), content, packed: 0xfffffff0 },
      { name: utf8("末.txt"), content },
    ]),
  };
  assertEquals(await contents(files), [
    ["a.zip/1.txt", "甲县年报"],
    ["a.zip/3坏.txt", "read.damaged"],
    ["a.zip/4短.txt", "read.damaged"],
    ["a.zip/9谎.txt", "read.damaged"],
    ["a.zip/末.txt", "甲县年报"],
  ]);
  assertEquals((await listed(files)).others, [
    ["a.zip/2加密.txt", "read.encrypted"],
    ["a.zip/5法.txt", "read.format"],
    ["a.zip/6链.txt", "read.not_a_file"],
    ["a.zip/7空.txt", "read.empty"],
    ["a.zip/8大.txt", "read.too_large"],
  ]);
});

Deno.test("listFolder() names the files that a damaged directory hides", async () => {
  const entries = ["1.txt", "2.txt", "3.txt"].map((name) => ({
    name: utf8(name),
    content: utf8(name),
  }));
  const whole = rawZip(entries);
  // The directory has 46 bytes and a name for each entry, and 22 bytes behind.
  const second = whole.length - 22 - 2 * (46 + 5);
  const files = { "a.zip": whole.with(second, 0) };
  assertEquals(await contents(files), [["a.zip/1.txt", "1.txt"]]);
  assertEquals((await listed(files)).others, [["a.zip/#2–3", "read.damaged"]]);
});

Deno.test("listFolder() bounds what archives hold, and opens none that lies too deep", async () => {
  const nested = (depth: number): Uint8Array<ArrayBuffer> =>
    depth === 0
      ? zip({ "年报.txt": "x" })
      : rawZip([{ name: utf8("里.zip"), content: nested(depth - 1) }]);
  const tiny = { name: utf8("x"), content: utf8("x"), method: 0 };
  const { ids, others } = await listed({
    "2.zip": nested(1),
    "3.zip": nested(2),
    "many.zip": rawZip([tiny], 10_001),
    "huge.zip": rawZip([{ ...tiny, size: 0xfffffff0 }]),
    "twins.zip": rawZip([tiny], 2),
  });
  assertEquals(ids, ["2.zip/里.zip/年报", "twins.zip/x", "twins.zip/x (2)"]);
  assertEquals(others, [
    ["3.zip/里.zip/里.zip", "read.format"],
    ["huge.zip", "read.too_large"],
    ["many.zip", "read.too_large"],
  ]);
});

Deno.test("listFolder() rejects a folder that is not there", async () => {
  await assertRejects(() => listFolder("/no/such/folder"), Deno.errors.NotFound);
});

Deno.test("listFolder() lists what is attached to a mail beside its text, but reads a web archive whole", async () => {
  const mail =
    "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n见附件\n--b\n" +
    "Content-Disposition: attachment; filename=2019.txt\n\n公开\n--b--\n";
  const archive = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n" +
    "Content-Type: text/html\n\n<html>公开\n--b--\n";
  assertEquals(await contents({ "a.eml": mail, "b.mht": archive }), [
    ["a.eml/2019.txt", "公开\n"],
    ["a.eml/正文.txt", "见附件\n"],
    ["b.mht", archive],
  ]);
});

Deno.test("listFolder() takes the address of a file from the mark of its download", async () => {
  const mark = (url: string) => `[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=${url}\r\n`;
  const files = {
    "a.txt": "x",
    "a.txt:Zone.Identifier": mark("https://www.example.gov.cn/a.txt"),
    "b.txt": "x",
    "b.txt:Zone.Identifier": mark("about:internet"),
    "c.zip": zip({ "c.txt": "x", "c.txt:Zone.Identifier": mark("http://www.example.gov.cn/c") }),
  };
  await withFolder(files, async (folder) => {
    const { files } = await listFolder(folder);
    assertEquals(files.map(({ id, url }) => [id, url]), [
      ["a", "https://www.example.gov.cn/a.txt"],
      ["b", undefined],
      ["c.zip/c", "http://www.example.gov.cn/c"],
    ]);
  });
});

Deno.test("listFolder() reads archives and documents whose numbers are where ZIP64 has them", async () => {
  const content = docx(paragraph("甲县2019年年报"));
  const entries = ["a.docx", "b.docx"].map((name) => ({ name: utf8(name), content }));
  await withFolder({ "a.zip": rawZip(entries, 1, true) }, async (folder) => {
    const { files, others } = await listFolder(folder);
    assertEquals(files.map(({ id }) => id), ["a.zip/a", "a.zip/b"]);
    assertEquals(await files[1]!.bytes(), content);
    assertEquals(others, []);
  });
  const parts = Object.entries(unzipSync(content)).map(([name, content]) => ({
    name: utf8(name),
    content,
  }));
  assertEquals((await read(rawZip(parts, 1, true), "a.docx")).text, "甲县2019年年报");
});
