/** One of our protocols becomes a file of an organisation's own: whole, right, in one language, and with what is fixed still fixed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Protocol, questionsOf } from '@gib/protocol'
import { gezinInBeeld } from '@gib/protocol/gezin-in-beeld'
import { ouderenInBeeld } from '@gib/protocol/ouderen-in-beeld'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { gib } from './gib'

const folder = mkdtempSync(join(tmpdir(), 'gib-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said = (...args: string[]) => gib(args)
const fileOf = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('one of ours as a file of your own', () => {
  const begun = async (from: string, language: string) => {
    const home = mkdtempSync(join(folder, 'own-'))
    const { exit, output } = await said('init', home, '--from', from, '--language', language)
    const [protocol, calls] = readdirSync(home)
      .filter((name) => name.endsWith('.gib.yaml'))
      .sort((a, b) => Number(/calls|gesprekken/.test(a)) - Number(/calls|gesprekken/.test(b)))
      .map((name) => join(home, name)) as [string, string]
    return { exit, output, protocol, calls, text: readFileSync(protocol, 'utf8') }
  }

  describe.each([gezinInBeeld, ouderenInBeeld])('$id', (ours) => {
    test.each(['nl', 'en'])('is right, in %s, and its recorded calls come out', async (language) => {
      const { exit, output, protocol, calls, text } = await begun(ours.id, language)
      expect({ exit, output }).toEqual({ exit: 0, output: expect.stringContaining(protocol) })
      expect(await said('validate', protocol, '--json')).toEqual({ exit: 0, output: expect.any(String) })
      expect(await said('test', calls, '--protocol', protocol)).toMatchObject({
        exit: 0,
        output: '3 gesprekken komen uit, 0 niet.',
      })
      // Ours but for what it is called, the other language, and the seals of what is said in two.
      const { id, version, languages, ...rest } = parse(text)
      expect([id, version, languages]).toEqual([language === 'nl' ? 'gesprek' : 'conversation', '0.1.0', [language]])
      expect(unsealed(rest)).toEqual(unsealed(inOneLanguage(ours, language)))
      expect(text.match(/# .*\(locked\)/g)?.length).toBe(
        questionsOf(ours).filter(({ question }) => question.locked).length,
      )
    })
  })

  test('keeps a fixed question as it is: another word is told', async () => {
    const { protocol, text } = await begun('gezin-in-beeld', 'nl')
    const changed = fileOf('anders.gib.yaml', text.replace('Hoe gaat het met u, en als u', 'Hoe gaat het, en als u'))
    expect((await said('validate', changed)).message).toContain('GIB240')
    const allowed = fileOf('woorden.gib.yaml', text.replace('Wat vindt u nu het zwaarst?', 'Wat is nu het moeilijkst?'))
    expect(await said('validate', allowed)).toMatchObject({ exit: 0, output: expect.stringContaining('klopt') })
    expect((await said('diff', protocol, allowed)).output).toContain('ouder.zwaar')
  })

  test('that is misspelt is told', async () => {
    expect(await said('init', join(folder, 'nergens'), '--from', 'gezin-in-beld')).toMatchObject({
      exit: 2,
      message: expect.stringContaining('Het voorbeeld "gezin-in-beld" is er niet. Bedoel je gezin-in-beeld?'),
    })
  })

  test('can be read as it is, in both languages, by its name', async () => {
    const [yaml, json] = [
      await said('convert', 'gezin-in-beeld'),
      await said('convert', 'gezin-in-beeld', '--to', 'json'),
    ]
    expect(parse(yaml.output!)).toEqual(JSON.parse(JSON.stringify(gezinInBeeld)))
    expect(JSON.parse(json.output!)).toEqual(JSON.parse(JSON.stringify(gezinInBeeld)))
    expect(yaml.output).not.toMatch(/[&*]a\d/)
    expect(await said('validate', 'gezin-in-beeld')).toMatchObject({
      exit: 1,
      message: expect.stringContaining('gib init MAP --from gezin-in-beeld'),
    })
  })
})

/** A document with its texts in one language. */
function inOneLanguage({ id: _, version: __, languages: ___, ...rest }: Protocol, language: string): unknown {
  const other = language === 'nl' ? 'en' : 'nl'
  return JSON.parse(JSON.stringify(rest), (_, value) => {
    if (typeof value?.[language] === 'string' && other in value) return { [language]: value[language] }
    return value
  })
}

function unsealed(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'seal' ? 'sealed' : value)))
}
