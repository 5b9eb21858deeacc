/** Adds that the ways are all there are, besides each of them: 未收到`书面或网络`申请. */
export function addAllWays(own: Map<string, readonly string[]>): void {
  const ways = own.get("way") ?? [];
  const isOffline = ways.length > 2 || ways.some((way) => OFFLINE.has(way));
  if (isOffline && ways.some((way) => ONLINE.has(way))) own.set("way", [...ways, "way.all"]);
}

const OFFLINE: ReadonlySet<string> = new Set(["way.written", "way.offline"]);
const ONLINE: ReadonlySet<string> = new Set(["way.network"]);
