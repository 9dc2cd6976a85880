import { expect, test } from 'vitest'
import css from './tokens.css?raw'

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const colours = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex])) as Record<
    string,
    string
  >
const themes = { light: colours(light), dark: { ...colours(light), ...colours(dark.split('@media')[0] ?? '') } }

const text: [ink: string, paper: string][] = [
  ...['paper', 'surface', 'sunken'].flatMap((paper): [string, string][] => [
    ['ink', paper],
    ['ink-soft', paper],
    ['accent', paper],
  ]),
  ...['paper', 'surface'].flatMap((paper): [string, string][] => [
    ['problem', paper],
    ['warning', paper],
    ['good', paper],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-chosen', 'chosen'],
  ['accent-strong', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['good', 'good-soft'],
  ['warning', 'warning-soft'],
  ['problem', 'problem-soft'],
  ['ink', 'warning-soft'],
  ['ink', 'problem-soft'],
  ['ink', 'good-soft'],
]
const edges: [edge: string, paper: string][] = ['paper', 'surface', 'sunken'].flatMap((paper): [string, string][] => [
  ['edge', paper],
  ['focus', paper],
])

test.each(['light', 'dark'] as const)('in the %s every text can be read: 4.5 to 1', (theme) => {
  expect(text.filter(([ink, paper]) => contrast(themes[theme][ink], themes[theme][paper]) < 4.5)).toEqual([])
})

test.each(['light', 'dark'] as const)('in the %s every edge and the focus can be seen: 3 to 1', (theme) => {
  expect(edges.filter(([edge, paper]) => contrast(themes[theme][edge], themes[theme][paper]) < 3)).toEqual([])
})

test('the dark has a colour for every colour of the light', () => {
  expect(Object.keys(colours(light)).filter((name) => !(name in colours(dark)))).toEqual([])
})

function contrast(a = '#000000', b = '#000000'): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
