import { decodeHTML } from "entities";

/** Elements whose content is no part of what the article says. Captions describe pictures, often in stock phrases. */
const DROPPED = new Set(
  (
    "script style noscript template svg math nav header footer aside form figcaption iframe object embed canvas video " +
    "audio picture button select textarea input dialog menu title"
  ).split(" "),
);

/** Landmarks that pages mark by role where they do not use the element, and what no reader sees. */
const DROPPED_ATTRIBUTES =
  '[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"],[role="search"],[hidden],[aria-hidden="true"]';

/** Elements that stand on lines of their own: text before and after them is not one sentence. */
const BLOCKS = new Set(
  (
    "address article blockquote body caption center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 hr html li " +
    "main ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Marks that no text carries (private use), so that breaks can be told from white space in the source. */
const PARAGRAPH = "\uE000";
const LINE = "\uE001";

/**
 * What a reader reads of a page or fragment: paragraphs separated by an empty line, without scripts, styles, navigation,
 * headers, footers, asides, forms and captions. `title` is og:title, else the first h1, else <title>; null without any.
 * A first paragraph that only repeats the title is left out. Broken markup gives what text it holds; nothing is thrown.
 */
export async function htmlToText(html: string): Promise<{ text: string; title: string | null }> {
  const titles = { og: "", h1: "", title: "" };
  const rewriter = new HTMLRewriter()
    .onDocument({ comments: (comment) => void comment.remove() })
    .on("*", { element: unwrap })
    .on("meta[property='og:title']", {
      element: (meta) => void (titles.og ||= meta.getAttribute("content") ?? ""),
    })
    .on(
      "h1",
      firstText((text) => (titles.h1 += text)),
    )
    .on(
      "title",
      firstText((text) => (titles.title += text)),
    );
  for (const selector of DROPPED_ATTRIBUTES.split(",")) {
    rewriter.on(selector, { element: (element) => void element.remove() });
  }
  const source = new Response(html.replace(/[\uE000\uE001]/g, "").replace(/<!doctype[^>]*>/i, ""));
  const stripped = (await rewriter.transform(source).text()).replace(/<[a-z/!][^<>]*$/i, "");
  const title = [titles.og, titles.h1, titles.title].map(oneLine).find((text) => text !== "") ?? null;
  const paragraphs = stripped
    .split(PARAGRAPH)
    .map(readParagraph)
    .filter((text) => text !== "");
  if (paragraphs.length > 1 && paragraphs[0] === title) paragraphs.shift();
  return { text: paragraphs.join("\n\n"), title };
}

/** Drops an element, or its tags only: what is left of the document is its text. */
function unwrap(element: Element): void {
  if (DROPPED.has(element.tagName)) {
    element.remove();
    return;
  }
  const mark = element.tagName === "br" ? LINE : BLOCKS.has(element.tagName) ? PARAGRAPH : "";
  if (mark) element.before(mark);
  if (mark === PARAGRAPH) element.after(mark);
  element.removeAndKeepContent();
}

/** Handlers that pass on the text of the first such element only. */
function firstText(take: (text: string) => void): HTMLRewriterElementContentHandlers {
  let seen = 0;
  return {
    element: () => {
      seen++;
    },
    text: (chunk) => {
      if (seen === 1) take(chunk.text);
    },
  };
}

function readParagraph(source: string): string {
  return source.split(LINE).map(oneLine).join("\n").trim();
}

/** White space in source counts as one space; references are read last, so that an escaped tag stays text. */
function oneLine(source: string): string {
  return decodeHTML(source.replace(/\s+/g, " ")).trim();
}
