/** What weighs a stance without turning it. After R. Quirk et al. on amplifiers and downtoners; K. Hyland on hedging. */
export const strengthCues = {
  /** Hold back from full assertion. */
  hedge: [
    '"(may|might|could|perhaps|maybe|possibly|conceivably|arguably|apparently|presumably|seemingly|somewhat|partly|potentially)"',
    "(appear|seem) to",
    "some (observers|analysts|people) (say|wonder|question)",
    "a (sort|kind) of",
    "in part",
    "to (some|a certain) (degree|extent)",
    "not necessarily",
    "question (whether|if)",
    "wonder (whether|if)",
    "raise questions about",
    "raising some eyebrows",
    "some observers",
  ],
  /** Insist. */
  booster: [
    '"(clearly|plainly|certainly|obviously|undoubtedly|definitely|absolutely|utterly|deeply|truly|really|profoundly|simply|frankly|exactly|precisely|textbook|outright|blatant|blatantly|dire|grave)"',
    "of course",
    "beyond doubt",
    "make no mistake",
    "nothing short of",
    "no (doubt|question)",
  ],
  /** Open a condition that has yet to be met. */
  condition: [
    '"if"',
    '"unless"',
    "provided that",
    "as long as",
    "on condition that",
    "only if",
    "in the event",
    '"should the"',
  ],
  /** Open a question without answering it. */
  openQuestion: [
    '"whether"',
    "ask if",
    "asked whether",
    "(question|debate|matter|issue) (of|is) whether",
    "divided (on|over)",
    "split (on|over)",
    "(arguments|case|reasons) for and against",
    "both sides of",
    "undecided",
    "remains (unclear|to be seen)",
    "too early to say",
    "not yet clear",
    "it is not clear",
    "hard to say",
    "unknown",
    "nobody (knows|can say)",
    "draws no conclusion",
    "recommends neither",
  ],
  /** The clause after them carries the sentence. */
  contrast: [
    '"(but|yet|however|nonetheless|nevertheless|still)"',
    "even so",
    "that said",
    "in fact",
    "in truth",
    "in reality",
  ],
  /** The clause after them is granted, not asserted. */
  concession: [
    '"(although|though|while|whereas|whilst)"',
    "even though",
    "despite",
    "in spite of",
    "for all",
    "notwithstanding",
    "granted",
    "to be sure",
    "admittedly",
  ],
  /** Speak of something as if it were already given: the author shares it. */
  endorsement: [
    '"(rightly|correctly|justly|wisely|tellingly)"',
    "as (everyone|anyone) knows",
    "is right (to|that)",
    "was right (to|that)",
  ],
};
