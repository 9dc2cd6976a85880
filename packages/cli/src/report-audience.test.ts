import { fileURLToPath } from 'node:url'
import { cellsOf, isSuppressed, type Protocol, type Response, release } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { describe, expect, test } from 'vitest'
import { gib } from './gib'
import { releasedReport } from './released-report'

const april = fileURLToPath(new URL('../../../examples/april-2020/calls.csv', import.meta.url))
const asked = ['--figures', 'parentInsufficient,parentGrade,moneyWorries', '--cohort', 'parents']
const reportFor = async (audience: string, ...more: string[]) =>
  gib(['report', '--calls', april, '--audience', audience, ...asked, ...more])
const cellsFor = async (audience: string) => {
  const { output } = await reportFor(audience, '--json')
  return JSON.parse(output!).counts[0].cells as { figure: string; of: { parents?: string }; shown: { n?: number } }[]
}

describe('a report for readers outside', () => {
  test('has no number where there are too few families, and never a 0', async () => {
    const cells = await cellsFor('publication')
    const hidden = cells.filter(({ shown }) => isSuppressed(shown))
    expect(hidden.length).toBeGreaterThan(0)
    for (const { shown } of hidden) expect(shown).toEqual({ suppressed: true })
    // Two of twenty-four single mothers gave an insufficient grade.
    expect(hidden.map(({ figure, of }) => `${figure} ${of.parents}`)).toContain('parentInsufficient moeder_alleen')
    expect(
      cells.find(({ figure, of }) => figure === 'parentInsufficient' && of.parents === undefined)?.shown,
    ).toMatchObject({ k: 37, n: 219 })
  })

  test('which a report without the gate does have', async () => {
    const { output } = await gib(['report', '--calls', april, '--json', ...asked])
    const mothers = JSON.parse(output!).counts[0].groups.find(({ id }: { id: string }) => id === 'moeder_alleen')
    expect(mothers.figures[0]).toMatchObject({ k: 2, n: 24 })
  })

  test('shows a dot, says what it means, and holds no count beside it', async () => {
    const { output } = await reportFor('publication')
    expect(output).toContain('Om te publiceren.')
    expect(output).toMatch(/Moeder alleen \(moeder_alleen\)\n\nmaat.*\n─.*\nOuder geeft een onvoldoende +· +· +·\n/)
    expect(output).toContain('· wordt niet getoond, zodat niemand kan zien wat een gezin heeft gezegd. Het is geen 0.')
    expect(output).not.toMatch(/ontbreekt|n = /)
  })

  test('tells a school nothing about money, and a partner only rounded counts', async () => {
    const money = (await cellsFor('school')).filter(({ figure }) => figure === 'moneyWorries')
    expect(money.every(({ shown }) => isSuppressed(shown))).toBe(true)
    const told = (await cellsFor('partner')).flatMap(({ shown }) => (isSuppressed(shown) ? [] : [shown.n!]))
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((n) => n % 5 !== 0)).toEqual([])
  })

  test('hides nothing inside, and marks a small group', async () => {
    const { output } = await reportFor('internal', '--language', 'en')
    expect(output).toContain('For inside: nothing is hidden.')
    expect(output).toMatch(/2 of 24/)
    expect(output).toContain('* small group')
    expect((await cellsFor('internal')).filter(({ shown }) => isSuppressed(shown))).toEqual([])
  })

  test('tells nothing that two versions of a document, or calls and families, differ by', async () => {
    const asked = { unit: 'family', figures: ['parentInsufficient'] } as const
    const newer = { ...gezinInBeeld, version: '1.0.1' }
    const calls = Array.from({ length: 41 }, (_, number): Response => {
      const answers = { 'ouder.cijfer': number % 2 === 0 ? 5 : 7 }
      return { id: `c${number}`, family: `f${number}`, date: '2020-04-17', situation: {}, answers }
    })
    const all = new Map([
      [gezinInBeeld as Protocol, calls.slice(0, 40)],
      [newer, calls],
    ])
    const shown = releasedReport(all, { units: ['family'], figures: asked.figures }, 'publication').parts
    expect(shown.map(({ cells }) => isSuppressed(cells[0]!.shown))).toEqual([false, true])
    // Each version for itself would have told both counts, and with them the one family.
    const apart = [calls.slice(0, 40), calls].map((some) =>
      release(cellsOf(gezinInBeeld, some, asked), { profile: 'publication' }),
    )
    expect(apart.map(({ cells }) => isSuppressed(cells[0]!.shown))).toEqual([false, false])
  })

  test('is for readers that exist', async () => {
    const { exit, message } = await reportFor('pers')
    expect(exit).toBe(2)
    expect(message).toContain('"pers" is geen lezer. Kies internal, school, partner, publication.')
  })
})
