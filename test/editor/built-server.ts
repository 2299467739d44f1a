import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {longDraft} from '../bench/drafts.ts'
import {builtCli} from '../cli/build-once.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const clean = readFileSync(join(root, 'samples/met-police-apps-corrected.md'), 'utf8')
/** With letters of several bytes before the place, so that each way of counting columns gives another one. */
const misspelt = clean
  .replace('1. The complainant has', '1. “Où – 😀” The complainant has')
  .replace('31(1)(a) and (b) (Law', '31(1) (a) and (b) (Law')
const mended = misspelt.replace('31(1) (a)', '31(1)(a)')

/** What an editor saw. */
interface Seen {
  readonly failure?: string
  readonly diagnostics: readonly {readonly words: string; readonly line: number}[]
  readonly text: string
}

/** The language server as it is published: in a process of its own, and in editors. Stands in built.test.ts. */
export function describeBuiltServer(): void {
  describe('the built language server', () => {
    let folder: string

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'noticelint-editors-'))
      mkdirSync(join(folder, 'bin'))
      const command = join(folder, 'bin/noticelint')
      writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${builtCli}' "$@"\n`)
      chmodSync(command, 0o755)
    })
    afterAll(() => rmSync(folder, {recursive: true}))

    const draftFor = (editor: string) => {
      const path = join(folder, `${editor}.md`)
      writeFileSync(path, misspelt)
      return {path, out: join(folder, `${editor}.json`)}
    }

    const {PATH = ''} = process.env
    const environment = (more: object) => ({
      ...process.env,
      HOME: folder,
      PATH: `${join(folder, 'bin')}${delimiter}${PATH}`,
      ...more,
    })

    const seen = (out: string) => JSON.parse(readFileSync(out, 'utf8')) as Seen

    test('answers in a process of its own, is free while it reads a draft of a megabyte, and ends when told', async () => {
      const child = spawn(process.execPath, [builtCli, 'lsp', '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      const ended = new Promise(resolve => child.on('exit', resolve))
      const client = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      )
      const versions: unknown[] = []
      const published = new Promise<unknown>(resolve =>
        client.onNotification('textDocument/publishDiagnostics', ({version, diagnostics}) => {
          versions.push(version)
          if (version === 31) resolve(diagnostics)
        }),
      )
      client.listen()
      await client.sendRequest('initialize', {processId: process.pid, rootUri: null, capabilities: {}})
      await client.sendNotification('initialized', {})
      const uri = 'untitled:long'
      const text = longDraft(1_000_000)
      await client.sendNotification('textDocument/didOpen', {
        textDocument: {uri, languageId: 'markdown', version: 1, text},
      })
      const at = {line: 17, character: 3}
      let longest = 0
      for (let version = 2; version <= 31; version++) {
        const start = performance.now()
        await client.sendNotification('textDocument/didChange', {
          textDocument: {uri, version},
          contentChanges: [{range: {start: at, end: at}, text: 'x'}],
        })
        // Answered at once by the thread that hears, after it has heard the key.
        await client.sendRequest('textDocument/hover', {textDocument: {uri: 'untitled:none'}, position: at})
        longest = Math.max(longest, performance.now() - start)
      }
      const start = performance.now()
      await published
      // Reading it takes many times as long as any key had to wait.
      expect(longest).toBeLessThan(performance.now() - start + 1000)
      expect(versions.at(-1)).toBe(31)
      expect(versions.length).toBeLessThan(10)
      await client.sendRequest('shutdown')
      await client.sendNotification('exit')
      expect(await ended).toBe(0)
      client.dispose()
    }, 120_000)

    test.skipIf(!isThere('nvim', '--version'))(
      'underlines the right words in Neovim, and an action there mends them (skipped where there is no Neovim)',
      () => {
        const {path, out} = draftFor('neovim')
        const config = join(root, 'editors/neovim/noticelint.lua')
        const script = join(root, 'test/editor/clients/neovim.lua')
        execFileSync('nvim', ['--headless', '--clean', '-u', config, path, '-c', `luafile ${script}`], {
          env: environment({NOTICELINT_OUT: out}),
          cwd: folder,
          stdio: 'ignore',
          timeout: 100_000,
        })
        const {failure, diagnostics, text} = seen(out)
        expect(failure).toBeUndefined()
        expect(diagnostics).toEqual([{code: 'citation/format', words: '31(1) (a)', line: 18}])
        expect(`${text}\n`).toBe(mended)
      },
      120_000,
    )

    test.skipIf(!isThere('emacs', '--batch', '--eval', "(progn (require 'eglot) (require 'markdown-mode))"))(
      'underlines the right words in Emacs, and an action there mends them (skipped where there is no Emacs with Eglot)',
      () => {
        const {path, out} = draftFor('emacs')
        const config = join(root, 'editors/emacs/noticelint.el')
        const script = join(root, 'test/editor/clients/emacs.el')
        execFileSync('emacs', ['--batch', '-l', config, '-l', script], {
          env: environment({NOTICELINT_OUT: out, NOTICELINT_DRAFT: path}),
          cwd: folder,
          stdio: 'ignore',
          timeout: 100_000,
        })
        const {failure, diagnostics, text} = seen(out)
        expect(failure).toBeUndefined()
        expect(diagnostics).toMatchObject([{words: '31(1) (a)', line: 18}])
        expect(text).toBe(mended)
      },
      120_000,
    )
  })
}

function isThere(program: string, ...argv: string[]): boolean {
  return spawnSync(program, argv, {stdio: 'ignore', timeout: 60_000}).status === 0
}
