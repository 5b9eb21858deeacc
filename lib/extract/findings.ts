import {
  type Bilingual,
  type EraPart,
  type Finding,
  type Indicator,
  type Indicators,
  makeFinding,
  type Normalized,
  type Span,
} from "@/model/mod.ts";
import { quoted, quotedRange } from "@/text/mod.ts";
import type { LetteredNumber } from "./lettered_numbers.ts";
import type { Unread } from "./unread.ts";
import type { UnreadForm } from "./unread_forms.ts";
import type { UnreadTable } from "./unread_tables.ts";

/** A number about a subject of this project that nothing takes, with what it may state. */
export function unreadFinding(
  unread: Unread,
  normalized: Normalized,
  indicators: Indicators,
): Finding {
  const found = quotedRange(normalized, unread);
  if (unread.reason === "unread") {
    const { quote } = quotedRange(normalized, unread.number);
    return makeFinding("extract.unread", {
      ...found,
      actual: quote,
      message: leftMessage(quote, unread.likely().map((code) => indicators.get(code)!)),
    });
  }
  return makeFinding("extract.broken_count", {
    ...found,
    actual: found.quote,
    proposal: found.quote.replace(/(\d[\d,]*\.\d+)/, "$1万"),
    confidence: "medium",
    message: {
      zh: "件数、人次带小数，可能漏了“万”字，未取值",
      en: "A count is a broken number, as where 万 was lost; it was left",
    },
  });
}

/** What became of all cases, where it is not certain how many they are. */
export function unreadResultFinding(
  range: Parameters<typeof quotedRange>[1],
  normalized: Normalized,
): Finding {
  const found = quotedRange(normalized, range);
  return makeFinding("extract.unread_result", {
    ...found,
    actual: found.quote,
    message: {
      zh: `“${found.quote}”未取值：所指案件共几件，不能确定`,
      en: `"${found.quote}" was left: of how many cases it is said is not certain`,
    },
  });
}

/** A number with letters, or a strange sign, among its figures. */
export function letteredFinding(number: LetteredNumber, normalized: Normalized): Finding {
  const found = quotedRange(normalized, number);
  return makeFinding("extract.letters_in_number", {
    ...found,
    actual: found.quote,
    message: {
      zh: `${found.quote}的数字中有字母或生僻字，未取值，请对照原件`,
      en:
        `${found.quote} has letters or a strange sign among its figures and was left: compare it with the original`,
    },
  });
}

function leftMessage(quote: string, likely: readonly Indicator[]): Bilingual {
  if (likely.length === 0) {
    return {
      zh: `${quote}未取值：没有相近的指标`,
      en: `${quote} was left: no indicator is near it`,
    };
  }
  const zh = likely.map(({ labelZh }) => `“${labelZh}”`).join("、");
  const en = likely.map(({ labelEn }) => `"${labelEn}"`).join(", ");
  return {
    zh: `${quote}未取值：可能是${zh}，不能确定`,
    en: `${quote} was left: what it states is not certain; it may be ${en}`,
  };
}

/** How much of an unread table is quoted. */
const QUOTED = 60;

/** Tables of an era of which nothing was read or refused: their numbers are missing, not zero. */
export function unreadEraFinding({ era, span }: EraPart, source: string): Finding {
  return notRead(span, source, era, []);
}

/** Rows of a standard table whose header or labels were lost. */
export function unreadTableFinding({ title, span }: UnreadTable, source: string): Finding {
  return notRead(span, source, title, []);
}

/** A form in a text that was not read, with the indicators that it may state. */
export function unreadFormFinding({ form, codes, span }: UnreadForm, source: string): Finding {
  return notRead(span, source, form, codes);
}

function notRead(
  span: Span,
  source: string,
  actual: string | null,
  codes: readonly string[],
): Finding {
  return makeFinding("table.unread", {
    ...quoted(source, span, QUOTED),
    codes,
    actual,
    message: {
      zh: "表格未读，其中的数字缺失，不是零",
      en: "A table was not read: its numbers are missing, not zero",
    },
  });
}
