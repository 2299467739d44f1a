/**
 * What a key costs in an editor: the time from a change of a notice to its diagnostics, by the built language server in a
 * process of its own, beside a bare parse of the same text in this one. Prints the two medians, in milliseconds, as JSON.
 *
 *     node --import tsx keystroke.ts <draft> <rounds>
 */
import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {createProtocolConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node'
import {median} from './measure.ts'

const [, , path = '', rounds = '30'] = process.argv
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const text = readFileSync(path, 'utf8')
const uri = 'untitled:bench'

/** Both programs are warm before anything is measured: somebody has typed for a while. */
const warmUp = 30

const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
const client = createProtocolConnection(
  new StreamMessageReader(child.stdout),
  new StreamMessageWriter(child.stdin),
)
let arrived: (version: number) => void = () => {}
client.onNotification('textDocument/publishDiagnostics', ({version}: {version: number}) => arrived(version))
client.listen()
await client.sendRequest('initialize', {processId: process.pid, rootUri: null, capabilities: {}})
await client.sendNotification('initialized', {})

const parser = unified().use(remarkParse).freeze()
const at = {line: text.slice(0, text.length >> 1).split('\n').length - 1, character: 0}
const keys: number[] = []
const parses: number[] = []
await until(1, () =>
  client.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text},
  }),
)
for (let round = 0; round < warmUp + Number(rounds); round++) {
  const version = round + 2
  const start = performance.now()
  await until(version, () =>
    client.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{range: {start: at, end: at}, text: ' '}],
    }),
  )
  const between = performance.now()
  parser.parse(text)
  const end = performance.now()
  if (round < warmUp) continue
  keys.push(between - start)
  parses.push(end - between)
}
await client.sendRequest('shutdown')
await client.sendNotification('exit')
client.dispose()
process.stdout.write(
  JSON.stringify({
    key: median(keys),
    parse: median(parses),
    ratio: median(keys.map((key, index) => key / (parses[index] as number))),
  }),
)

async function until(version: number, send: () => Promise<void>): Promise<void> {
  const heard = new Promise<void>(resolve => {
    arrived = found => {
      if (found === version) resolve()
    }
  })
  await send()
  await heard
}
