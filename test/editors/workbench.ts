import {type ChildProcess, execFile, spawn} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'
import {promisify} from 'node:util'
import {type Browser, chromium, type Page} from 'playwright-core'

const run = promisify(execFile)

const settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
}

const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The commands that drive a workbench, by their place; `null` for one that this machine has not. */
export async function workbenchCommands(): Promise<{
  readonly codeServer: string | null
  readonly chromium: string | null
}> {
  return {codeServer: await commandAt('code-server'), chromium: await commandAt('chromium')}
}

/** A VS Code workbench in a browser, with one extension and one folder open in it. */
export class Workbench {
  readonly page: Page
  readonly folder: string
  readonly #home: string
  readonly #server: ChildProcess
  readonly #browser: Browser

  private constructor(page: Page, folder: string, home: string, server: ChildProcess, browser: Browser) {
    this.page = page
    this.folder = folder
    this.#home = home
    this.#server = server
    this.#browser = browser
  }

  /**
   * @param vsix the extension
   * @param files of the folder, by their names
   */
  static async open(vsix: string, files: {readonly [name: string]: string}): Promise<Workbench> {
    const home = await mkdtemp(join(tmpdir(), 'noticelint-workbench-'))
    const folder = join(home, 'drafts')
    await mkdir(folder)
    await mkdir(join(home, 'data', 'User'), {recursive: true})
    await writeFile(join(home, 'data', 'User', 'settings.json'), JSON.stringify(settings))
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)

    const places = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')]
    await run('code-server', [...places, '--install-extension', vsix])
    const address = `127.0.0.1:${await freePort()}`
    const quiet = ['--auth', 'none', '--disable-telemetry', '--disable-update-check']
    const server = spawn('code-server', [...places, ...quiet, '--bind-addr', address, folder], {
      stdio: 'ignore',
      detached: true,
    })
    await answers(`http://${address}/healthz`)
    const browser = await chromium.launch({
      executablePath: (await commandAt('chromium')) ?? 'chromium',
      args: browserArgs,
    })
    const page = await browser.newPage({viewport: {width: 1440, height: 900}})
    page.setDefaultTimeout(120_000)
    await page.goto(`http://${address}/?folder=${encodeURIComponent(folder)}`)
    return new Workbench(page, folder, home, server, browser)
  }

  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', {hasText: name}).dblclick()
    await this.page.locator('.tab.active', {hasText: name}).waitFor()
    await this.page.locator('.monaco-editor .view-line').first().waitFor()
  }

  /** Runs a command by its title, as a user would. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    await this.page.locator('.quick-input-widget input').waitFor()
    await this.page.keyboard.type(title)
    await this.page.locator('.quick-input-list .monaco-list-row', {hasText: title}).first().click()
  }

  /** Puts the cursor on a line and column of the active editor, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G')
    await this.page.locator('.quick-input-widget input').waitFor()
    await this.page.keyboard.type(`${line}:${column}`)
    await this.page.keyboard.press('Enter')
    await this.page.locator(`.statusbar-item:has-text("Ln ${line}, Col ${column}")`).waitFor()
  }

  async close(): Promise<void> {
    await this.#browser.close()
    // The server's own children are of its group.
    if (this.#server.pid) process.kill(-this.#server.pid)
    await wait(500)
    await rm(this.#home, {recursive: true, force: true, maxRetries: 5, retryDelay: 500})
  }
}

async function commandAt(name: string): Promise<string | null> {
  try {
    return (await run('which', [name])).stdout.trim() || null
  } catch {
    return null
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    try {
      if ((await fetch(url)).ok) return
    } catch {
      // It is not there yet.
    }
    await wait(250)
  }
  throw new Error(`${url} does not answer`)
}
