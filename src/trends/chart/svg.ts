/** A piece of finished SVG. Only `element` and `group` make one, so that no text gets in unescaped. */
export type Markup = { readonly svg: string };

type Attributes = Record<string, string | number | null>;

/** An SVG element. Text among the children, and every attribute, is escaped; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, ...children: (Markup | string)[]): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${writeValue(value)}"`))
    .join("");
  const inner = children.map((child) => (typeof child === "string" ? escapeXml(child) : child.svg)).join("");
  return { svg: inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** Marks moved down by `y` pixels. */
export function shifted(y: number, marks: Markup[]): Markup {
  return element("g", { transform: `translate(0 ${writeValue(y)})` }, ...marks);
}

function writeValue(value: string | number): string {
  return typeof value === "number" ? String(Math.round(value * 100) / 100 + 0) : escapeXml(value);
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What XML 1.0 (2.2) allows no document to hold, escaped or not, becomes the replacement character. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
