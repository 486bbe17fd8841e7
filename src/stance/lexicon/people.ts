/** Who can hold a stance: the nouns that a holder's noun phrase may be headed by. Singular forms; a plural -s is dropped first. */
const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Persons, one or many. Nouns in -er, -or, -ist, -ian, -ee, -man and the like need no entry: see AGENT_ENDINGS. */
const PERSONS = set(`
  abbess abbot academic accountant actuary activist adjudicator apothecary beneficiary missionary visionary revolutionary mercenary dignitary adherent adversary advocate agent aide ally ambassador analyst applicant apologist architect
  archbishop assistant athlete attendee attorney audience bishop boffin boss brother candidate captain cardinal celebrity champion
  chair chief child children citizen clergy clerk colleague combatant commander compatriot consultant contrarian correspondent
  counsel counterpart couple cousin critic crowd cynic daughter defendant delegate deputy detective detractor diplomat
  director doctor doomer doomsayer dove elder electorate enthusiast envoy evangelist everyone executive expert falcon family figurehead
  father fellow folk founder friend general governor graduate grandmother guest guru hawk head heckler host husband
  idealist imam incumbent individual influencer insider judge justice king laureate layman lead leader liberal libertarian
  lord luminary maker mathematician mayor member men mentor merchant minister minority mob monk mother native neighbor
  neighbour nun nurse observer official opponent optimist outsider panellist panelist parent participant personality partisan partner
  peer pensioner people person pessimist physician pilot pope population premier president priest principal professor
  progressive proponent protestant public pundit purist queen rabbi radical reader realist rebel recruit representative
  resident respondent rival sage sceptic scholar secretary senator serf sheikh signatory sister skeptic son source spokesperson
  staff staffer student supporter teen teenager tenant troop turncoat twin uncle vendor veteran viewer virtuoso volunteer
  voter whistleblower wife witness women workforce youth zealot mp mep ceo cto cfo coo phd don faction
  those some many several others other another both
`);

/** Bodies that speak: companies, parties, offices, the press. */
const BODIES = set(`
  academy administration agency alliance ally army arm assembly association authority bank bar bench bloc board body branch brigade
  bureau business cabinet camp campaign capital caucus chamber charity church city club coalition collective college
  commission commissioner committee community company confederation conference congress consortium consultancy corporation council
  country county court crowd delegation department division electorate embassy enterprise entity establishment federation firm forum
  foundation fund giant government group guild house incumbent industry initiative inquiry insurer institute institution judiciary
  jury lab laboratory left league legislature lobby manufacturer media military ministry mosque movement nation navy
  neighbourhood network newsroom newspaper nonprofit ngo office operator opposition organisation organization outfit outlet panel
  parliament partnership party police practice presidency press profession province publication publisher quango reactor regulator
  regime reinsurer right school secretariat sector senate service shop side society sponsor startup state studio subcommittee
  subsidiary synod tank team thinktank town township trade trust union unit university utility village watchdog west wing world xai
  observatory syndicate charity chapter centre center cooperative commune
`);

/** Texts that say things: they hold what their reporting verbs say. */
const TEXTS = set(`
  account advertisement advisory affidavit banner bill flyer framework legislation placard poster sign slogan amendment analysis announcement appeal article assessment audit blog book briefing
  brief bulletin column comment commentary communique complaint declaration decree deck dispatch document dossier editorial
  email essay filing finding footnote forecast guidance guideline headline index interview lawsuit leaflet lede letter
  magazine manifesto manual memo memorandum message minute motion newsletter note notice op-ed opinion order pamphlet paper
  petition policy poll post prospectus ranking readout register rejoinder release report research resolution retort
  review ruling scorecard section sermon speech statement statute story study submission suit summary survey testimony text
  thesis thread meme tract transcript treatise tweet verdict website whitepaper
`);

/** Of those, the ones that speak for people, even where a text about them is itself what is argued about. */
const SPEAKING_TEXTS = set(
  "letter petition statement poll survey study report memo editorial essay manifesto appeal op-ed column resolution",
);

/** Look like somebody who does something (-er, -or, -ist…) and are not. */
const NOT_AGENTS = set(`
  after altogether another answer anger arbor banner barrier better bigger border bumper buffer burner butter carrier cancer
  center centre chapter character cheaper clever closer cluster color colour computer consider container copper corner
  corridor counter cover dagger danger deeper denser degree dinner door driver disorder earlier easier either error ever
  disaster master semester litter clutter crater diameter perimeter boiler factor fair faster favor favour feather fee fever fewer fiber fibre filter finger flavor flavour floor flower folder
  forever former fuller further gather gender greater guarantee hammer hardier harder harbor harbour higher honor honour
  horror however humor humour hunger hyper inner interior inferior junior labor labour ladder larger later latter
  layer lesser letter lever likelier liquor longer louder lower major manner matter meter mere mirror minor mister monitor
  monster moor moreover motor murder neither nearer never newer nor number offer older order outer over
  other parameter pepper per phosphor poorer poster powder power prayer prefer prior processor proper quarter quicker quiver
  rather razor refer register reminder render remember richer river rigor rigour ripper router rubber rumor rumour safer
  scanner sector semiconductor senior sensor server shatter shelter shorter shoulder shutter silver simpler
  slaughter slower smaller smarter sober somewhere soccer stronger summer super superior surrender sweeter tenor terror
  theater theatre thinner thunder tiger timber together toner tougher tower trailer tractor transfer transformer trigger tumor
  ulterior under upper utter vapor vapour weaker weather whatever whenever wherever whether whichever whoever winter wonder
  younger year twist list mist fist gist exist consist insist persist resist assist checklist coffee committee
  reactor conductor vector predictor elevator generator calculator accelerator refrigerator counter indicator
  denominator escalator fire prefer infer differ suffer deliver discover recover cater steer cheer career beer
  sheer deer tree free three agree flee knee see egg median radian median ocean mean
  chatter chamber chair cyber timer printer toaster blocker killer newer rudder roller heater header starter
  broader wider deeper tighter looser softer harsher stricter fiercer sharper steeper bolder calmer cleaner colder darker drier
  finer firmer fresher gentler happier healthier heavier kinder lighter milder narrower nicer plainer purer quieter rougher
  smoother sterner subtler swifter taller thicker truer warmer wealthier wiser wilder
  container water charter behavior behaviour charger freezer disclaimer reminder identifier pointer compiler adapter adaptor marker wafer breaker bunker
`);

/** Nouns for those who do: teacher, investor, economist, librarian, employee, chairwoman, bureaucrat. */
const AGENT_ENDINGS = /(?:er|or|ist|yst|ian|eer|ee|man|men|woman|women|crat|folk|monger)$/;

/** Never hold a stance although they head noun phrases: no one, or everyone and no one. */
export const NOBODY = set(
  "nobody no none neither no-one anyone anybody everybody everyone everything nothing something anything",
);

/** Many persons in one word: neither he nor she. */
export const COLLECTIVES = set(
  "public audience crowd electorate jury population workforce clergy mob couple minority youth",
);

/** Quantities: somebody only with what they count (“two of the labs”). */
export const NUMBERS = set(
  "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety dozen " +
    "dozens hundred hundreds thousand thousands million millions half majority majorities most quarter quarters third thirds fifths tenths cent " +
    "percent few part rest bulk lot handful number score scores share range array host slew raft variety mix string chorus plurality",
);

/** Titles before a name: dropped from a full name, kept as a way to refer to the person later (“the senator”). */
export const TITLES = set(`
  mr mrs ms miss dr prof professor sir dame lord lady baroness baron sen senator rep representative gov governor president
  minister premier chancellor secretary judge justice general gen admiral adm colonel col captain capt commissioner councillor
  councilman councilwoman congressman congresswoman assemblyman assemblywoman delegate supervisor mayor ambassador
  envoy bishop archbishop cardinal pastor reverend rev rabbi imam father sister attorney adviser advisor aide spokesman
  spokeswoman spokesperson ceo cto chairman chairwoman chair director chief head economist historian philosopher
  mathematician physicist novelist author investor engineer essayist analyst founder co-founder cofounder researcher scientist
  mep mp lawyer activist advocate journalist columnist sponsor officer deputy vice leader boss veteran whistleblower executive
  speaker lawmaker comedian actor writer lobbyist organiser organizer campaigner godfather
`);

/** Abbreviated titles, and how they are spoken of afterwards. */
export const TITLE_WORDS = new Map([
  ["sen", "senator"],
  ["rep", "representative"],
  ["gov", "governor"],
  ["prof", "professor"],
  ["dr", "doctor"],
  ["gen", "general"],
  ["adm", "admiral"],
  ["col", "colonel"],
  ["capt", "captain"],
]);

/** Titles that tell he from she. */
export const MASCULINE = set(
  "mr sir lord baron king father spokesman chairman congressman assemblyman councilman businessman",
);
export const FEMININE = set(
  "mrs ms miss dame lady baroness queen sister spokeswoman chairwoman congresswoman assemblywoman councilwoman businesswoman",
);

/** Words of names that are no person's: bodies, places, laws. */
export const NAME_OF_BODY = set(`
  institute university council committee party bank agency commission senate congress house court department dept ministry
  ai lab labs inc corp group foundation association alliance coalition center centre union school college street times post
  journal act bill states kingdom valley network society academy fund trust project board chamber parliament index office
  observatory authority federation league church team service research systems technologies technology computing compute
  security safety policy partners capital ventures press news chronicle gazette tribune herald ledger review
  administration hospital museum bureau army force forces city county island islands lake mountain north south east west
  new united american european british international national federal royal white google deepmind microsoft meta
  forum summit declaration treaty agreement accord code report letter program programme initiative campaign for of
`);

/** Days, months and the like: capitals that name nobody. */
export const TIME_WORDS = set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august " +
    "september october november december spring summer autumn winter today yesterday tomorrow tonight " +
    "hours days weeks months years decades",
);

/** Organisations that “the company” and “the lab” are apt to stand for. */
export const GENERIC_BODIES = set("company lab firm startup developer start-up corporation giant");

/** Words in the names of companies and laboratories. */
export const COMPANY_NAMES = set(
  "ai labs lab inc corp ltd google deepmind microsoft meta openai anthropic xai mistral deepseek nvidia amazon apple alphabet " +
    "systems technologies compute computing robotics software",
);

/** Whether a noun, in lower case, can hold a stance; a text can, when `texts` is asked for. */
export function isHolderNoun(norm: string): boolean {
  return known(norm) || (norm.endsWith("s") && known(singular(norm)));
}

/** Whether a noun names a text that speaks: a report, a letter, a poll. */
export function isTextNoun(norm: string): boolean {
  return TEXTS.has(norm) || (norm.endsWith("s") && TEXTS.has(singular(norm)));
}

/** Whether a text is one that people write to say what they think: a letter, a petition, a poll; not a law or a policy. */
export function isSpeakingText(norm: string): boolean {
  return SPEAKING_TEXTS.has(norm) || SPEAKING_TEXTS.has(singular(norm));
}

/** Whether a noun names persons: “for Senator Vale” is her view, “for the company” may be anybody's. */
export function isPersonNoun(norm: string): boolean {
  const base = norm.endsWith("s") && !PERSONS.has(norm) ? singular(norm) : norm;
  return (
    PERSONS.has(base) ||
    TITLES.has(base) ||
    (AGENT_ENDINGS.test(base) && !NOT_AGENTS.has(base) && base.length > 4)
  );
}

function known(norm: string): boolean {
  if (PERSONS.has(norm) || TITLES.has(norm) || BODIES.has(norm) || TEXTS.has(norm)) return true;
  return norm.length > 4 && !NOT_AGENTS.has(norm) && AGENT_ENDINGS.test(norm);
}

function singular(norm: string): string {
  if (norm.endsWith("ies")) return `${norm.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(norm)) return norm.slice(0, -2);
  return norm.slice(0, -1);
}
