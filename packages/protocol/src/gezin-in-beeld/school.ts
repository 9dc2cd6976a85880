/** School, playgroup and homework. */
import type { Section } from '../document/question'

export const school = {
  id: 'school',
  title: { nl: 'School, peuterspeelzaal en huiswerk', en: 'School, playgroup and homework' },
  leadIn: { nl: 'Nu een paar vragen over school.', en: 'Now a few questions about school.' },
  questions: [
    {
      id: 'school.contact_kind',
      type: 'choice',
      text: {
        nl: 'Heeft {child} contact met de juf, meester of mentor?',
        en: 'Does {child} have contact with the teacher or mentor?',
      },
      each: 'children',
      level: 'core',
      enableWhen: { child: 'age', operator: '>=', answer: 4 },
      options: [
        { code: 'goed', text: { nl: 'Ja, goed contact', en: 'Yes, good contact' } },
        { code: 'weinig', text: { nl: 'Ja, maar weinig', en: 'Yes, but little' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'what-would-child-like',
          text: { nl: 'Wat zou {child} willen?', en: 'What would {child} like?' },
          when: { question: 'school.contact_kind', operator: 'in', answer: ['weinig', 'nee'] },
        },
        {
          id: 'how',
          text: {
            nl: 'Hoe gaat dat? (bellen, videobellen, app van school, WhatsApp-groep van de klas, mail)',
            en: 'How does that go? (phone, video call, school app, WhatsApp group of the class, e-mail)',
          },
          when: { question: 'school.contact_kind', operator: '=', answer: 'goed' },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'leraar leerkracht juf meester mentor', en: 'teacher mentor' },
      source: { kind: 'topic', facts: [128] },
    },
    {
      id: 'school.contact_ouder',
      type: 'choice',
      text: { nl: 'Hoe is het contact tussen u en de school?', en: 'How is the contact between you and the school?' },
      level: 'core',
      options: [
        { code: 'goed', text: { nl: 'Goed', en: 'Good' } },
        { code: 'gaat_wel', text: { nl: 'Gaat wel', en: 'All right' } },
        { code: 'slecht', text: { nl: 'Slecht', en: 'Bad' } },
        { code: 'geen', text: { nl: 'Er is geen contact', en: 'There is no contact' } },
      ],
      probes: [
        {
          id: 'what-do-you-miss',
          text: { nl: 'Wat mist u van school?', en: 'What do you miss from school?' },
          when: { question: 'school.contact_ouder', operator: 'in', answer: ['gaat_wel', 'slecht', 'geen'] },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'leraar leerkracht directeur', en: 'teacher head' },
      source: { kind: 'topic', facts: [45, 125, 129] },
    },
    {
      id: 'school.peuter',
      type: 'choice',
      text: {
        nl: 'Heeft u contact met de peuterspeelzaal of opvang?',
        en: 'Are you in contact with the playgroup or day care?',
      },
      each: 'children',
      level: 'additional',
      enableWhen: {
        all: [
          { child: 'age', operator: '>=', answer: 2 },
          { child: 'age', operator: '<', answer: 4 },
        ],
      },
      options: [
        { code: 'goed', text: { nl: 'Ja, goed', en: 'Yes, good' } },
        { code: 'weinig', text: { nl: 'Weinig', en: 'Little' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'nvt', text: { nl: 'Kind gaat daar niet heen', en: 'The child does not go there' } },
      ],
      probes: [
        {
          id: 'what-would-you-like',
          text: { nl: 'Wat zou u fijn vinden?', en: 'What would you like?' },
          when: { question: 'school.peuter', operator: 'in', answer: ['weinig', 'nee'] },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'peuterspeelzaal kinderopvang voorschool kdv', en: 'playgroup day care preschool nursery' },
      source: { kind: 'topic', facts: [45] },
    },
    {
      id: 'school.huiswerk_krijgt',
      type: 'choice',
      text: {
        nl: 'Krijgt {child} huiswerk of werk voor thuis?',
        en: 'Does {child} get homework or work to do at home?',
      },
      each: 'children',
      level: 'core',
      enableWhen: { child: 'age', operator: '>=', answer: 4 },
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'vakantie', text: { nl: 'Nee, het is vakantie', en: 'No, it is a holiday' } },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'schoolwerk opdrachten thuisonderwijs', en: 'school work tasks home schooling' },
      source: { kind: 'reconstruction', facts: [10, 69] },
    },
    {
      id: 'school.huiswerk_lukt',
      type: 'choice',
      text: {
        nl: 'Lukt het u om uw kinderen te helpen met hun huiswerk?',
        en: 'Do you manage to help your children with their homework?',
      },
      level: 'core',
      enableWhen: {
        someChild: {
          all: [
            { child: 'age', operator: '>=', answer: 4 },
            { question: 'school.huiswerk_krijgt', operator: '=', answer: 'ja' },
          ],
        },
      },
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'meestal', text: { nl: 'Meestal', en: 'Mostly' } },
        { code: 'soms', text: { nl: 'Soms', en: 'Sometimes' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'zelf', text: { nl: 'Niet nodig, kind doet het zelf', en: 'Not needed, the child does it alone' } },
      ],
      probes: [
        {
          id: 'what-is-hard',
          text: { nl: 'Wat is er moeilijk?', en: 'What is difficult?' },
          when: { question: 'school.huiswerk_lukt', operator: 'in', answer: ['soms', 'nee'] },
        },
        {
          id: 'how',
          text: { nl: 'Hoe pakt u dat aan?', en: 'How do you go about it?' },
          when: { question: 'school.huiswerk_lukt', operator: 'in', answer: ['ja', 'meestal'] },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'schoolwerk helpen thuisonderwijs', en: 'school work helping home schooling' },
      source: { kind: 'topic', facts: [126, 130] },
    },
    {
      id: 'school.moeilijk',
      type: 'choices',
      text: { nl: 'Wat maakt het helpen moeilijk?', en: 'What makes helping difficult?' },
      level: 'core',
      enableWhen: { question: 'school.huiswerk_lukt', operator: 'in', answer: ['soms', 'nee'] },
      options: [
        { code: 'nederlands', text: { nl: 'De Nederlandse taal', en: 'The Dutch language' } },
        {
          code: 'rekenen',
          text: { nl: 'Rekenen: de methode is hier anders', en: 'Arithmetic: the method is different here' },
        },
        { code: 'te_moeilijk', text: { nl: 'De vragen zijn te moeilijk', en: 'The questions are too difficult' } },
        { code: 'toezicht', text: { nl: 'Geen toezicht kunnen houden', en: 'Not able to supervise' } },
        { code: 'tijd', text: { nl: 'Geen tijd', en: 'No time' } },
        { code: 'plek', text: { nl: 'Geen rustige plek', en: 'No quiet place' } },
        { code: 'apparaat', text: { nl: 'Geen of te weinig computers', en: 'No computer or too few' } },
        { code: 'wil_niet', text: { nl: 'Kind wil niet', en: 'The child does not want to' } },
        { code: 'onduidelijk', text: { nl: 'Opdracht is niet duidelijk', en: 'The task is not clear' } },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
      ],
      probes: [
        {
          id: 'explain-arithmetic',
          text: {
            nl: 'Zullen we iemand zoeken die het rekenen kan uitleggen?',
            en: 'Shall we look for someone who can explain the arithmetic?',
          },
          when: { question: 'school.moeilijk', operator: '=', answer: 'rekenen' },
        },
        {
          id: 'own-language',
          text: { nl: 'Zou uitleg in uw eigen taal helpen?', en: 'Would an explanation in your own language help?' },
          when: { question: 'school.moeilijk', operator: '=', answer: 'nederlands' },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'rekenen taal huiswerk', en: 'maths language homework' },
      source: { kind: 'topic', facts: [131, 132, 133, 134, 79] },
    },
    {
      id: 'school.wie_helpt',
      type: 'choices',
      text: { nl: 'Wie helpt nog meer met huiswerk?', en: 'Who else helps with homework?' },
      level: 'additional',
      enableWhen: {
        someChild: {
          all: [
            { child: 'age', operator: '>=', answer: 4 },
            { question: 'school.huiswerk_krijgt', operator: '=', answer: 'ja' },
          ],
        },
      },
      options: [
        { code: 'broer_zus', text: { nl: 'Broer of zus', en: 'Brother or sister' } },
        { code: 'familie', text: { nl: 'Familie', en: 'Family' } },
        { code: 'juf', text: { nl: 'Juf of meester', en: 'Teacher' } },
        { code: 'jes', text: { nl: 'JES', en: 'JES' } },
        { code: 'vrijwilliger', text: { nl: 'Vrijwilliger', en: 'Volunteer' } },
        { code: 'niemand', text: { nl: 'Niemand', en: 'Nobody' }, alone: true },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'huiswerkhulp bijles', en: 'homework help tutoring' },
      source: { kind: 'topic', facts: [137] },
    },
    {
      id: 'school.weet_meer',
      type: 'choice',
      text: {
        nl: 'Weet u nu beter wat uw kind op school leert?',
        en: 'Do you now know better what your child learns at school?',
      },
      level: 'additional',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'hetzelfde', text: { nl: 'Hetzelfde', en: 'The same' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'lesstof leren', en: 'subjects learning' },
      source: { kind: 'topic', facts: [135] },
    },
    {
      id: 'school.achterstand',
      type: 'choice',
      text: { nl: 'Bent u bang dat uw kind achterop raakt?', en: 'Are you afraid your child is falling behind?' },
      level: 'additional',
      options: [
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
        { code: 'beetje', text: { nl: 'Een beetje', en: 'A little' } },
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
      ],
      probes: [
        {
          id: 'with-what',
          text: {
            nl: 'Waarmee? (taal, rekenen, lezen, iets anders)',
            en: 'With what? (language, arithmetic, reading, something else)',
          },
          when: { question: 'school.achterstand', operator: 'in', answer: ['beetje', 'ja'] },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      keywords: { nl: 'leerachterstand taalachterstand zorgen', en: 'falling behind language delay worries' },
      source: { kind: 'topic', facts: [81] },
    },
    {
      id: 'school.weer',
      type: 'choice',
      text: { nl: 'Gaat {child} weer naar school? Hoe gaat dat?', en: 'Is {child} back at school? How is that going?' },
      each: 'children',
      level: 'core',
      enableWhen: { child: 'age', operator: '>=', answer: 4 },
      options: [
        { code: 'goed', text: { nl: 'Ja, gaat goed', en: 'Yes, it goes well' } },
        { code: 'wennen', text: { nl: 'Ja, is wennen', en: 'Yes, getting used to it' } },
        { code: 'moeilijk', text: { nl: 'Ja, is moeilijk', en: 'Yes, it is difficult' } },
        { code: 'nee', text: { nl: 'Nee, nog niet', en: 'No, not yet' } },
      ],
      probes: [
        {
          id: 'what-is-going-on',
          text: { nl: 'Wat speelt er?', en: 'What is going on?' },
          when: { question: 'school.weer', operator: 'in', answer: ['moeilijk', 'nee'] },
        },
      ],
      audience: ['caller', 'coordinator', 'school', 'researcher'],
      rounds: ['mei-2020', 'juni-2020'],
      keywords: { nl: 'school open terug naar school', en: 'school open back to school' },
      source: { kind: 'reconstruction', facts: [144] },
    },
  ],
} as const satisfies Section
