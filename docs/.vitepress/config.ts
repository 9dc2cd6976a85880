/** The documentation site: the pages of this folder, and the reference that `scripts/build.mjs` makes of the code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTheme, defineConfig } from 'vitepress'
import { dutchPart } from './dutch-part'
import { labelled } from './labelled'
import { tokens } from './tokens'

const docs = join(import.meta.dirname, '..')

/** The pages of a folder, each under its own first heading. */
function pagesOf(folder: string): DefaultTheme.SidebarItem[] {
  return readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.md') && !['README.md', 'index.md'].includes(name))
    .sort()
    .map((name) => ({ text: headingOf(join(docs, folder, name)), link: `/${folder}/${name.replace(/\.md$/, '')}` }))
}

/** The pages about the package, in the order of its table of contents. */
function packagePages(): DefaultTheme.SidebarItem[] {
  const pages: { name: string; title: string }[] = JSON.parse(readFileSync(join(docs, 'reference/pages.json'), 'utf8'))
  return pages.map(({ name, title }) => ({ text: title.replaceAll('`', ''), link: `/reference/package/${name}` }))
}

function headingOf(file: string): string {
  const heading = /^# (.+)$/m.exec(readFileSync(file, 'utf8'))
  if (!heading) throw new Error(`${file} has no heading.`)
  return heading[1]!.replaceAll('`', '')
}

const guides: DefaultTheme.SidebarItem[] = [
  { text: 'A protocol of your own', link: '/guides/your-own-protocol' },
  { text: 'Holding a call', link: '/guides/holding-a-call' },
  { text: 'An app of your own on top', link: '/guides/your-own-app' },
  { text: 'Translating', link: '/guides/translating' },
  { text: 'Scores', link: '/guides/scores' },
  { text: 'Reports and figures', link: '/guides/figures' },
  { text: 'Two rounds beside each other', link: '/guides/two-rounds' },
  { text: 'Figures from PostgreSQL', link: '/guides/postgresql' },
  { text: 'What may leave', link: '/guides/what-may-leave' },
  { text: 'A new version', link: '/guides/new-version' },
  { text: 'Testing a protocol', link: '/guides/testing' },
  { text: 'Families that do not exist', link: '/guides/simulating' },
]

const parts = {
  begin: {
    text: 'Begin',
    items: [
      { text: 'Start in five minutes', link: '/start' },
      { text: 'Concepts', link: '/concepts' },
      { text: 'Glossary', link: '/glossary' },
    ],
  },
  guides: { text: 'Guides', items: guides },
  organisations: {
    text: 'For organisations',
    items: [
      { text: 'Without writing code', link: '/organisations/' },
      { text: 'Privacy', link: '/privacy' },
    ],
  },
  reference: {
    text: 'Reference',
    items: [
      { text: 'The command gib', link: '/reference/gib' },
      { text: 'Fields of a document', link: '/reference/document' },
      { text: 'The package', link: '/reference/', collapsed: true, items: packagePages() },
      { text: 'Problems', link: '/problems/' },
      { text: 'Benchmarks', link: '/reference/benchmarks' },
      {
        text: 'Decisions',
        link: '/decisions/0001-an-answer-names-what-it-replaces',
        collapsed: true,
        items: pagesOf('decisions'),
      },
    ],
  },
}

const { begin, organisations, reference } = parts
const looking = [reference, begin, parts.guides, organisations]
const english: DefaultTheme.Sidebar = {
  '/': [begin, parts.guides, organisations, reference],
  '/reference/': looking,
  // The list of all problems is long: it stands beside the problems only.
  '/problems/': [{ text: 'Problems', link: '/problems/', items: pagesOf('problems') }, ...looking],
  '/decisions/': looking,
}

const dutch: DefaultTheme.Sidebar = [
  {
    text: 'Voor organisaties',
    items: [
      { text: 'Zonder code te schrijven', link: '/nl/organisations/' },
      { text: 'Privacy', link: '/nl/privacy' },
      { text: 'Wat naar buiten mag', link: '/nl/guides/what-may-leave' },
      { text: 'Meldingen en hun uitleg', link: '/nl/problems/' },
      { text: 'De site voor ontwikkelaars (Engels)', link: '/' },
    ],
  },
]

export default defineConfig({
  title: 'Gezin in Beeld',
  description: 'Conversation protocols as data: ask, listen, score and count calls with families.',
  srcExclude: ['README.md', 'test/**', 'scripts/**', 'dist/**'],
  rewrites: { 'problems/README.md': 'problems/index.md' },
  outDir: 'dist',
  // What every page knows of the others comes along once, not in each of them.
  metaChunk: true,
  cacheDir: '.vitepress/.cache',
  lastUpdated: false,
  locales: {
    root: { label: 'English', lang: 'en' },
    nl: {
      label: 'Nederlands',
      lang: 'nl',
      link: '/nl/',
      description: 'Vaste vragenlijsten voor bellen met gezinnen: vragen, luisteren, wegen en tellen.',
      themeConfig: {
        i18nRouting: true,
        sidebar: dutch,
        nav: [{ text: 'Voor organisaties', link: '/nl/organisations/' }],
        outline: { label: 'Op deze bladzijde', level: [2, 3] },
        docFooter: { prev: 'Vorige', next: 'Volgende' },
        darkModeSwitchLabel: 'Licht of donker',
        lightModeSwitchTitle: 'Licht',
        darkModeSwitchTitle: 'Donker',
        sidebarMenuLabel: 'Inhoud',
        returnToTopLabel: 'Naar boven',
        langMenuLabel: 'Taal',
        skipToContentLabel: 'Naar de tekst',
        notFound: {
          title: 'Deze bladzijde is er niet',
          quote: 'Misschien is zij verplaatst. Het zoekveld boven vindt alle Nederlandse bladzijden.',
          linkText: 'Naar het begin',
          linkLabel: 'Naar het begin',
        },
      },
    },
  },
  themeConfig: {
    // Only the part for organisations is there in both languages; from any other page the other language begins at its own start.
    i18nRouting: false,
    nav: [
      { text: 'Start', link: '/start' },
      { text: 'Guides', link: '/guides/your-own-protocol', activeMatch: '^/guides/' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/(reference|problems)/' },
      { text: 'For organisations', link: '/organisations/', activeMatch: '^/organisations/' },
    ],
    sidebar: english,
    outline: { level: [2, 3] },
    externalLinkIcon: false,
    notFound: {
      title: 'This page is not here',
      quote: 'It may have moved. The search field above finds every page.',
      linkText: 'To the beginning',
      linkLabel: 'To the beginning',
    },
    search: {
      provider: 'local',
      options: {
        locales: {
          nl: {
            translations: {
              button: { buttonText: 'Zoeken', buttonAriaLabel: 'Zoeken' },
              modal: {
                noResultsText: 'Niets gevonden voor',
                resetButtonTitle: 'Wissen',
                backButtonTitle: 'Sluiten',
                displayDetails: 'Meer tonen',
                footer: { selectText: 'kiezen', navigateText: 'verder', closeText: 'sluiten' },
              },
            },
          },
        },
      },
    },
  },
  // In colours that can be read on our paper.
  markdown: {
    config(markdown) {
      labelled(markdown)
      dutchPart(markdown)
    },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  vite: { plugins: [tokens()] },
})
