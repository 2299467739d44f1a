import {existsSync} from 'node:fs'
import {mkdir, readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {Workbench, workbenchCommands} from './workbench.ts'

/**
 * The extension in a real VS Code: code-server, driven in headless Chromium. `npm run package` in editors/vscode makes
 * the extension that is tried.
 */
const root = fileURLToPath(new URL('../../', import.meta.url))
const vsix = `${root}editors/vscode/noticelint.vsix`
const {NOTICELINT_SCREENSHOTS: shots} = process.env

const {codeServer, chromium} = await workbenchCommands()
const missing = [
  !codeServer && 'code-server is not installed',
  !chromium && 'chromium is not installed',
  !existsSync(vsix) && 'editors/vscode is not packaged',
].filter(reason => reason !== false)
const title = `in VS Code${missing.length > 0 ? ` (skipped: ${missing.join('; ')})` : ''}`

describe.skipIf(missing.length > 0)(title, {timeout: 300_000}, () => {
  let workbench: Workbench

  beforeAll(async () => {
    workbench = await Workbench.open(vsix, {
      'notice.md': await readFile(`${root}samples/met-police-apps.md`, 'utf8'),
      'README.md': '# Our drafts\n\nHow we write a decision notice under the Freedom of Information Act.\n',
    })
  }, 300_000)
  afterAll(() => workbench?.close())

  it('underlines the problems of a notice, counts them, and lists them with their related places', async () => {
    const {page} = workbench
    await workbench.openFile('notice.md')
    await page.locator('.squiggly-error').first().waitFor()
    await page.locator('.squiggly-warning').first().waitFor()
    await page.locator('.statusbar-item', {hasText: '2 errors, 3 warnings'}).waitFor()
    await page.keyboard.press('Control+Shift+M')
    const problems = page.locator('.markers-panel .monaco-list-row')
    await problems.filter({hasText: 'numbering/sequence'}).waitFor()
    await problems.filter({hasText: 'The request is dated here'}).waitFor()
    await shoot('problems')
  })

  it('says on hover what is wrong', async () => {
    const {page} = workbench
    await page.locator('.monaco-editor .view-line').first().click()
    await workbench.goTo(27, 9)
    await page.keyboard.press('Control+K')
    await page.keyboard.press('Control+I')
    await page.locator('.monaco-hover', {hasText: 'The response is late'}).first().waitFor()
    await shoot('hover')
    await page.keyboard.press('Escape')
  })

  it('mends a problem with one key', async () => {
    const {page} = workbench
    await workbench.goTo(80, 2)
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row').first().waitFor()
    await shoot('quick-fix')
    await page.keyboard.press('Enter')
    await page.locator('.statusbar-item', {hasText: '1 error, 3 warnings'}).waitFor()
    const line = page.locator('.monaco-editor .view-line', {hasText: 'The Commissioner'}).first()
    await line.waitFor()
    await page.keyboard.press('Control+S')
    await expect.poll(() => readFile(`${workbench.folder}/notice.md`, 'utf8')).toMatch(/^18\. /m)
  })

  it('shows the argument beside the draft', async () => {
    const {page} = workbench
    await workbench.command('noticelint: Show the Argument Beside the Draft')
    const view = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
    await view.locator('tbody tr', {hasText: 'foia:31(1)(a)'}).waitFor()
    expect(await view.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/foia:31\(1\)\(a\).*would be likely.*maintain.*entitled/s),
      expect.stringMatching(/foia:31\(1\)\(b\).*would be likely.*maintain.*entitled/s),
    ])
    await shoot('argument')
    await view.locator('tbody a').last().click()
    await page.locator('.statusbar-item:has-text("Ln 17, Col 1")').waitFor()
  })

  it('says nothing of Markdown that is no notice', async () => {
    const {page} = workbench
    await workbench.openFile('README.md')
    await page.locator('.statusbar-item', {hasText: 'warnings'}).waitFor({state: 'detached'})
    expect(await page.locator('.squiggly-error, .squiggly-warning').count()).toBe(0)
  })

  async function shoot(name: string): Promise<void> {
    if (shots === undefined) return
    await mkdir(shots, {recursive: true})
    await workbench.page.screenshot({path: `${shots}/${name}.png`})
  }
})
