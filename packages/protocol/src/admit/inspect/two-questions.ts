/** Are two things asked in one sentence? Says so only when it is certain: of what may be one question nothing is said. */

/**
 * Does this sentence ask twice? It hears Dutch and English.
 *
 * @example
 * asksTwice('Slaapt u goed en eet u goed?')       //=> true
 * asksTwice('Krijgt u hulp, en zo ja van wie?')   //=> true
 * asksTwice('Slaapt u goed en genoeg?')           //=> false
 * asksTwice('Bent u vader of moeder?')            //=> false
 */
export function asksTwice(sentence: string): boolean {
  return (
    sentence.endsWith('?') &&
    !saysMoreOfOne.some((more) => more.test(sentence)) &&
    !saysTheOpposite.test(sentence) &&
    secondQuestions.some((second) => second.test(sentence))
  )
}

/**
 * Twice the same word, and neither begins a question: "Is there somebody who listens and who you trust?"; "Heeft u een plek waar u rust
 * vindt en waar u veilig bent?", but not "Weet u waar u woont en waar …?", nor "… en waar is die?".
 */
const saysMoreOfOne = [
  /^\W*(?!who|which)\w+\s.*\b(who|which)\b.*\band\s+\1\b/i,
  /(?<!\p{L})(?:een|geen)\s+(?:\p{L}+\s+)?\p{L}+\s+(?:\p{L}+\s+)?(waar|wie)\s+\p{L}+.*\sen\s+(?:\p{L}+\s+)?\1\s+(?:u|je|jullie|niemand|iemand|uw\s+\p{L}+|\{child\})(?!\p{L})/iu,
  /\b(?:an?|any|no)\s+(?:\w+\s+)?\w+\s+where\s+\w+.*\sand\s+where\s+(?!(?:am|are|is|was|were|do|does|did|have|has|had|can|could|will|would|should)\b)/i,
]

/** "Heeft u een auto of heeft u geen auto?": yes or no, said in full. */
const saysTheOpposite = /\s(?:of|or)\s(?:.*\s)?(?:geen|niets?|nooit|no|not|never|none)(?!\p{L})|\sor\s.*n['’]t\b/iu

const subject = '(?:u|je|jij|jullie|ge|\\{child\\})'
const asked = '(?:hoe|hoeveel|wat|wie|waar\\p{L}*|wanneer|how|what|who|where|when|why)'
/** Those that may also go on about the same thing, so that they begin a question only where nothing else can be meant. */
const askedToo =
  '(?:hoe|hoeveel|hoelang|wat|wie|welke?|waar\\p{L}*|wanneer|how|what|who|whom|whose|which|where|when|why)'
const preposition = '(?:van|met|voor|aan|bij|door|from|with|for|by)'
/** Verbs that begin a question about something else than "u". */
const verb =
  '(?:is|zijn|was|bent|gaat|gaan|heeft|hebt|hebben|kan|kunt|kunnen|wil|willen|lukt|werkt|werken|krijgt|krijgen|komt|komen|helpt|helpen|mag|moet|moeten|doet|doen|blijft|slaapt|slapen|eet|eten|speelt|spelen|woont|wonen)'

const auxiliary = '(?:am|are|is|was|were|do|does|did|have|has|had|can|could|will|would|should)'

const secondQuestions = /* @__PURE__ */ (() => [
  // "… en hoe eet u?", "… en van wie?", but not "Weet u hoe en waar …?"
  new RegExp(
    `\\S+\\s+\\S+.*(?<!(?<!\\p{L})${askedToo})\\s(?:en|and)\\s+(?:${preposition}\\s+)?${asked}(?!\\p{L})`,
    'iu',
  ),
  // "Krijgt u hulp, en welke?", "… and from whom?", but not "Weet u welke en …?"
  new RegExp(
    `^(?!.*(?<!\\p{L})${askedToo}(?!\\p{L}).*\\s(?:en|and)\\s)\\S+\\s+\\S+.*\\s(?:en|and)\\s+(?:${preposition}\\s+)?${askedToo}\\s*\\?$`,
    'iu',
  ),
  // "Krijgt u hulp, en zo ja van wie?", "…, and if not, would you like it?", but not "moeilijk, zo niet onmogelijk", nor "of, en zo ja hoe,"
  new RegExp(
    `\\S+\\s+\\S+.*[\\s,](?<!(?<!\\p{L})(?:of|whether),?\\s+(?:(?:en|and),?\\s+)?)(?:zo\\s+(?:ja|neen?|niet)|if\\s+(?:so|yes|not?)),?\\s+(?:(?:${preposition}\\s+)?${askedToo}|(?:${verb}|mogen|kunnen|zullen)\\s+\\p{L}+|\\p{L}+\\s+${subject}|${auxiliary}\\s+\\p{L}+)(?!\\p{L})`,
    'iu',
  ),
  // "Heeft u werk of zoekt u werk?", "Werkt u of zoekt u werk?", but not "Krijgt u genoeg hulp of wilt u meer hulp?"
  new RegExp(
    `^(?=\\P{L}*\\p{L}+\\s+${subject}\\s).*?(?<!\\p{L})(\\p{L}{3,}?)t?(?!\\p{L}).*\\sof\\s+(?:zoekt?|wilt?)\\s+${subject}\\s+(?:(?:een|de|het|uw|je|nog|ook|nu|graag)\\s+)*(?:\\1|er\\s+een)\\s*\\?$`,
    'iu',
  ),
  // "Do you work or are you looking for work?", but not "Do you walk or would you like a lift?"
  new RegExp(
    `^(?=\\W*${auxiliary}\\s+you\\s).*?\\b(\\w{3,}?)(?:s|ing)?\\b.*\\sor\\s+(?:(?:are|have)\\s+you\\s+(?:(?:been|now|still)\\s+)*(?:looking\\s+for|seeking)|(?:do\\s+you\\s+want|would\\s+you\\s+like))\\s+(?:(?:a|an|the|your|some|any)\\s+)?(?:\\1|one)\\s*\\?$`,
    'iu',
  ),
  // "Slaapt u goed en eet u goed?"; "als u", "met u" and the like are no verbs.
  new RegExp(
    `^\\P{L}*(?:\\p{L}+\\s+${subject}|${verb}|${asked})\\s.*[,\\s]en\\s+(?!(?:als|of|dat|die|wat|zoals|omdat|want|toen|met|voor|van|bij|naast|tussen|door|aan|om|over|tegen|zonder|naar|uit|dan|ook|dus|samen|alleen|${asked})\\s)\\p{L}+\\s+${subject}(?!\\p{L})`,
    'iu',
  ),
  // "Heeft u een laptop en werkt de wifi goed?"
  new RegExp(
    `^\\P{L}*(?:\\p{L}+\\s+${subject}|${verb}|${asked})\\s.*[,\\s]en\\s+${verb}\\s+(?:er|het|dat|dit|de|uw|je|iedereen|iemand|alles)(?!\\p{L})`,
    'iu',
  ),
  // "Slaapt u goed, eet u goed?", but not "Heeft u hulp nodig, denkt u?"
  new RegExp(`^\\P{L}*\\p{L}+\\s+${subject}\\s.*,\\s+\\p{L}+\\s+${subject}\\s+\\p{L}`, 'iu'),
  // "Lekt het dak en tocht het?"; "juist het", "niet dat" and the like are no verbs.
  /^\P{L}*\p{L}+\s+(?:u|je|jij|jullie|ge|het|er|dat|dit|de|uw)\s.*\sen\s+(?!(?:met|niet|juist|vast|eerst|want|wat|dat|het|iet|acht|\p{L}*nacht)\s)\p{L}+t\s+(?:het|er|dat|dit)(?!\p{L})/iu,
  // "Bent u moe of bent u verdrietig?", but not "Weet u of u hulp krijgt?", nor "Komt u buiten, of blijft u binnen?"
  new RegExp(`^\\P{L}*(${verb})\\s[^,]*\\sof\\s+\\1\\s+${subject}\\s`, 'iu'),
  new RegExp(`^\\W*(${auxiliary})\\s[^,]*\\sor\\s+\\1\\s+you\\b`, 'i'),
  // "Is your child ill and will it come to school?", but not "somebody who calls and is there".
  new RegExp(
    `^\\W*${auxiliary}\\s(?!.*\\b(?:who|that|which|where)\\b.*\\band\\b).*\\band\\s+${auxiliary}\\s+(?:you|your|there|it|they|the|he|she|we|that|anybody|anyone|somebody|\\{child\\})(?!\\w)`,
    'i',
  ),
])()
