/** What the frame around every screen says. */
export const texts = {
  nl: {
    skip: 'Naar de inhoud',
    demo: 'Demo: verzonnen gezinnen',
    demoLabel: 'Over deze gegevens',
    again: {
      title: 'Log opnieuw in',
      what: '{name}, log opnieuw in. Je gesprek staat nog op dit apparaat.',
      later: 'Je bent uitgelogd. Alles blijft op dit apparaat bewaard tot je weer inlogt.',
      notNow: 'Niet nu',
      signIn: 'Log in',
    },
    broken: {
      title: 'Dit scherm werkt even niet',
      what: 'Wat je schreef staat nog op dit apparaat. Open het scherm opnieuw. Lukt dat niet, ga dan naar Vandaag.',
      again: 'Open opnieuw',
      toToday: 'Ga naar Vandaag',
    },
    notFound: {
      title: 'Deze pagina is er niet',
      what: 'Het adres klopt niet, of dit gezin staat niet op jouw lijst.',
      toToday: 'Ga naar Vandaag',
    },
  },
  en: {
    skip: 'Skip to content',
    demo: 'Demo: invented families',
    demoLabel: 'About this data',
    again: {
      title: 'Sign in again',
      what: '{name}, sign in again. Your conversation is still on this device.',
      later: 'You are signed out. Everything stays on this device until you sign in again.',
      notNow: 'Not now',
      signIn: 'Sign in',
    },
    broken: {
      title: 'This screen does not work just now',
      what: 'What you wrote is still on this device. Open the screen again. If that does not help, go to Today.',
      again: 'Open again',
      toToday: 'Go to Today',
    },
    notFound: {
      title: 'This page does not exist',
      what: 'The address is wrong, or this family is not on your list.',
      toToday: 'Go to Today',
    },
  },
}
