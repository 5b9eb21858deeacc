import pl, { type DataFrame } from "nodejs-polars";

/** Invented reports with copies at known places. */
export interface PlantedReports {
  readonly reports: DataFrame;
  readonly sentences: DataFrame;
  /** By report, then by sentence. */
  readonly planted: ReadonlyMap<string, readonly PlantedSentence[]>;
}

/** A sentence, and where it was taken from. */
export interface PlantedSentence {
  readonly text: string;
  /** Number of the invented sentence that it goes back to: equal in all its copies. */
  readonly origin: number;
  /** How it was taken over from the report before; `null`: invented for this report. */
  readonly copied: "passage" | "reordered" | "changed" | "peer" | null;
}

const YEARS = 5;
const FRESH = 24;
const FIRST_YEAR = 2014;

/**
 * Reports of `count / 5` issuers over five years, of about 40 sentences each. From its second year on an
 * issuer takes over from its last report a passage of 4 sentences, 3 sentences in another order, and 4
 * sentences with one character changed; and every report but the first of a year takes 2 sentences from
 * the report before it in that year. Everything else is invented. Equal counts give equal reports.
 */
export function plantedReports(count: number): PlantedReports {
  const random = randomNumbers(20_080_501);
  const invent = inventor(random);
  const planted = new Map<string, readonly PlantedSentence[]>();
  const rows: { report: string; issuer: string; year: number }[] = [];
  for (let year = 0; year < YEARS; year++) {
    for (let issuer = 0; issuer < count / YEARS; issuer++) {
      const report = `issuer${issuer}-${FIRST_YEAR + year}`;
      const last = planted.get(`issuer${issuer}-${FIRST_YEAR + year - 1}`);
      const peer = planted.get(`issuer${issuer - 1}-${FIRST_YEAR + year}`);
      const fresh = Array.from({ length: FRESH }, invent);
      planted.set(report, [
        ...fresh.slice(0, 8),
        ...last === undefined ? [] : takenFrom(last, random),
        ...fresh.slice(8, 16),
        ...peer === undefined ? [] : peer.slice(2, 4).map(asCopied("peer")),
        ...fresh.slice(16),
      ]);
      rows.push({ report, issuer: `issuer${issuer}`, year: FIRST_YEAR + year });
    }
  }
  return { reports: reportsFrame(rows), sentences: sentencesFrame(planted), planted };
}

type Random = () => number;

/** Only sentences that the last report invented itself are taken, so that each copy is one step away. */
function takenFrom(last: readonly PlantedSentence[], random: Random): PlantedSentence[] {
  const own = last.filter(({ copied }) => copied === null);
  return [
    ...own.slice(4, 8).map(asCopied("passage")),
    ...[own[20]!, own[16]!, own[12]!].map(asCopied("reordered")),
    ...[0, 9, 14, 22].map((index) => changed(own[index]!, random)),
  ];
}

function asCopied(copied: PlantedSentence["copied"]) {
  return (sentence: PlantedSentence): PlantedSentence => ({ ...sentence, copied });
}

function changed({ text, origin }: PlantedSentence, random: Random): PlantedSentence {
  const place = Math.floor(random() * text.length);
  return { text: `${text.slice(0, place)}某${text.slice(place + 1)}`, origin, copied: "changed" };
}

const WORDS = [
  ..."政府信息公开 工作 依申请公开 主动公开 门户网站 政务新媒体 政策解读 新闻发布会 社会公众 全市各单位"
    .split(" "),
  ..."重点领域 行政许可 财政预算 社会保障 教育 医疗卫生 环境保护 安全生产 土地征收 政府采购 保障房"
    .split(" "),
  ..."进一步 积极 及时 认真 严格 不断 全面 加强 推进 完善 落实 组织 开展 公布 更新 规范 提高 扩大 建立"
    .split(" "),
  ..."制度 机制 水平 渠道 平台 栏目 目录 指南 培训 检查 考核 会议 文件 条例 办法 群众 企业 部门 乡镇"
    .split(" "),
];

/** Makes a maker of sentences of 15 to 60 characters out of words that reports use. */
function inventor(random: Random): () => PlantedSentence {
  let origin = 0;
  return () => {
    const words = Array.from(
      { length: 7 + Math.floor(random() * 12) },
      () => WORDS[Math.floor(random() * WORDS.length)]!,
    );
    return { text: words.join(""), origin: origin++, copied: null };
  };
}

/** Pseudo-random numbers in [0, 1) from a linear congruential generator (modulus 2³²; Numerical Recipes' constants). */
function randomNumbers(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function reportsFrame(rows: readonly { report: string; issuer: string; year: number }[]) {
  return pl.DataFrame({
    report: rows.map(({ report }) => report),
    issuer: rows.map(({ issuer }) => issuer),
    rank: rows.map(() => "county"),
    kind: rows.map(() => "government"),
    year: rows.map(({ year }) => year),
    canonical: rows.map(() => true),
  });
}

function sentencesFrame(planted: PlantedReports["planted"]): DataFrame {
  const rows = [...planted].flatMap(([report, sentences]) =>
    sentences.map(({ text }, sentence) => ({ report, sentence, text }))
  );
  const texts = rows.map(({ text }) => text);
  const starts = rows.map(({ sentence }) => 100 * sentence);
  return pl.DataFrame({
    report: rows.map(({ report }) => report),
    section: rows.map(() => "一、概述"),
    sentence: rows.map(({ sentence }) => sentence),
    span_start: starts,
    span_end: starts.map((start, index) => start + texts[index]!.length),
    page: rows.map(() => 1),
    text: texts,
    quote: texts,
    hash: texts,
  });
}
