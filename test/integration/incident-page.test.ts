import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewOf } from '../../local/incident/incident-view.ts'
import { pageOf } from '../../local/incident/page.ts'
import { type Story, storyOf } from '../../shared/gate/stories.ts'
import { alertOf } from '../alert.ts'
import { apiCall } from '../events.ts'

/** Where .ci/run and the usual installers put it; CHROMIUM says another place, and that it must be there. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const executablePath = process.env['CHROMIUM'] ?? places.find((place) => existsSync(place))

const now = new Date('2026-11-21T15:00:00Z')
const id = 'I-1A2B3-C4D5E'
const hostile = '<img src="https://198.51.100.7/x" onerror="document.title=1"><script>document.title=2</script>'
const closing = `</title></script></style>'"\`\${1}`
const long = 'x'.repeat(250)

const story = (userName: string, minutes: number, about = 'alice'): Story => {
  const eventTime = new Date(Date.parse('2026-11-21T14:00:00Z') + minutes * 60_000).toISOString()
  const event = apiCall('iam:CreateUser', { eventTime, requestParameters: { userName }, eventID: `e-${minutes}` })
  const alert = alertOf(event, {
    title: (e) => `${e.actor.name} created user ${e.resources[0]?.name ?? ''}`,
    respond: [
      { do: 'See who it is:', run: ['aws', 'iam', 'get-user', '--user-name', userName] },
      { do: 'Switch off the key:', run: ['aws', 'iam', 'update-access-key', '--status', 'Inactive'] },
    ],
  })
  return storyOf(alert, minutes === 0 ? 'first' : 'waits', { key: 'k', about }, now)
}

const pageWith = (stories: readonly Story[]): string =>
  pageOf([viewOf(id, stories, undefined) ?? expect.fail('there is nothing to show')])

const folder = mkdtempSync(join(tmpdir(), 'tocsin-page-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(executablePath === undefined)('the page of an incident, in Chromium', () => {
  let browser: Browser
  const problems: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser.close()
    expect(problems, 'what the console and the network said').toEqual([])
  })

  let files = 0
  /** Opens a page as people do, from a file; what it asks for, says and throws is a problem. */
  async function open(content: string, width = 1200, script = ''): Promise<Page> {
    const path = join(folder, `${++files}.html`)
    writeFileSync(path, content)
    const url = pathToFileURL(path).href
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await context.newPage()
    await page.addInitScript(script)
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(String(error)))
    page.on('dialog', (dialog) => problems.push(dialog.message()))
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) problems.push(request.url())
    })
    await page.goto(url)
    return page
  }

  const three = pageWith([story('bob', 0), story('carol', 5), story("o'neill", 6)])

  test('shows whom it is about, what was done and to what, in the graph, too', async () => {
    const page = await open(three)
    expect(await page.title()).toBe('[HIGH] Production: alice: 3 alerts in 6 min')
    expect(await page.locator('.timeline li').allTextContents()).toEqual([
      '14:00:00highalice created user bob',
      '14:05:00highalice created user carol',
      "14:06:00highalice created user o'neill",
    ])
    const graph = page.locator('figure.graph')
    expect(await graph.getAttribute('aria-label')).toMatch(
      /^Graph: alice, from [\d.]+, touched IAM user bob; IAM user carol; IAM user o'neill$/,
    )
    const names = await graph.locator('svg.wide text.name').allTextContents()
    expect(names.slice(1)).toEqual(['alice', 'bob', 'carol', "o'neill"])
  })

  test('says once what to do for the whole', async () => {
    const page = await open(three)
    const whole = page.locator('section[aria-label="What to do"] > ol > li')
    expect(await whole.count()).toBe(2)
    expect(await whole.nth(0).locator('code').count()).toBe(3)
    expect(await whole.nth(1).locator('code').allTextContents()).toEqual([
      'aws iam update-access-key --status Inactive',
    ])
  })

  test('says of what one alert asks for which it is', async () => {
    const page = await open(pageWith([story('bob', 0), { ...story('carol', 5), respond: [{ do: 'Take it back.' }] }]))
    const whole = page.locator('section[aria-label="What to do"] > ol > li')
    expect(await whole.allTextContents()).toContain('Take it back. (created user carol)')
  })

  test('copies commands as a shell takes them, by the keyboard, too', async () => {
    const page = await open(three)
    const button = page.locator('section[aria-label="What to do"] button').nth(2)
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator('#status', { hasText: 'Copied' }).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      String.raw`aws iam get-user --user-name 'o'\''neill'`,
    )
  })

  test('selects a command where there is no clipboard', async () => {
    const without = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
    const page = await open(three, 1200, without)
    await page.locator('section[aria-label="What to do"] button').nth(1).click()
    await page.locator('#status', { hasText: /Copied|Selected/ }).waitFor()
    expect(await page.evaluate('getSelection().toString()')).toBe('aws iam get-user --user-name carol')
  })

  test('opens the alert that a line of the timeline leads to', async () => {
    const page = await open(three)
    const alert = page.locator('details.alert').nth(1)
    expect(await alert.getAttribute('open')).toBeNull()
    await page.locator('.timeline a').nth(1).click()
    await alert.locator('pre.event').waitFor({ state: 'visible' })
    expect(await alert.locator('pre.event').textContent()).toContain('"userName": "carol"')
  })

  test.each([
    ['markup', hostile],
    ['ends of elements, and quotes', closing],
  ])('shows a name of %s as the text that it is', async (_, name) => {
    const page = await open(pageWith([story(name, 0), story('bob', 1, name)]))
    expect(await page.title()).toMatch(/alice: 2 alerts/)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('.timeline').textContent()).toContain(name.slice(0, 10))
    await page.locator('.timeline a').first().click()
    expect(await page.locator('pre.event').first().textContent()).toContain(name.slice(0, 4))
  })

  test.each([400, 1200])('needs no scrolling sideways, %i pixels wide', async (width) => {
    const page = await open(pageWith([story(long, 0), story('bob', 1, long)]), width)
    await page.locator('summary').first().click()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('prints what is folded, and none of the buttons', async () => {
    const page = await open(three)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await page.locator('pre.event').nth(2).isVisible()).toBe(true)
    expect(await page.locator('button').first().isVisible()).toBe(false)
  })
})

describe('the page of an incident', () => {
  test('forbids all but its own style and script', () => {
    const policy = pageWith([story('bob', 0)]).match(/Content-Security-Policy" content="([^"]+)"/)?.[1]
    expect(policy?.replaceAll('&#39;', "'").replaceAll(/sha256-[^']+/g, 'sha256')).toBe(
      "default-src 'none'; style-src 'sha256'; script-src 'sha256'; base-uri 'none'; form-action 'none'",
    )
  })

  test('shows no command that is none of the AWS CLI, and no link to elsewhere, whoever wrote them into the table', () => {
    const forged = {
      ...story('bob', 0),
      respond: [{ do: 'Run this:', run: ['curl', 'https://198.51.100.7/x'] }],
      links: [
        { label: 'a', url: 'https://198.51.100.7/' },
        { label: 'b', url: 'javascript:alert(1)' },
        { label: 'c', url: 'https://console.aws.amazon.com.example.com/' },
      ],
    }
    const page = pageWith([forged])
    expect(page).not.toMatch(/curl|javascript:|198\.51\.100\.7|example\.com/)
    expect(page).toContain('The command is left out')
  })

  test('has no element that a name made, whatever the name', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '&',
      '/',
      '<script',
      '<svg onload=',
      '-->',
      '</pre>',
      '\n',
      'a=',
    )
    const name = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    const shape = (page: string): readonly string[] => page.match(/<[^\s>]*/g) ?? []
    const plain = shape(pageWith([story('bob', 0)]))
    fc.assert(
      fc.property(name, (text) => {
        const before = story('bob', 0)
        const resources = before.resources.map(({ type }) => ({ type, name: `x${text}` }))
        const texts = { title: text, sentence: text, why: `x${text}`, who: `x${text}`, from: `x${text}`, about: text }
        expect(shape(pageWith([{ ...before, ...texts, resources }]))).toEqual(plain)
      }),
    )
  })

  test('writes out characters that hide or reorder others', () => {
    const page = pageWith([story('bob\u202egpj.exe\u200b', 0)])
    expect(page).not.toMatch(/[\u202e\u200b]/)
    expect(page).toContain('\\u{202e}gpj.exe\\u{200b}')
  })
})
