/** What the screens say differently where one person is phoned, and not a family. Every other sentence is the same. */
export const personTexts = {
  nl: {
    app: {
      demo: 'Demo: verzonnen deelnemers',
      notFound: { what: 'Het adres klopt niet, of deze deelnemer staat niet op jouw lijst.' },
    },
    today: {
      search: 'Zoek deelnemer',
      keys: '↑ ↓ deelnemer, Enter open, b bel, / zoek',
      empty: 'Iedereen op je lijst is gebeld. Vraag {who} om meer deelnemers.',
      emptyNoContact: 'Iedereen op je lijst is gebeld. Vraag de coördinator om meer deelnemers.',
      notFound: 'Geen deelnemer gevonden met ‘{typed}’.',
      found: '{count, plural, =0 {Geen deelnemer gevonden} one {# deelnemer gevonden} other {# deelnemers gevonden}}',
      notAllowed: 'Jouw account mag geen deelnemers zien. Kijk bij Cijfers.',
      cannotCall: 'Deze deelnemer staat nog niet op dit apparaat. Open die als er internet is.',
    },
    family: {
      title: 'Deelnemer',
      loading: 'Deze deelnemer wordt opgehaald',
      notHere: 'Deze deelnemer staat nog niet op dit apparaat. Open die als er internet is.',
      notFound: 'Deze deelnemer staat niet op jouw lijst. Vraag de coördinator.',
      failed: 'Deze deelnemer is niet opgehaald.',
      opening: {
        never: 'We spraken deze deelnemer nog niet.',
        ending: { 'parent-stopped': 'De deelnemer wilde niet verder' },
      },
      panel: {
        tip: 'Spreek de deelnemer aan, niet de tolk. Praat in korte, hele stukken.',
        stop: 'Deze deelnemer wil niet gebeld worden.',
      },
      sheet: {
        noneSays: 'We spreken geen moment af. De deelnemer blijft op de lijst.',
        after: { 'stop-calling': 'Deze deelnemer gaat van alle lijsten af. We vragen niet waarom.' },
      },
    },
    call: {
      answer: { choose: 'Geen antwoord van de deelnemer' },
    },
    agreements: {
      agree: { consent: 'De deelnemer vindt het goed', noConsent: 'De deelnemer weet dit nog niet' },
      callBack: { noteHint: 'Een regel. Staat bij de deelnemer in de lijst.' },
    },
    beside: {
      card: { quoteLabel: 'Citaat: in de eigen woorden van de deelnemer' },
      side: { none: 'We spraken deze deelnemer nog niet.' },
      end: { 'parent-stopped': 'Deelnemer wil niet verder' },
      ended: { next: 'Volgende deelnemer' },
    },
    wrapUp: {
      callBack: { wish: 'De deelnemer wil graag weer gebeld worden: {answer}.' },
      check: { quotesConsent: 'Gebruik een citaat alleen als de deelnemer dat goed vindt. Haal namen weg.' },
      done: { next: 'Volgende deelnemer' },
    },
    figures: {
      leadFamilies:
        '{round}: {families, plural, =0 {nog geen deelnemers} one {# deelnemer} other {# deelnemers}}, elk met het laatste gesprek{period, select, none {} other {, {period}}}',
      unitFamily: 'Deelnemers',
      how: { family: 'Elke deelnemer telt één keer, met het laatste gesprek.' },
      grades: { title: 'Welke cijfers deelnemers geven' },
      cohorts: { title: 'Welke deelnemers hebben het zwaarder?' },
      weeks: {
        families: 'Deelnemers',
        range: '{low} tot {high} verschillende deelnemers per week',
        one: '{low, plural, one {# deelnemer} other {# deelnemers}} in één week',
        overlap: 'De marges overlappen: het verschil kan toeval zijn. In elke week zijn het deels andere deelnemers.',
        apart: 'De marges overlappen niet. In elke week zijn het deels andere deelnemers.',
      },
    },
  },
  en: {
    app: {
      demo: 'Demo: invented people',
      notFound: { what: 'The address is wrong, or this person is not on your list.' },
    },
    today: {
      search: 'Find a person',
      keys: '↑ ↓ person, Enter open, b call, / search',
      empty: 'Everybody on your list has been called. Ask {who} for more people.',
      emptyNoContact: 'Everybody on your list has been called. Ask the coordinator for more people.',
      notFound: 'Nobody found with ‘{typed}’.',
      found: '{count, plural, =0 {Nobody found} one {# person found} other {# people found}}',
      notAllowed: 'Your account may not see the people who are called. See Figures.',
      cannotCall: 'This person is not on this device yet. Open them when there is internet.',
    },
    family: {
      title: 'Person',
      loading: 'Fetching this person',
      notHere: 'This person is not on this device yet. Open them when there is internet.',
      notFound: 'This person is not on your list. Ask the coordinator.',
      failed: 'This person was not fetched.',
      opening: {
        never: 'We have not spoken with this person yet.',
        ending: { 'parent-stopped': 'The person did not want to go on' },
      },
      panel: {
        tip: 'Speak to the person, not to the interpreter. Use short, whole pieces.',
        stop: 'This person does not want to be called.',
      },
      sheet: {
        noneSays: 'We agree no moment. The person stays on the list.',
        after: { 'stop-calling': 'This person goes off all lists. We do not ask why.' },
      },
    },
    call: {
      answer: { choose: 'No answer from the person' },
    },
    agreements: {
      agree: { consent: 'The person agrees', noConsent: 'The person does not know yet' },
      callBack: { noteHint: 'One line. It stands with the person in the list.' },
    },
    beside: {
      card: { quoteLabel: "Quote: in the person's own words" },
      side: { none: 'We have not spoken with this person yet.' },
      end: { 'parent-stopped': 'Person does not want to go on' },
      ended: { next: 'Next person' },
    },
    wrapUp: {
      callBack: { wish: 'The person would like to be called again: {answer}.' },
      check: { quotesConsent: 'Use a quote only if the person agrees. Take out names.' },
      done: { next: 'Next person' },
    },
    figures: {
      leadFamilies:
        '{round}: {families, plural, =0 {nobody yet} one {# person} other {# people}}, each with the latest call{period, select, none {} other {, {period}}}',
      unitFamily: 'People',
      how: { family: 'Every person counts once, by the latest call.' },
      grades: { title: 'Which grades people give' },
      cohorts: { title: 'For whom is it harder?' },
      weeks: {
        families: 'People',
        range: '{low} to {high} different people a week',
        one: '{low, plural, one {# person} other {# people}} in one week',
        overlap: 'The margins overlap: the difference may be chance. Each week has partly other people.',
        apart: 'The margins do not overlap. Each week has partly other people.',
      },
    },
  },
}
