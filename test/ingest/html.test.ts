import { describe, expect, it } from "vitest";
import { htmlToText } from "../../src/ingest/html.ts";

describe("htmlToText", () => {
  const cases: [name: string, html: string, text: string][] = [
    ["puts paragraphs apart", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
    ["takes a fragment without any tag", "Just words.", "Just words."],
    ["reads paragraphs that are never closed", "<p>One.<p>Two.", "One.\n\nTwo."],
    ["counts white space in source as one space", "<p>One\n   two\tthree</p>", "One two three"],
    [
      "keeps words together across inline tags",
      "<p>re<b>cur</b>sive <i>self</i>-improvement</p>",
      "recursive self-improvement",
    ],
    ["breaks lines at br", "<p>One<br>two<br/>three</p>", "One\ntwo\nthree"],
    [
      "sets list items and cells apart",
      "<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>",
      "a\n\nb\n\nc\n\nd",
    ],
    [
      "reads character references",
      "<p>Labs&rsquo; &ldquo;pause&rdquo; &amp; &#8217;hype&#x2019; caf&eacute;</p>",
      "Labs’ “pause” & ’hype’ café",
    ],
    ["keeps an escaped tag as text", "<p>Write &lt;script&gt; here</p>", "Write <script> here"],
    [
      "drops scripts, styles and templates",
      "<p>a</p><script>if (1 < 2) hype()</script><style>p{}</style><template><p>t</p></template><noscript>n</noscript>",
      "a",
    ],
    [
      "drops navigation, header, footer and aside",
      "<nav>Home</nav><header>Top</header><p>Body</p><aside>More</aside><footer>© us</footer>",
      "Body",
    ],
    [
      "drops landmarks that are marked by role",
      '<div role="navigation">Home</div><p>Body</p><div role="contentinfo">© us</div>',
      "Body",
    ],
    ["drops what readers do not see", '<p hidden>h</p><p aria-hidden="true">a</p><p>Body</p>', "Body"],
    [
      "drops forms and captions",
      "<form>Mail <input value=x></form><figure><img src=x><figcaption>A picture</figcaption></figure><p>Body</p>",
      "Body",
    ],
    ["drops pictures drawn in place", "<svg><title>Logo</title><text>Logo</text></svg><p>Body</p>", "Body"],
    ["drops comments and the doctype", "<!doctype html><!-- note --><p>Body</p>", "Body"],
    ["goes on after an aside that is never closed", "<div><aside>More</div><p>Body</p>", "Body"],
    ["survives a tag that is never finished", "<p>Body</p><a href='", "Body"],
    ["reads an attribute that holds a tag", '<p title="<b>x</b>">Body</p>', "Body"],
  ];
  it.each(cases)("%s", async (_, html, text) => {
    expect((await htmlToText(html)).text).toBe(text);
  });

  const titles: [name: string, html: string, title: string | null][] = [
    [
      "prefers og:title",
      '<head><meta property="og:title" content="It&#39;s hype"><title>It’s hype | News</title></head><h1>News</h1>',
      "It's hype",
    ],
    [
      "takes the first h1 next",
      "<title>A pause | News</title><header><h1>A <em>pause</em></h1></header><h1>Other</h1>",
      "A pause",
    ],
    [
      "takes the title last",
      "<html><head><title>A pause &amp; more</title></head><p>Body</p>",
      "A pause & more",
    ],
    ["has none for a bare fragment", "<p>Body</p>", null],
  ];
  it.each(titles)("as title %s", async (_, html, title) => {
    expect((await htmlToText(html)).title).toBe(title);
  });

  it("leaves out a first paragraph that repeats the title", async () => {
    const html = "<title>A pause | News</title><h1>A pause</h1><p>Labs call for a pause.</p>";
    expect(await htmlToText(html)).toEqual({ text: "Labs call for a pause.", title: "A pause" });
  });
});
