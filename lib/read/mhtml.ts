import { decode } from "./decode.ts";
import { htmlDocument } from "./html/html_document.ts";
import { attachedFiles } from "./mail/attached_files.ts";
import { type FramedPage, pageOfFrames } from "./mail/page_of_frames.ts";
import { type Mail, type MailPart, mailParts } from "./mail/mail_parts.ts";
import type { Origin } from "./origin/origin.ts";
import { publicAddress } from "./origin/public_address.ts";
import { statedDay } from "./origin/stated_day.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import { textDocument } from "./text_document.ts";
import { type Document, type Finding, makeFinding } from "@/model/mod.ts";

/**
 * Makes a document of a web archive (MHTML) or a mail: of its page, with what its frames show in
 * their places; else of its plain text. Files that are attached to a mail are listed apart.
 */
export async function readMhtml(file: SourceFile): Promise<Document> {
  const mail = await mailParts(file.bytes);
  const shown = mail.parts.filter(({ fileName }) => fileName === null);
  const pages = framedPages(shown.filter(({ type }) => PAGE.test(type)));
  // A page that nothing links to, as that of an advertisement, is shorter than the report.
  const [longest] = pages.map((page) => documentOf(file, mail, page))
    .filter(({ text }) => text.trim() !== "")
    .toSorted((a, b) => b.text.length - a.text.length);
  const document = longest ?? plainDocument(file, shown.find(({ type }) => type === "text/plain"));
  return { ...document, findings: [...findingsOf(mail), ...document.findings] };
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/;

/** The pages that are in no frame, with their frames. */
function framedPages(pages: readonly MailPart[]): FramedPage[] {
  const framed: FramedPage[] = [];
  for (const page of pages) {
    if (!framed.some(({ pages }) => pages.has(page))) framed.push(pageOfFrames(page, pages));
  }
  return framed;
}

function documentOf(file: SourceFile, mail: Mail, page: FramedPage): Document {
  const [own] = page.pages;
  const source = { ...sourceOf(file, "mhtml", page.decoded), ...originOf(mail, own!) };
  return htmlDocument([{ tree: page.tree, html: page.decoded.text }], page.decoded, source);
}

/** A web archive states its address and, as the date of a mail, when it was saved. */
function originOf({ fields }: Mail, { location }: MailPart): Origin {
  const url = publicAddress(fields.get("snapshot-content-location")) ?? publicAddress(location);
  const retrieved = statedDay(fields.get("date"));
  if (url === undefined) return {};
  return { url, ...(retrieved === undefined ? {} : { retrieved }) };
}

function plainDocument(file: SourceFile, part?: MailPart): Document {
  const decoded = decode(part?.bytes ?? new Uint8Array());
  // The last line end is of the list of parts.
  const text = decoded.text.trimEnd();
  return textDocument({ ...decoded, text }, sourceOf(file, "mhtml", decoded));
}

function findingsOf(mail: Mail): Finding[] {
  const names = attachedFiles(mail).map(({ fileName }) => fileName);
  return [
    ...(mail.isCutOff ? [makeFinding("read.cut_off", { message: CUT_OFF })] : []),
    ...(mail.damagedLines > 0 ? [damagedPart(mail.damagedLines)] : []),
    ...(names.length > 0 ? [attachments(names)] : []),
  ];
}

const CUT_OFF = {
  zh: "网页存档或邮件在中途结束：请重新保存",
  en: "The web archive or mail ends in the middle: save it again",
};

function damagedPart(lines: number): Finding {
  return makeFinding("read.damaged_part", {
    actual: String(lines),
    message: {
      zh: `网页存档或邮件有 ${lines} 行编码损坏，其中的字可能缺失或不对：请重新保存，并核对`,
      en:
        `Damaged lines of the web archive or mail: ${lines}; characters may be missing or wrong: ` +
        "save it again, and compare",
    },
  });
}

function attachments(names: readonly string[]): Finding {
  return makeFinding("read.attachments", {
    actual: names.join("; "),
    message: {
      zh: `只读取了邮件正文；附件在加载文件夹时各自读取：${names.join("、")}`,
      en: `Only the text of the mail was read; its attached files are read by themselves where a ` +
        `folder is loaded: ${names.join(", ")}`,
    },
  });
}
