/** What a day at home looks like. */
import type { Section } from '../document/question'

export const dag = {
  id: 'dag',
  title: { nl: 'De dag thuis', en: 'The day at home' },
  leadIn: {
    nl: 'Ik ben benieuwd hoe een dag er bij u uitziet.',
    en: 'I am curious what a day looks like at your place.',
  },
  questions: [
    {
      id: 'dag.gewoon',
      type: 'text',
      text: { nl: 'Hoe ziet een gewone dag er bij jullie uit?', en: 'What does an ordinary day look like for you?' },
      level: 'core',
      hint: {
        nl: 'Kort en feitelijk. Geen achternamen, geen diagnoses, geen namen van anderen.',
        en: 'Short and factual. No surnames, no diagnoses, no names of other people.',
      },
      probes: [
        {
          id: 'getting-up',
          text: {
            nl: 'Hoe laat staan de kinderen op? En wat doen ze dan?',
            en: 'What time do the children get up? And what do they do then?',
          },
          when: { length: 'dag.gewoon', operator: '<', answer: 40 },
        },
      ],
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'dagindeling ochtend middag avond', en: 'daily routine morning afternoon evening' },
      source: { kind: 'topic', facts: [18, 78] },
    },
    {
      id: 'dag.schema',
      type: 'choice',
      text: { nl: 'Gebruikt u een dagschema?', en: 'Do you use a day schedule?' },
      level: 'additional',
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'eigen', text: { nl: 'Ja, zelf gemaakt', en: 'Yes, our own' } },
        { code: 'school', text: { nl: 'Ja, van school', en: 'Yes, from school' } },
        { code: 'jes', text: { nl: 'Ja, van JES', en: 'Yes, from JES' } },
        { code: 'anders', text: { nl: 'Ja, anders', en: 'Yes, another' } },
      ],
      probes: [
        {
          id: 'would-it-help',
          text: {
            nl: 'Zou een dagschema u helpen? Wij kunnen er een sturen.',
            en: 'Would a day schedule help you? We can send you one.',
          },
          when: { question: 'dag.schema', operator: '=', answer: 'nee' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'planning rooster', en: 'planning timetable' },
      source: { kind: 'topic', facts: [19, 78] },
    },
    {
      id: 'dag.ritme',
      type: 'choice',
      text: { nl: 'Hebben jullie thuis een vast ritme?', en: 'Do you have a regular rhythm at home?' },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'beetje', text: { nl: 'Een beetje', en: 'A little' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'hardest-moment',
          text: { nl: 'Welk moment van de dag is het lastigst?', en: 'Which moment of the day is the hardest?' },
          when: { question: 'dag.ritme', operator: 'in', answer: ['beetje', 'nee'] },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'regelmaat slapen bedtijd', en: 'regularity sleep bedtime' },
      source: { kind: 'topic', facts: [142] },
    },
    {
      id: 'dag.samen',
      type: 'choices',
      text: { nl: 'Wat doet u samen met de kinderen?', en: 'What do you do together with the children?' },
      level: 'additional',
      options: [
        { code: 'wandelen', text: { nl: 'Wandelen', en: 'Walking' } },
        { code: 'film_tv', text: { nl: 'Film of televisie kijken', en: 'Watching a film or television' } },
        { code: 'koken', text: { nl: 'Koken', en: 'Cooking' } },
        { code: 'knutselen', text: { nl: 'Knutselen', en: 'Crafts' } },
        { code: 'spelletjes', text: { nl: 'Spelletjes', en: 'Games' } },
        { code: 'voorlezen', text: { nl: '(Voor)lezen', en: 'Reading (aloud)' } },
        { code: 'buiten', text: { nl: 'Buiten spelen', en: 'Playing outside' } },
        { code: 'praten', text: { nl: 'Praten', en: 'Talking' } },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
        { code: 'weinig', text: { nl: 'Daar is weinig tijd voor', en: 'There is little time for that' } },
      ],
      probes: [
        {
          id: 'knowing-differently',
          text: { nl: 'Leert u uw kind nu anders kennen?', en: 'Are you getting to know your child differently now?' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'activiteiten knutselen spelletjes', en: 'activities crafts games' },
      source: { kind: 'topic', facts: [143, 142, 78] },
    },
    {
      id: 'dag.onderling',
      type: 'choices',
      text: { nl: 'Hoe gaat het tussen de kinderen onderling?', en: 'How do the children get along with each other?' },
      level: 'additional',
      enableWhen: { family: 'childCount', operator: '>=', answer: 2 },
      options: [
        { code: 'helpen', text: { nl: 'Ze helpen elkaar', en: 'They help each other' } },
        { code: 'spelen', text: { nl: 'Ze spelen samen', en: 'They play together' } },
        { code: 'meer_ruzie', text: { nl: 'Meer ruzie dan anders', en: 'More quarrels than usual' } },
        { code: 'gewoon', text: { nl: 'Zoals altijd', en: 'As always' } },
      ],
      probes: [
        {
          id: 'what-do-you-do',
          text: { nl: 'Wat doet u dan?', en: 'What do you do then?' },
          when: { question: 'dag.onderling', operator: '=', answer: 'meer_ruzie' },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'broer zus ruzie', en: 'brother sister quarrel' },
      source: { kind: 'topic', facts: [137] },
    },
  ],
} as const satisfies Section
