/**
 * One report through all stages: read → normalize → identify → extract → choose → correct → audit.
 *
 * @module
 */
import { auditor } from "@/audit/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import { correct } from "@/correct/mod.ts";
import { choose, extractor, withConfidence } from "@/extract/mod.ts";
import { identify, secondReport } from "@/identify/mod.ts";
import {
  type Finding,
  makeFinding,
  type Normalized,
  type Report,
  reportId,
  type Source,
  type Stated,
} from "@/model/mod.ts";
import { read, type ScannedPage } from "@/read/mod.ts";
import { normalize, quoted } from "@/text/mod.ts";

/** Reads the bytes of a file into a report, with what is stated of it elsewhere. */
export type ParseReport = (
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  stated?: Stated,
  /** What was recognized on the pages that are pictures: see `read`. */
  scans?: readonly ScannedPage[],
) => Promise<Report>;

/**
 * Makes the parser of reports for a codebook; its patterns are compiled once.
 *
 * The returned function takes the bytes of one file and its path in the folder, and rejects with an
 * `UnreadableError` where no text can be made of them. Corrections are those of its path, with or
 * without the extension. What is wrong in a text that can be read is
 * a finding of the report.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { reportParser } from "@/pipeline.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const parse = reportParser(loadCodebook());
 * const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
 * const report = await parse(new TextEncoder().encode(text), "hangzhou-2017.txt");
 * assertEquals(report.id, "hangzhou-2017");
 * assertEquals(report.figures.map(({ code, value }) => [code, value]), [["applications.received", 27]]);
 * ```
 */
export function reportParser(codebook: Codebook): ParseReport {
  const extract = extractor(codebook);
  const audit = auditor(codebook);
  return async (bytes, name, stated, scans) => {
    const id = reportId(name);
    const document = await read(bytes, name, scans, stated?.identity.year);
    const source = sourceWith(document.source, stated);
    const whole = normalize(document.text, codebook.phrases);
    // What another report in the file states is not this one's.
    const second = secondReport(whole);
    const end = second?.start ?? document.text.length;
    const normalized = second === null
      ? whole
      : normalize(document.text.slice(0, end), codebook.phrases);
    const blocks = document.blocks.filter(({ span }) => span.end <= end);
    const { identity, findings } = identify(normalized, codebook, stated);
    const extraction = extract(normalized, identity, blocks);
    const sheet = codebook.corrections.has(name) ? name : id;
    const corrected = correct(choose(extraction.figures), codebook.corrections.get(sheet) ?? [], {
      sha256: source.sha256,
      year: identity.year,
      file: `corrections/${sheet}.csv`,
    });
    const { figures, doubts } = withConfidence(corrected.figures, document, identity.title);
    const found = [
      ...document.findings,
      ...repairFindings(normalized),
      ...findings,
      ...(second === null ? [] : [second.finding]),
      ...extraction.findings,
      ...corrected.findings,
      ...doubts,
    ];
    const { quantities } = extraction;
    const audited = audit({ identity, figures, findings: found, normalized, quantities });
    return {
      id,
      source,
      characters: document.text.length,
      normalized,
      identity,
      figures,
      findings: [...found, ...audited.findings],
      checks: audited.checks,
      numbers: extraction.numbers,
      sentences: extraction.sentences,
    };
  };
}

/** The address and date that are stated go before those in the file. */
function sourceWith(source: Source, { url, retrieved }: Partial<Stated> = {}): Source {
  return {
    ...source,
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
  };
}

const REPAIRS = {
  radical: {
    zh: "形近部首字已换回本字",
    en: "Look-alike radicals were read as the characters they look like",
  },
  invisible: { zh: "不可见字符已略去", en: "Invisible characters were ignored" },
  private_use: {
    zh: "只有原文字体才能显示的字符已略去，数字中的小数点可能因此丢失",
    en: "Characters of a private font were ignored; a decimal point may be lost with them",
  },
  pinyin: { zh: "混入文字的注音已略去", en: "Readings injected into the text were ignored" },
} as const;

/** What normalizing repaired, as notes. */
function repairFindings({ repairs, source }: Normalized): Finding[] {
  return repairs.map(({ kind, count, span }) =>
    makeFinding(`text.${kind}`, {
      ...quoted(source, span),
      actual: String(count),
      message: {
        zh: `${REPAIRS[kind].zh}（${count} 处）`,
        en: `${REPAIRS[kind].en} (${count} places)`,
      },
    })
  );
}
