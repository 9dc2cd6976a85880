/** Whom this person spoke, and whom he or she misses. */
import type { Section } from '../document/question'

export const contact = {
  id: 'contact',
  title: { nl: 'Contact', en: 'Contact' },
  questions: [
    {
      id: 'oud.gesproken',
      type: 'choices',
      text: { nl: 'Wie heeft u deze week gesproken?', en: 'Whom did you speak to this week?' },
      options: [
        { code: 'kinderen', text: { nl: 'Kinderen of kleinkinderen', en: 'Children or grandchildren' } },
        { code: 'familie', text: { nl: 'Andere familie', en: 'Other family' } },
        { code: 'buren', text: { nl: 'Buren', en: 'Neighbours' } },
        { code: 'vrienden', text: { nl: 'Vrienden', en: 'Friends' } },
        { code: 'zorg', text: { nl: 'Iemand van de zorg', en: 'Somebody from care' } },
        { code: 'niemand', text: { nl: 'Niemand', en: 'Nobody' }, alone: true },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
    },
    {
      id: 'oud.missen',
      type: 'boolean',
      text: { nl: 'Mist u iemand?', en: 'Do you miss somebody?' },
      level: 'additional',
      hint: {
        nl: 'Een gevoelige vraag. Luister, en laat een stilte vallen.',
        en: 'A tender question. Listen, and let there be a silence.',
      },
      probes: [
        {
          id: 'who',
          text: { nl: 'Wilt u daar iets over vertellen?', en: 'Would you like to say something about that?' },
          when: { question: 'oud.missen', operator: '=', answer: true },
        },
      ],
      audience: ['caller', 'coordinator'],
    },
    {
      id: 'oud.meer',
      type: 'boolean',
      text: { nl: 'Zou u meer contact willen met anderen?', en: 'Would you like more contact with others?' },
      probes: [
        {
          id: 'with-whom',
          text: { nl: 'Met wie het liefst?', en: 'With whom most of all?' },
          when: { question: 'oud.meer', operator: '=', answer: true },
        },
      ],
      audience: ['caller', 'coordinator', 'researcher'],
    },
  ],
} as const satisfies Section
