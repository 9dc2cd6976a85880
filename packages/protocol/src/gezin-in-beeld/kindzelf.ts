/** An older child speaks for itself; every question after the first needs its yes. */
import type { Section } from '../document/question'

export const kindzelf = {
  id: 'kindzelf',
  title: { nl: 'Gesprek met het kind zelf', en: 'Talking with the child itself' },
  voice: 'child',
  each: 'children',
  hint: {
    nl: "Alleen bij oudere kinderen (richtlijn: 10+), met een ouder erbij of met akkoord van de ouder; vaak via videobellen. Zeg 'je'.",
    en: "Only with older children (guideline 10+), with a parent present or with the parent's consent; often by video call. Say 'je'.",
  },
  enableWhen: { child: 'age', operator: '>=', answer: 10 },
  questions: [
    {
      id: 'kz.akkoord',
      type: 'choice',
      text: { nl: 'Vind jij het goed als ik jou ook iets vraag?', en: 'Is it OK if I ask you something too?' },
      level: 'core',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'not-needed',
          text: { nl: 'Prima. Dat hoeft niet.', en: 'Fine. You do not have to.' },
          when: { question: 'kz.akkoord', operator: '=', answer: 'nee' },
        },
      ],
      audience: ['caller'],
      keywords: { nl: 'toestemming kind', en: 'consent child' },
      source: { kind: 'reconstruction', facts: [111] },
    },
    {
      id: 'kz.cijfer',
      type: 'grade',
      text: {
        nl: 'Hoe gaat het met jou? Welk cijfer geef je, van 0 tot 10?',
        en: 'How are you? What grade do you give, 0 to 10?',
      },
      level: 'core',
      enableWhen: { question: 'kz.akkoord', operator: '=', answer: 'ja' },
      probes: [{ id: 'why', text: { nl: 'Waarom dat cijfer?', en: 'Why that grade?' } }],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'rapportcijfer kind zelf', en: 'mark score child itself' },
      source: { kind: 'reconstruction', facts: [111] },
    },
    {
      id: 'kz.school',
      type: 'choice',
      text: { nl: 'Hoe gaat het met je schoolwerk?', en: 'How is your school work going?' },
      level: 'core',
      enableWhen: { question: 'kz.akkoord', operator: '=', answer: 'ja' },
      options: [
        { code: 'goed', text: { nl: 'Goed', en: 'Well' } },
        { code: 'gaat_wel', text: { nl: 'Gaat wel', en: 'All right' } },
        { code: 'niet_goed', text: { nl: 'Niet goed', en: 'Not well' } },
      ],
      probes: [
        {
          id: 'what-would-help',
          text: { nl: 'Wat zou helpen?', en: 'What would help?' },
          when: { question: 'kz.school', operator: '!=', answer: 'goed' },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'huiswerk leren', en: 'homework learning' },
      source: { kind: 'reconstruction', facts: [111] },
    },
    {
      id: 'kz.vrienden',
      type: 'choice',
      text: { nl: 'Spreek je je vrienden?', en: 'Do you talk to your friends?' },
      level: 'additional',
      enableWhen: { question: 'kz.akkoord', operator: '=', answer: 'ja' },
      options: [
        { code: 'vaak', text: { nl: 'Vaak', en: 'Often' } },
        { code: 'soms', text: { nl: 'Soms', en: 'Sometimes' } },
        { code: 'nooit', text: { nl: 'Nooit', en: 'Never' } },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'vriendjes contact', en: 'friends contact' },
      source: { kind: 'reconstruction', facts: [91] },
    },
    {
      id: 'kz.leuk',
      type: 'text',
      text: { nl: 'Wat is leuk op dit moment? En wat is stom?', en: 'What is fun right now? And what is not?' },
      level: 'additional',
      hint: {
        nl: 'Kort en feitelijk. Geen achternamen, geen diagnoses, geen namen van anderen.',
        en: 'Short and factual. No surnames, no diagnoses, no names of other people.',
      },
      enableWhen: { question: 'kz.akkoord', operator: '=', answer: 'ja' },
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'fijn vervelend', en: 'nice annoying' },
      source: { kind: 'reconstruction', facts: [111] },
    },
    {
      id: 'kz.hulp',
      type: 'choices',
      text: {
        nl: 'Met wie praat je als je ergens mee zit?',
        en: 'Who do you talk to when something is bothering you?',
      },
      level: 'additional',
      enableWhen: { question: 'kz.akkoord', operator: '=', answer: 'ja' },
      options: [
        { code: 'ouder', text: { nl: 'Vader of moeder', en: 'Father or mother' } },
        { code: 'broer_zus', text: { nl: 'Broer of zus', en: 'Brother or sister' } },
        { code: 'vriend', text: { nl: 'Vriend of vriendin', en: 'A friend' } },
        { code: 'juf', text: { nl: 'Juf, meester of mentor', en: 'Teacher or mentor' } },
        { code: 'jes', text: { nl: 'Iemand van JES', en: 'Someone from JES' } },
        { code: 'niemand', text: { nl: 'Niemand', en: 'Nobody' }, alone: true },
      ],
      probes: [
        {
          id: 'kindertelefoon',
          text: {
            nl: 'Je kunt ook gratis bellen of chatten met de Kindertelefoon.',
            en: 'You can also call or chat with the Kindertelefoon (child helpline) for free.',
          },
          when: { question: 'kz.hulp', operator: '=', answer: 'niemand' },
        },
      ],
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'praten verdriet Kindertelefoon', en: 'talking sad child helpline' },
      source: { kind: 'reconstruction', facts: [111] },
    },
  ],
} as const satisfies Section
