/** A tag or a text of an XML document; the texts are those of the elements that hold nothing else. */
export type XmlElement = { name: string; attributes: Record<string, string>; text: string };

const TOKEN = /<\?xml[^?]*\?>|<(\/?)([a-z][\w:-]*)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;

/**
 * The elements of a document in order, each with its attributes and the text directly in it, unescaped. Throws on what
 * is not well-formed in the XML that we write: bare `<` or `&`, attributes without quotes, tags that do not nest.
 */
export function readXml(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  let end = 0;
  for (const [token, closing, name, attributes, empty, text] of xml.matchAll(TOKEN)) {
    end += token.length;
    const inner = open.at(-1);
    if (text !== undefined && inner) inner.text += unescape(text);
    else if (text !== undefined && text.trim() !== "") throw new Error(`text outside of the root: ${text}`);
    if (name === undefined) continue;
    if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const element = { name, attributes: readAttributes(attributes ?? ""), text: "" };
    found.push(element);
    if (empty !== "/") open.push(element);
  }
  if (end !== xml.length) throw new Error(`no XML from ${end}: ${xml.slice(end, end + 60)}`);
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name ?? ""}> stays open`);
  return found;
}

function readAttributes(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/ ([\w:-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name ?? "", unescape(value ?? "")]));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function unescape(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_all, name: string) => {
    const sign = ENTITIES[name.slice(0, -1)];
    if (sign === undefined || !name.endsWith(";")) throw new Error(`a bare & before ${name}`);
    return sign;
  });
}
