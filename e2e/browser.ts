/** Which browser drives the tests: one that is installed, else the one inside the npm package. Never one from a download. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: { [name: string]: string }
}

/** Without a sandbox, because CI often runs as root; and silent, because nothing here may phone out. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
]

/**
 * In this order: `CHROMIUM_PATH`, Playwright's own, an installed Chromium or Chrome, the one in `@sparticuz/chromium` (unpacked once
 * below `folder`).
 */
export async function findBrowser(folder: string): Promise<Browser> {
  const installed = [
    process.env.CHROMIUM_PATH,
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((path) => path && existsSync(path))
  if (installed) return { executablePath: installed, args: quiet, env: {} }
  return unpack(folder)
}

/** The npm package unpacks for a Lambda function; it is told it is in one, so that it brings its libraries, and only while it unpacks. */
async function unpack(folder: string): Promise<Browser> {
  mkdirSync(folder, { recursive: true })
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV }
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  const fontsConfiguration = join(folder, 'fonts.conf')
  writeFileSync(
    fontsConfiguration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  )
  return {
    executablePath,
    args: [...quiet, '--no-zygote'],
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fontsConfiguration },
  }
}
