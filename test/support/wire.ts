/** A made corpus of wire copy: articles, and what other outlets make of them. `story` says whose copy an article is. */
export type WireArticle = { story: string; title: string; text: string };

type Dice = () => number;

const pick = <T>(items: readonly T[], dice: Dice): T => items[Math.floor(dice() * items.length)] as T;
const between = (low: number, high: number, dice: Dice) => low + Math.floor(dice() * (high - low + 1));

/** The phrases that everyone who writes on a subject uses, and the paragraph that each of its articles may carry. */
const SUBJECTS = [
  {
    who: [
      "the licensing board",
      "the chip makers",
      "Senator Whitcombe",
      "the ministry in Ostrava",
      "two former commissioners",
    ],
    what: [
      "a licence for every large model",
      "independent testing before release",
      "the fee for a second audit",
      "the register of training runs",
      "fines of up to four percent of revenue",
    ],
    background:
      "The Frontier Systems Act would require developers to pass independent testing before release and would let a new commission order a model withdrawn. It was introduced in March and has been amended twice in committee, most recently to exempt universities and companies with fewer than fifty employees.",
  },
  {
    who: [
      "the hospital trust",
      "nurses on the night shift",
      "the software house Corvane",
      "Doctor Imke Vance",
      "patients with long records",
    ],
    what: [
      "the triage assistant",
      "a second reading of every scan",
      "the promise of shorter queues",
      "the rate of false alarms",
      "the contract signed in autumn",
    ],
    background:
      "The trust began its trial in two wards last year and widened it to nine in the spring. It has read forty thousand scans since. It disagreed with a doctor in one of every eleven, and was right in slightly more than half of those, according to figures that the trust published in June.",
  },
  {
    who: [
      "the grid operator",
      "villagers along the Lower Sarn",
      "the data centre's owners",
      "engineer Pell Adaire",
      "the regional council",
    ],
    what: [
      "the new substation",
      "water for the cooling towers",
      "a power line across the marsh",
      "the price of a megawatt hour at night",
      "the permit that expires in May",
    ],
    background:
      "The campus near Sarnfield would draw as much power as a city of three hundred thousand people when its last hall opens. Its owners have bought the output of two wind farms and an option on a third, and say that no household will pay more because of it.",
  },
  {
    who: [
      "the teachers' union",
      "the examination board",
      "parents at Holloway School",
      "the minister for education",
      "researchers in Tarn",
    ],
    what: [
      "essays written with a machine's help",
      "the ban on phones in class",
      "an oral test for every pupil",
      "the pilot in forty schools",
      "a tutor that never tires",
    ],
    background:
      "About a third of pupils between fourteen and eighteen say that they use a writing assistant at least once a week, a survey by the board found in May. Most of them said that nobody had told them whether they were allowed to, and one in five that their teachers did so themselves.",
  },
] as const;

const list = (words: string) => words.split("|");
const OPENINGS = list(
  "In a statement on Tuesday,|After a week of talks,|Late in the evening,|At a hearing that ran four hours,|For the third time this year,|On the eve of the vote,|By a narrow margin,|With little warning,|Some days later,|In private,",
);
const FIRST = list("Orla|Tomas|Ayo|Petra|Marcus|Ines|Goran|Wilma|Cato|Runa|Edwin|Zofia|Basil|Mireille");
const LAST = list(
  "Venn|Rieck|Strand|Lindqvist|Thole|Marchetti|Obi|Kallas|Dunmore|Farrow|Hesse|Quist|Amsel|Tarrow",
);
const ROLES = list(
  "the group's lawyer|a spokesman|its treasurer|who chairs the panel|a former inspector|its founder|a neighbour|the chief engineer",
);
const VERBS = list(
  "defended|questioned|wants to rewrite|refused to discuss|agreed in principle to|published figures on|blamed delays on|set a date for|walked away from|promised to review|paid for|misread|postponed|praised|measured",
);
const ADJECTIVES = list(
  "narrow|quiet|costly|northern|hasty|borrowed|public|rusted|early|uneven|shared|foreign|modest|steep|hidden|brittle|formal|distant|spare|winter",
);
const NOUNS = list(
  "hall|ledger|survey|engine|valley|clause|harbour|memo|sample|quarter|bridge|forecast|tender|panel|archive|threshold|orchard|signal|budget|district|formula|witness|tariff|rehearsal|furnace|protocol|estate|circuit|petition|margin",
);
const DOINGS = list(
  "closed|doubled|failed|moved|returned|shrank|opened|stalled|spread|settled|changed hands|ran dry|came apart|caught up|fell silent|held",
);
const PLACES = list(
  "in Ostrava|along the river|behind the station|on the upper floor|at the border|in nine wards|under the old roof|near Tarn|outside the capital|across the valley",
);
const TIMES = list(
  "within a month|before the recess|by next spring|twice since June|on the last day|every other week|for eleven years|after the flood|too late|overnight",
);
const LINKS = list("although|because|while|even as|long after|just before|unless|so that|whenever");
const REMARKS = list(
  "we have waited long enough|this is not what was agreed|nobody should be surprised|there is no going back|people deserve to know what it costs|we would do the same again|the details matter more than the slogan",
);

type Subject = (typeof SUBJECTS)[number];

/** A sentence in the phrases of its subject, with something of its own in it. */
function sentence(subject: Subject, dice: Dice): string {
  const any = (items: readonly string[]) => pick(items, dice);
  const thing = () => `the ${any(ADJECTIVES)} ${any(NOUNS)}`;
  const event = () => `${thing()} ${any(DOINGS)} ${any(dice() < 0.5 ? PLACES : TIMES)}`;
  const name = () => `${any(FIRST)} ${any(LAST)}`;
  const [who, what] = [any(subject.who), any(subject.what)];
  return any([
    `${any(OPENINGS)} ${who} ${any(VERBS)} ${what}, ${any(LINKS)} ${event()}.`,
    `“${capital(any(REMARKS))}, and ${event()},” said ${name()}, ${any(ROLES)}.`,
    `${capital(event())} ${any(LINKS)} ${name()} ${any(VERBS)} ${thing()}.`,
    `${name()}, ${any(ROLES)}, ${any(VERBS)} ${thing()} rather than ${what}.`,
    `${capital(who)} counted ${between(2, 980, dice)} of them ${any(PLACES)}, and ${event()}.`,
    `What ${any(DOINGS)} ${any(TIMES)} was ${thing()}, not ${what}, ${name()} said.`,
    `“${capital(thing())} is no ${any(NOUNS)},” ${any(FIRST)} wrote, “${any(LINKS)} ${event()}.”`,
    `${capital(what)} cost ${between(3, 90, dice)} million ${any(TIMES)}; ${event()}.`,
  ]);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function paragraph(subject: Subject, dice: Dice): string {
  return Array.from({ length: between(2, 4, dice) }, () => sentence(subject, dice)).join(" ");
}

/** Articles on few subjects, by the same phrases, every second one with its subject's standing paragraph. */
export function templateArticles(count: number, dice: Dice): WireArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = pick(SUBJECTS, dice);
    const paragraphs = Array.from({ length: between(4, 9, dice) }, () => paragraph(subject, dice));
    if (index % 2 === 0) paragraphs.splice(between(1, 3, dice), 0, subject.background);
    return {
      story: `template-${index}`,
      title: capital(sentence(subject, dice)),
      text: paragraphs.join("\n\n"),
    };
  });
}

const HOUSES = [
  {
    before: "By our correspondent in the capital",
    after:
      "Sign up for our morning letter, and never miss what moved overnight. Read more on this subject in our dossier.",
  },
  {
    before: "STAFF AND AGENCIES —",
    after:
      "This article was written with material from news agencies. To report an error, write to the readers' editor.",
  },
  {
    before: "(Northmoor Courier) —",
    after:
      "The Courier is independent and lives by its subscribers. If you value this work, think of becoming one of them today.",
  },
  {
    before: "By Lena Ostrow and Wire Services | Updated 3 hours ago",
    after:
      "© All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.",
  },
];
const EDITS = [
  "also",
  "reportedly",
  "new",
  "officials",
  "then",
  "large",
  "on Monday",
  "government",
  "would",
  "several",
  "now",
  "company",
];

/** What another outlet makes of an article: headline and first paragraph of its own, an end cut off, words edited, its house's lines around it. */
export function rewritten(article: WireArticle, dice: Dice): WireArticle {
  const subject = pick(SUBJECTS, dice);
  const [, ...rest] = article.text.split("\n\n");
  const body = edited(trimmed(rest.join("\n\n").split(/(?<= )/), dice), 0.05 + 0.05 * dice(), dice);
  const house = pick(HOUSES, dice);
  const lede = `${sentence(subject, dice)} ${sentence(subject, dice)}`;
  return {
    story: article.story,
    title: capital(sentence(subject, dice)),
    text: [house.before, lede, body, house.after].join("\n\n"),
  };
}

/** Up to two fifths of the words are cut: mostly from the end, at times from both ends. */
function trimmed(words: string[], dice: Dice): string[] {
  const cut = Math.floor(words.length * 0.4 * dice());
  const fromStart = dice() < 0.25 ? Math.floor(cut / 2) : 0;
  return words.slice(fromStart, words.length - (cut - fromStart));
}

function edited(words: string[], share: number, dice: Dice): string {
  return words
    .flatMap((word) => {
      if (dice() >= share) return [word];
      const change = `${pick(EDITS, dice)} `;
      return pick([[change], [], [word, change]], dice);
    })
    .join("");
}
