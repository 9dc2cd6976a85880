import { describe, expect, test } from 'vitest'
import { checkIn } from '../../../test/check-in'
import { textsIn } from '../../document/walk'
import { gezinInBeeld } from '../../gezin-in-beeld'
import { ouderenInBeeld } from '../../ouderen-in-beeld'
import { asksTwice } from './two-questions'

describe('two questions in one sentence', () => {
  test.each([
    'Hoe slaapt u en hoe eet u?',
    'Werkt u nog en krijgt u hulp?',
    'Heeft u een laptop en werkt de wifi goed?',
    'Krijgt u steun en van wie?',
    'Krijgt u steun, en welke?',
    'Slaapt u slecht, en waardoor komt dat?',
    'Weet u waar u kunt eten en waar u kunt slapen?',
    'Heeft u een plek waar u rust vindt en waar is die?',
    'Slaapt u goed, eet u goed?',
    'Lekt het dak en tocht het bij de ramen?',
    'Moet u veel traplopen en valt dat mee?',
    'Bent u moe of bent u verdrietig?',
    'Heeft u kinderen, en hoe oud zijn ze?',
    'Heeft u werk of zoekt u werk?',
    'Heeft u een huis, of zoekt u nog een huis?',
    'Heeft u een baan of zoekt u er een?',
    'Werkt u of zoekt u werk?',
    'Krijgt u thuis hulp of wilt u graag hulp?',
    'Heb je een fiets of wil je een fiets?',
    'Krijgt u hulp, en zo ja van wie?',
    'Krijgt u hulp, zo ja van wie?',
    'Krijgt u hulp en zo ja, welke?',
    'Wilt u dat wij helpen, en zo ja, mogen wij u bellen?',
    'Slaapt {child} goed, en zo nee, hoe komt dat?',
    'Lukt het met de huur, en zo niet, wilt u daar hulp bij?',
  ])('%s', (sentence) => {
    expect(asksTwice(sentence)).toBe(true)
  })

  test.each([
    'Do you have a job where you feel well and where do you work?',
    'How do you sleep and how do you eat?',
    'Is your child ill and will it come to school tomorrow?',
    'Did you sleep well and did you eat?',
    'Are you tired or are you sad?',
    'Are you often alone, and does that bother you?',
    'Can you pay the rent, and is anybody helping you?',
    'Do you have children, and how old are they?',
    'Do you get help, and from whom?',
    'Do you take medicine, and which?',
    'Do you work or are you looking for work?',
    'Are you working or would you like work?',
    'Do you have a job, or are you still looking for one?',
    'Have you friends here or would you like some friends?',
    'Do you get help, and if so from whom?',
    'Do you get help, if so, how often?',
    'Does {child} sleep well, and if not, why?',
    'Can you pay the rent, and if not, would you like help with it?',
    'Do you have a laptop, and if so does it work?',
  ])('%s', (sentence) => {
    expect(asksTwice(sentence)).toBe(true)
  })
})

describe('one question', () => {
  test.each([
    'Bent u vader of moeder?',
    'Heeft u broers of zussen?',
    'Bent u moe of verdrietig?',
    'Slaapt u goed en genoeg?',
    'Heeft u familie en vrienden die helpen?',
    'Weet u hoe en waar u hulp vindt?',
    'Weet u van wie en voor wie?',
    'Weet u welke en van wie?',
    'Weet u of, en zo ja hoe, u hulp krijgt?',
    'Weet u of en zo ja wanneer {child} weer naar school mag?',
    'Is het moeilijk, zo niet onmogelijk, om rond te komen?',
    'Zo ja, van wie?',
    'En zo ja, wilt u daar hulp bij?',
    'Maakt u het zo ja of nee duidelijk?',
    'Hoe gaat het met u, en als u dat een cijfer zou geven?',
    'Lukt het u, denkt u?',
    'Is er iemand die kookt en het huis schoonmaakt?',
    'Bent u tevreden met school en met u zelf?',
    'Op welke dag en welk uur komt het uit?',
    'Is het overdag en vannacht het huis uit gegaan?',
    'Weet u of uw kind en juist dat kind hulp krijgt?',
    'Komt u wel eens buiten, of blijft u meestal binnen?',
    'Heeft u hulp of wilt u dat niet zeggen?',
    'Heeft u vragen of wilt u iets vragen?',
    'Krijgt u genoeg hulp of wilt u meer hulp?',
    'Krijgt u hulp of wilt u liever geen hulp?',
    'Heeft u een auto of heeft u geen auto?',
    'Gaat u met de bus of wilt u met de bus worden gehaald?',
    'Heeft u een huis gekocht of huurt u een huis?',
    'Woont u hier of zoekt u iemand die hier woont?',
    'Doet u het met het hele gezin en met het bezoek?',
    'Wilt u gebeld worden of zoekt u het liever zelf uit?',
    'Weet u wat u krijgt of wilt?',
    'Gaat {child} naar school of naar de opvang?',
    'Heeft u een plek waar u tot rust komt en waar niemand u stoort?',
    'Is er een rustige plek waar u heen kunt en waar u zich veilig voelt?',
    'Heeft u een vriend met wie u praat en op wie u rekent?',
  ])('%s', (sentence) => {
    expect(asksTwice(sentence)).toBe(false)
  })

  test.each([
    'Are you a father or a mother?',
    'Are you tired or sad?',
    'Do you have brothers or sisters?',
    'Did you and your partner do it?',
    'Is your home damp or is it dry?',
    'Is there somebody who listens and who you trust?',
    'Have you a neighbour who helps and does the shopping?',
    'Is there somebody who calls and is there when you need them?',
    'Is there somebody with whom you talk and whom you trust?',
    'Is the house where you live and have your bed warm?',
    'Do you know from whom and when?',
    'Do you know whether, and if so how, you get help?',
    'Do you know which help there is and for whom?',
    'Do you know how and where to find help?',
    'Is it hard, if not impossible, to make ends meet?',
    'Would it help you if so many people did not call?',
    'If so, from whom?',
    'Do you walk or would you like a lift?',
    'Do you have enough help or would you like more help?',
    'Do you have a car or do you have no car?',
    'Are you well or are you not?',
    "Do you cook or don't you cook?",
    'Do you sleep well, or do you not sleep well?',
    'Do you go out, or would you rather stay in?',
    'Do you have questions or would you like to ask something?',
    'Are you happy with school and with yourself?',
    'Do you work during the day or at night?',
    'Is there a place where you can go and where you feel safe?',
  ])('%s', (sentence) => {
    expect(asksTwice(sentence)).toBe(false)
  })

  test('is every sentence of the protocols there are', () => {
    const said = [gezinInBeeld, ouderenInBeeld, checkIn].flatMap((protocol) =>
      textsIn(protocol).flatMap(({ value }) => Object.values(value).flatMap((one) => one.split(/(?<=[.!?…;:؟])\s+/))),
    )
    expect(said.filter((sentence) => sentence.endsWith('?')).length).toBeGreaterThan(150)
    expect(said.filter(asksTwice)).toEqual([])
  })
})
