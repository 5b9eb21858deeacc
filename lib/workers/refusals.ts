import { UnreadableError } from "@/read/mod.ts";

/** The file took more time than one may. */
export function tooSlow(seconds: number): UnreadableError {
  return new UnreadableError("read.too_slow", {
    zh:
      `${seconds} 秒处理器时间内未能读完，已停止（通常不到一秒）：请打开文件，另存为新的 DOCX、PDF 或 TXT，` +
      "或拆成几个文件",
    en:
      `Cannot parse the file within ${seconds} s of processor time (a report takes less than one): open it and ` +
      "save it anew as DOCX, PDF or TXT, or split it",
  });
}

/** The file took more memory than one may. */
export function outOfMemory(megabytes: number): UnreadableError {
  return new UnreadableError("read.out_of_memory", {
    zh: `读取所需内存超过 ${megabytes} MB，已停止：请打开文件，另存为新的 DOCX、PDF 或 TXT，` +
      "或拆成几个文件",
    en: `Cannot parse the file within ${megabytes} MB of memory: open it and save it anew as ` +
      "DOCX, PDF or TXT, or split it",
  });
}

/** What was found in the file is more than is taken from one. */
export function tooMuch(megabytes: number): UnreadableError {
  return new UnreadableError("read.too_large", {
    zh: `读出的内容超过 ${megabytes} MB，远多于一份年报：请确认文件是否为年报，或拆成几个文件`,
    en: `Cannot take more than ${megabytes} MB of what was found in the file: it is much longer ` +
      "than a report; check that it is one, or split it",
  });
}
