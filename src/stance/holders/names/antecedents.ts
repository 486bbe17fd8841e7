/** Where a pronoun or a mention stands. */
export type Place = { token: number; sentence: number; paragraph: number };

/** Somebody or something named: where it was mentioned, whether as the subject of its sentence, whether as a company. */
export type Mention = Place & { name: string; subject: boolean; company: boolean };

/** How many mentions back an antecedent is looked for, and over how many sentences a subject outweighs nearer names. */
const LOOK_BACK = 8;
export const SUBJECT_LASTS = 3;

/**
 * The name of the person a pronoun at `place` stands for: of its paragraph before others, subjects before the rest, and the
 * nearest of them; only names that `suits` lets through. Null when nobody is near.
 */
export function nearestPerson(
  persons: Mention[],
  place: Place,
  suits: (name: string) => boolean,
): string | null {
  let best: Mention | null = null;
  let rank = 0;
  for (let i = persons.length - 1, seen = 0; i >= 0 && seen < LOOK_BACK; i--, seen++) {
    const mention = persons[i] as Mention;
    if (mention.token >= place.token || !suits(mention.name)) continue;
    const score = (mention.paragraph === place.paragraph ? 2 : 0) + (lasts(mention, place) ? 2 : 1);
    if (score > rank) [best, rank] = [mention, score];
  }
  return best?.name ?? null;
}

/** The company that an earlier sentence spoke of: one that was the subject before one that was not. Null when there is none. */
export function nearestCompany(bodies: Mention[], place: Place): string | null {
  let nearest: string | null = null;
  for (let i = bodies.length - 1, seen = 0; i >= 0 && seen < 2 * LOOK_BACK; i--, seen++) {
    const mention = bodies[i] as Mention;
    if (!mention.company || mention.token >= place.token || mention.sentence >= place.sentence) continue;
    if (lasts(mention, place)) return mention.name;
    nearest ??= mention.name;
  }
  return nearest;
}

/** Who was last spoken of as a subject; `same` lets it stand in the sentence of the pronoun itself. Null when none is near. */
export function nearestSubject(
  mentions: Mention[],
  place: Place,
  same: boolean,
  suits: (mention: Mention) => boolean = () => true,
): string | null {
  for (let i = mentions.length - 1, seen = 0; i >= 0 && seen < LOOK_BACK; i--, seen++) {
    const mention = mentions[i] as Mention;
    if (mention.token >= place.token || !lasts(mention, place) || !suits(mention)) continue;
    if (same || mention.sentence < place.sentence) return mention.name;
  }
  return null;
}

/** Whether what was taken for a body may be a person known by surname alone: a capital inside a word (“AlphaNews”) tells. */
export function isLikeSurname({ name, company }: Mention): boolean {
  return !company && /^\p{Lu}[\p{Ll}’'-]+$/u.test(name.slice(name.lastIndexOf(" ") + 1));
}

function lasts({ subject, sentence }: Mention, place: Place): boolean {
  return subject && place.sentence - sentence <= SUBJECT_LASTS;
}
