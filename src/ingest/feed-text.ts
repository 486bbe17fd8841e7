/**
 * A document's bytes as text: by byte order mark, by the charset of the Content-Type, by the XML declaration, else as
 * UTF-8. A label that the WHATWG Encoding Standard does not know is passed over. Bytes that do not fit their encoding
 * become U+FFFD; nothing is thrown.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const labels = [byteOrderMark(bytes), httpCharset(contentType), declaredEncoding(bytes), "utf-8"];
  for (const label of labels) {
    const decoder = label === null ? null : decoderFor(label);
    if (decoder) return decoder.decode(bytes);
  }
  return new TextDecoder().decode(bytes);
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0xff && b === 0xfe ? "utf-16le" : null;
}

function httpCharset(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? "")?.[1] ?? null;
}

/** A declaration that can be read byte by byte cannot be UTF-16, whatever it says: publishers' templates lie here. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1] ?? null;
  return label !== null && /^utf-?16/i.test(label) ? "utf-8" : label;
}

const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

/**
 * A headline on one line. Where it may carry markup (RSS says nothing, Atom says so by its type), tags go and character
 * references are read: many publishers escape their titles twice. Null for an empty one.
 */
export function plainTitle(title: string | undefined, mayHaveMarkup: boolean): string | null {
  if (title === undefined) return null;
  const text = mayHaveMarkup ? decodeReferences(title.replace(/<\/?[a-z][^>]*>/gi, "")) : title;
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? null : line;
}

function decodeReferences(text: string): string {
  const reference = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi;
  return text.replace(reference, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
