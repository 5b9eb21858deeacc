import { type Figure, type Finding, makeFinding } from "@/model/mod.ts";
import type { Ledger } from "./ledger.ts";
import { nameOf, type Naming } from "./wording.ts";
import { placesOf } from "./places_of.ts";

const CHANNEL = "disclosure.channel.";

/**
 * Channels of disclosure that add up to more than the items: allowed, since an item that goes out
 * through several channels counts once (note of the form of 2014). Reported, so that nobody divides
 * by their sum.
 */
export function overlappingChannels({ figures }: Ledger, naming: Naming): Finding[] {
  const total = figures.get("disclosure.total")?.get("total");
  const channels = [...figures]
    .filter(([code]) => code.startsWith(CHANNEL) && !code.slice(CHANNEL.length).includes("."))
    .flatMap(([, account]) => account.get("total") ?? [])
    .filter(({ value, qualifier }) => value !== null && qualifier === "exact");
  const sum = channels.reduce((all, { value }) => all + value!, 0);
  if (total?.value == null || total.qualifier !== "exact" || sum <= total.value) return [];
  // A single channel above the total is not an overlap: an identity reports it.
  if (channels.some(({ value }) => value! > total.value!)) return [];
  return [overlapFinding(total, sum, channels, naming)];
}

function overlapFinding(
  total: Figure,
  sum: number,
  channels: readonly Figure[],
  naming: Naming,
): Finding {
  const name = nameOf(total, naming);
  const listed = channels.map(({ value }) => value).join(" + ");
  return makeFinding("audit.channels_overlap", {
    codes: [total.code, ...channels.map(({ code }) => code)],
    expected: String(total.value),
    actual: String(sum),
    ...placesOf([total, ...channels]),
    message: {
      zh:
        `各渠道合计${sum}（${listed}），多于${name.zh}${total.value}：同一信息可经多个渠道公开，并非矛盾`,
      en: `The channels add up to ${sum} (${listed}), more than ${name.en}, ${total.value}: ` +
        `an item may go out through several, so this is not a contradiction`,
    },
  });
}
