/** A real Chromium for tests of the HTML report; it is installed by the system, never downloaded by a package. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM ?? '']

/** Where the browser is; without one the tests are skipped, which `.ci/run` counts as failed. */
export const CHROMIUM = PLACES.find(path => path !== '' && existsSync(path))

/** Milliseconds that Playwright waits for the browser, or for a click, before it gives up: far more than any of it takes. */
const PATIENCE = 100_000

/** Starts it without anything that looks for a network. */
export function startBrowser(): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update']
  const args = ['--no-sandbox', '--disable-sync', '--no-first-run', ...quiet]
  return chromium.launch({ executablePath: CHROMIUM!, args, timeout: PATIENCE })
}

export interface Opened {
  page: Page
  /** Errors of the console and of the page, and addresses asked for beside the file: both must stay empty. */
  complaints: string[]
}

/** Opens a report as by double click. */
export async function openReport(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const complaints: string[] = []
  const address = pathToFileURL(path).href
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (request.url() !== address && !request.url().startsWith('blob:')) complaints.push(request.url())
  })
  await page.goto(address)
  return { page, complaints }
}
