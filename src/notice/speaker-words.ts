/** Who decides: the subjects under which the Commissioner speaks in a notice. */
export const commissioners: ReadonlySet<string> = new Set(['commissioner', 'commission', 'ico', 'notice'])

export const firstPersons: ReadonlySet<string> = new Set(['i', 'we'])

/** Stand for the Commissioner where no other speaker is named before them. */
export const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they'])

/** Whose something is, where it is the Commissioner's. */
export const possessives: ReadonlySet<string> = new Set([
  "commissioner's", "commission's", "ico's", 'his', 'her', 'their', 'my', 'our',
]) // biome-ignore format: a list of words reads best in rows

/** Stand between a subject and its verb. */
export const adverbs: ReadonlySet<string> = new Set([
  'therefore', 'also', 'accordingly', 'consequently', 'however', 'now', 'further', 'thus', 'hence', 'additionally',
  'nevertheless', 'nonetheless', 'furthermore', 'hereby', 'again', 'then', 'formally', 'finally', 'moreover', 'still',
  'clearly', 'simply', 'only', 'currently', 'both', 'either', 'first', 'firstly', 'secondly', 'carefully', 'ultimately',
  'subsequently', 'similarly', 'instead', 'otherwise', 'partly', 'partially', 'fully', 'largely', 'provisionally',
  'specifically', 'already', 'just', 'wrongly', 'correctly', 'incorrectly',
]) // biome-ignore format: a list of words reads best in rows

export const auxiliaries: ReadonlySet<string> = new Set([
  'is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'does', 'do', 'did', 'not', 'can', 'will', 'would',
]) // biome-ignore format: a list of words reads best in rows

/** Verbs of saying, thinking and wanting, and of refusing ("because section 31 applies"): what follows is their subject's, and no statement of the notice's own. */
export const reporting: ReadonlySet<string> = new Set([
  'said', 'say', 'says', 'stated', 'states', 'argued', 'argues', 'argue', 'asked', 'asks', 'ask', 'wants', 'want', 'wanted',
  'wishes', 'wished', 'believes', 'believed', 'considers', 'considered', 'consider', 'thinks', 'thought', 'submitted',
  'submits', 'contends', 'contended', 'maintains', 'maintained', 'claims', 'claimed', 'complained', 'complains',
  'suggested', 'suggests', 'explained', 'explains', 'confirmed', 'confirms', 'disputes', 'disputed', 'advised',
  'requested', 'requests', 'seeks', 'sought', 'expects', 'expected', 'hopes', 'hoped', 'proposes', 'proposed', 'added',
  'accepts', 'accepted', 'agrees', 'agreed', 'acknowledges', 'acknowledged', 'informed', 'told', 'notes', 'noted',
  'asserts', 'asserted', 'insists', 'insisted', 'alleged', 'alleges', 'replied', 'responded', 'wrote', 'queried',
  'feels', 'felt', 'concludes', 'concluded', 'decides', 'decided', 'determines', 'determined', 'finds', 'found', 'satisfied',
  'saying', 'stating', 'arguing', 'claiming', 'believing', 'explaining', 'confirming', 'maintaining', 'asserting',
  'contending', 'advising', 'noting', 'suggesting', 'refused', 'declined', 'relied', 'cited', 'withheld', 'citing',
]) // biome-ignore format: a list of words reads best in rows

/** Words that open a phrase in front of the main statement, which a comma then ends: "As the Council has …, no steps …". */
export const fronting: ReadonlySet<string> = new Set([
  'as', 'since', 'because', 'given', 'although', 'though', 'while', 'whilst', 'having', 'in', 'for', 'on', 'with',
  'where', 'when', 'after', 'following', 'despite', 'notwithstanding', 'considering', 'due', 'by', 'at', 'under',
]) // biome-ignore format: a list of words reads best in rows
