/**
 * Which addresses the ingest may fetch. A feed's URL comes from a client and a redirect from a stranger: neither may
 * point the Worker at its own network. The ranges are the special-purpose registries of RFC 6890 (with RFC 3056, 3879,
 * 5771, 6052, 6598, 9637 and 9602 where it was added to). A name is judged by what it says, not by what it resolves
 * to: a Worker has no resolver, and Cloudflare's network has no route to private ranges.
 */

const IPV4_RANGES = table([
  ["0.0.0.0/8", "this network"],
  ["10.0.0.0/8", "private"],
  ["100.64.0.0/10", "shared by a carrier's customers"],
  ["127.0.0.0/8", "loopback"],
  ["169.254.0.0/16", "link-local"],
  ["172.16.0.0/12", "private"],
  ["192.0.0.0/24", "reserved for protocols"],
  ["192.0.2.0/24", "reserved for documentation"],
  ["192.88.99.0/24", "a former 6to4 relay"],
  ["192.168.0.0/16", "private"],
  ["198.18.0.0/15", "reserved for benchmarks"],
  ["198.51.100.0/24", "reserved for documentation"],
  ["203.0.113.0/24", "reserved for documentation"],
  ["224.0.0.0/4", "multicast"],
  ["240.0.0.0/4", "reserved"],
]);

/** The first that holds names the reason; the last three cover everything that is not global unicast (2000::/3). */
const IPV6_RANGES = table([
  ["::1/128", "loopback"],
  ["::ffff:0:0/96", "an IPv4 address in disguise"],
  ["64:ff9b::/96", "an IPv4 address in disguise"],
  ["2001::/23", "reserved for protocols"],
  ["2001:db8::/32", "reserved for documentation"],
  ["2002::/16", "an IPv4 address in disguise"],
  ["3fff::/20", "reserved for documentation"],
  ["fc00::/7", "unique-local"],
  ["fe80::/10", "link-local"],
  ["ff00::/8", "multicast"],
  ["::/3", "reserved"],
  ["4000::/2", "reserved"],
  ["8000::/1", "reserved"],
]);

/** Names that only a private network answers to: RFC 6761, 6762, 8375, and ICANN's `.internal`. */
const PRIVATE_NAMES = ["localhost", "local", "internal", "home.arpa"];

/**
 * Why `url` may not be fetched, as the end of a sentence that begins with the address; null when it may. With
 * `allowPrivate`, addresses inside private networks pass, but never another scheme or credentials in the URL.
 */
export function addressProblem(url: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(url)) return "is not an absolute URL";
  const { protocol, username, password, hostname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return "is neither http nor https";
  if (username !== "" || password !== "") return "carries credentials";
  return allowPrivate ? null : hostProblem(hostname);
}

/** `hostname` as the WHATWG URL parser leaves it: octal, hexadecimal and short IPv4 forms are dotted decimals by now. */
function hostProblem(hostname: string): string | null {
  if (hostname.startsWith("[")) return rangeProblem(IPV6_RANGES, ipv6(hostname.slice(1, -1)));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return rangeProblem(IPV4_RANGES, ipv4(hostname));
  const name = hostname.replace(/\.$/, "");
  const isPrivate = PRIVATE_NAMES.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
  // No top-level domain serves web pages itself (ICANN SSAC 053), so a name without a dot is a machine next door.
  return isPrivate || !name.includes(".") ? `is a name of a private network (${name})` : null;
}

type Range = { first: bigint; last: bigint; what: string };

function rangeProblem(ranges: Range[], address: bigint): string | null {
  const range = ranges.find(({ first, last }) => address >= first && address <= last);
  return range ? `is not a public address (${range.what})` : null;
}

function table(entries: [cidr: string, what: string][]): Range[] {
  return entries.map(([cidr, what]) => {
    const [base = "", prefix = ""] = cidr.split("/");
    const isV6 = base.includes(":");
    const size = 1n << (BigInt(isV6 ? 128 : 32) - BigInt(prefix));
    const first = isV6 ? ipv6(base) : ipv4(base);
    return { first, last: first + size - 1n, what };
  });
}

function ipv4(address: string): bigint {
  return address.split(".").reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}

/** A serialised IPv6 address (RFC 5952): groups in hexadecimal, at most one `::`. */
function ipv6(address: string): bigint {
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const left = groups(head);
  const right = groups(tail ?? "");
  const gap = new Array<string>(8 - left.length - right.length).fill("0");
  return [...left, ...gap, ...right].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}
