/** Who supports this family, and whom the family supports. */
import type { Section } from '../document/question'

export const steun = {
  id: 'steun',
  title: { nl: 'Steun', en: 'Support' },
  questions: [
    {
      id: 'steun.wie',
      type: 'choices',
      text: { nl: 'Krijgt u steun? Van wie?', en: 'Do you get support? From whom?' },
      level: 'core',
      options: [
        { code: 'partner', text: { nl: 'Partner', en: 'Partner' } },
        { code: 'kinderen', text: { nl: 'Kinderen', en: 'Children' } },
        { code: 'familie', text: { nl: 'Familie', en: 'Family' } },
        { code: 'vrienden', text: { nl: 'Vrienden', en: 'Friends' } },
        { code: 'buren', text: { nl: 'Buren', en: 'Neighbours' } },
        { code: 'school', text: { nl: 'School', en: 'School' } },
        { code: 'jes', text: { nl: 'JES', en: 'JES' } },
        { code: 'social_media', text: { nl: 'Online / social media', en: 'Online / social media' } },
        { code: 'gemeenschap', text: { nl: 'Kerk, moskee of vereniging', en: 'Church, mosque or club' } },
        { code: 'hulpverlening', text: { nl: 'Hulpverlening', en: 'Care services' } },
        { code: 'niemand', text: { nl: 'Niemand', en: 'Nobody' }, alone: true },
      ],
      probes: [
        {
          id: 'would-you-like-it',
          text: { nl: 'Zou u dat willen? Wat voor steun?', en: 'Would you like that? What kind of support?' },
          when: { question: 'steun.wie', operator: '=', answer: 'niemand' },
        },
        {
          id: 'helps-with-what',
          text: { nl: 'Waar helpt diegene u mee?', en: 'What does that person help you with?' },
          when: { chosen: 'steun.wie', except: ['niemand'], operator: '>=', answer: 1 },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'hulp netwerk moskee kerk', en: 'help network mosque church' },
      source: { kind: 'article', facts: [106, 140] },
    },
    {
      id: 'steun.terugval',
      type: 'choice',
      text: {
        nl: 'Is er iemand die u kunt bellen als het echt niet gaat?',
        en: 'Is there someone you can call when it really does not work?',
      },
      level: 'additional',
      options: [
        { code: 'ja', text: { nl: 'Ja', en: 'Yes' } },
        { code: 'misschien', text: { nl: 'Misschien', en: 'Maybe' } },
        { code: 'nee', text: { nl: 'Nee', en: 'No' } },
      ],
      probes: [
        {
          id: 'a-number',
          text: {
            nl: 'Mag ik u een telefoonnummer geven dat u altijd kunt bellen?',
            en: 'May I give you a phone number you can always call?',
          },
          when: { question: 'steun.terugval', operator: '=', answer: 'nee' },
        },
      ],
      audience: ['caller', 'coordinator'],
      keywords: { nl: 'noodgeval alleen eenzaam', en: 'emergency alone lonely' },
      source: { kind: 'reconstruction', facts: [106] },
    },
    {
      id: 'steun.voor_anderen',
      type: 'choices',
      text: { nl: 'Kunnen jullie ook iets doen voor anderen?', en: 'Can your family also do something for others?' },
      level: 'additional',
      options: [
        { code: 'niets', text: { nl: 'Nee, niets', en: 'No, nothing' }, alone: true },
        { code: 'buren', text: { nl: 'Buren helpen', en: 'Helping neighbours' } },
        { code: 'boodschappen', text: { nl: 'Boodschappen doen voor anderen', en: 'Doing groceries for others' } },
        { code: 'familie', text: { nl: 'Familie helpen', en: 'Helping family' } },
        { code: 'anders', text: { nl: 'Iets anders', en: 'Something else' } },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
      keywords: { nl: 'helpen vrijwilliger buren', en: 'helping volunteer neighbours' },
      source: { kind: 'article', facts: [100, 101] },
    },
  ],
} as const satisfies Section
