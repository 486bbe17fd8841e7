import { getDomain } from "tldts-icann";

/**
 * Query parameters that say how a reader came to a page, never which page it is. Sources: the documentation of the
 * products named, and the lists of Firefox's and Brave's query stripping. An address that names its page by one of
 * these does not exist in practice; `id`, `p`, `page`, `ref` and `source` do name pages somewhere, so they stay.
 */
const TRACKING: RegExp[] = [
  /^utm_\w+$/i, // Google Analytics and everyone after it
  /^mtm_\w+$/i, // Matomo
  /^pk_\w+$/i, // Piwik, its former name
  /^hsa_\w+$/i, // HubSpot ads
  /^at_(medium|campaign|custom\d|link_\w+|ptr_name|bbc_team|format)$/i, // AT Internet, as the BBC uses it
  /^(fbclid|igshid|igsh)$/i, // Meta
  /^(gclid|gclsrc|gbraid|wbraid|dclid|srsltid|_ga|_gl)$/i, // Google ads and analytics
  /^(msclkid|ocid|cvid)$/i, // Microsoft
  /^(twclid|ref_src|ref_url)$/i, // X
  /^(yclid|ysclid|_openstat)$/i, // Yandex
  /^(ttclid|li_fat_id|epik|rdt_cid|sccid|irclickid|spm)$/i, // TikTok, LinkedIn, Pinterest, Reddit, Snap, Impact, Alibaba
  /^(mc_cid|mc_eid)$/i, // Mailchimp
  /^(_hsenc|_hsmi|__hstc|__hssc|__hsfp|hsctatracking)$/i, // HubSpot mail
  /^(mkt_tok|vero_id|vero_conv|oly_anon_id|oly_enc_id|_kx|_ke|ck_subscriber_id|s_kwcid|ef_id)$/i, // other mailers, Adobe
  /^(cmpid|cmp|icid|ncid|smid|smtyp|ito|taid|guccounter|guce_referrer\w*|ftag)$/i, // publishers' own campaign marks
  /^(wt_mc|wt_zmc|xtor|emci|emdi|ceid)$/i, // Webtrekk, AT Internet, mail campaigns
];

/**
 * The address that stands for an article: https, lower-case host without `www.`, default port, credentials or final dot;
 * no fragment, no tracking parameters, the others sorted by name; no empty segments and no trailing slash in the path;
 * escapes as in RFC 3986, 6.2.2. Path and values keep their case. A canonical URL comes back unchanged, and links work.
 * Takes an absolute http or https URL; throws a TypeError on anything that is no URL.
 */
export function canonicalUrl(url: string): string {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const host = hostname.replace(/\.$/, "").replace(/^www\.(?=[^.]+\.)/, "");
  const other = port === "" || (protocol === "http:" && port === "443") ? "" : `:${port}`;
  const path = plainEscapes(pathname)
    .replace(/(?<!:)\/{2,}/g, "/")
    .replace(/\/+$/, "");
  const query = canonicalQuery(search.slice(1));
  return `https://${host}${other}${path}${query && `?${query}`}`;
}

/** Sorted by raw names, which keeps repeated ones in order; `&` alone separates, so broken escapes do no harm. */
function canonicalQuery(query: string): string {
  const kept = query.split("&").flatMap((pair) => {
    const name = [...new URLSearchParams(pair).keys()][0];
    return name === undefined || TRACKING.some((pattern) => pattern.test(name)) ? [] : plainEscapes(pair);
  });
  const nameOf = (pair: string) => pair.split("=", 1)[0] ?? "";
  return kept.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0)).join("&");
}

/** Escapes in capitals, and none for the characters that never need one. */
function plainEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });
}

/** The article's id: the first 16 bytes of SHA-256 of its canonical URL, in 32 hex digits. */
export async function articleId(canonical: string): Promise<string> {
  return (await sha256Hex(canonical)).slice(0, 32);
}

/** The registrable domain of a URL (Public Suffix List, ICANN part); the host itself where it has none, as an IP address. */
export function outletOf(url: string): string {
  const host = new URL(url).hostname.replace(/\.$/, "").replace(/^\[(.*)\]$/, "$1");
  return getDomain(host) ?? host;
}

/** The registrable domain that an outlet's name stands for: a domain or an address. Null when it is neither. */
export function outletFromName(name: string): string | null {
  const url = /^https?:\/\//i.test(name) ? name : `https://${name}`;
  if (!URL.canParse(url)) return null;
  return getDomain(new URL(url).hostname);
}

/** SHA-256 of a text's UTF-8 bytes, in 64 hex digits. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
