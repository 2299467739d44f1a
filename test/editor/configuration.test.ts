import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {connect, type TestClient, uriOf} from './client.ts'

const draft = readFileSync(new URL('../../samples/flawed/numbering.md', import.meta.url), 'utf8')
const off = 'rules:\n  numbering/*: off\n'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noticelint-editor-'))
})

afterEach(() => rmSync(folder, {recursive: true}))

const write = (name: string, text: string) => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), {recursive: true})
  writeFileSync(path, text)
  return uriOf(path)
}

const groupsOf = async (client: TestClient, uri: string, version?: number) =>
  new Set((await client.diagnostics(uri, version)).map(({code}) => String(code).split('/')[0]))

const watches = {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}

describe('configuration', () => {
  test('is that of the file nearest to the draft, folder by folder', async () => {
    write('one/noticelint.config.yaml', off)
    const [one, two] = [write('one/a.md', draft), write('two/a.md', draft)]
    const client = await connect({folders: [join(folder, 'one'), join(folder, 'two')]})
    await client.open(one, draft)
    await client.open(two, draft)
    expect(await groupsOf(client, one)).not.toContain('numbering')
    expect(await groupsOf(client, two)).toContain('numbering')
  })

  test('of a document that is not on disk is that of the first folder, also of one that is added later', async () => {
    write('one/noticelint.config.yaml', off)
    const client = await connect({capabilities: {workspace: {workspaceFolders: true}}, folders: []})
    await client.open('untitled:Untitled-1', draft)
    expect(await groupsOf(client, 'untitled:Untitled-1')).toContain('numbering')
    client.published.splice(0)
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {added: [{uri: uriOf(join(folder, 'one')), name: 'one'}], removed: []},
    })
    expect(await groupsOf(client, 'untitled:Untitled-1')).not.toContain('numbering')
  })

  test('is read again when the client tells that a file has changed', async () => {
    const uri = write('a.md', draft)
    const client = await connect({capabilities: watches, folders: [folder]})
    await client.until(() => client.registered.includes('workspace/didChangeWatchedFiles'))
    await client.open(uri, draft)
    expect(await groupsOf(client, uri)).toContain('numbering')
    client.published.splice(0)
    const config = write('noticelint.config.yaml', off)
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: config, type: 1}],
    })
    expect(await groupsOf(client, uri)).not.toContain('numbering')
  })

  test('is looked at every other second where the client tells of nothing, and a profile too', async () => {
    const uri = write('a.md', draft)
    write('house.yaml', 'name: house\nextends: ico-foia\ntitle: House\nsource: house rules\n')
    write('noticelint.config.yaml', 'profile: house.yaml\n')
    const client = await connect({folders: [folder]})
    await client.open(uri, draft)
    expect(await groupsOf(client, uri)).toContain('numbering')
    client.published.splice(0)
    write('noticelint.config.yaml', off)
    expect(await groupsOf(client, uri)).not.toContain('numbering')
  })

  test('asks a client that pulls to ask again', async () => {
    const uri = write('a.md', draft)
    const client = await connect({
      capabilities: {
        workspace: {...watches.workspace, diagnostics: {refreshSupport: true}},
        textDocument: {diagnostic: {}},
      },
      folders: [folder],
    })
    await client.open(uri, draft)
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: []})
    await client.until(() => client.refreshes > 0)
  })

  test('that is wrong is shown in its own file, and nothing is checked until it is mended', async () => {
    const uri = write('a.md', draft)
    const config = write('noticelint.config.yaml', 'rules:\n  numbering/sequense: off\n')
    const client = await connect({capabilities: watches, folders: [folder]})
    await client.open(uri, draft)
    expect(await client.diagnostics(uri)).toEqual([])
    const fault = await client.until(() => client.published.find(params => params.uri === config))
    expect(fault.diagnostics).toMatchObject([
      {
        range: {start: {line: 1, character: 2}},
        severity: 1,
        message: expect.stringContaining('numbering/sequence'),
      },
    ])
    await client.until(() => client.shown.some(message => message.includes('noticelint.config.yaml:2')))
    client.published.splice(0)
    write('noticelint.config.yaml', 'rules:\n  numbering/sequence: off\n')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: config, type: 2}],
    })
    expect((await client.diagnostics(uri)).length).toBeGreaterThan(0)
    expect(client.published.findLast(params => params.uri === config)?.diagnostics).toEqual([])
  })

  test('leaves out the drafts that it ignores', async () => {
    write('noticelint.config.yaml', 'ignores: [old/]\n')
    const uri = write('old/a.md', draft)
    const client = await connect({folders: [folder]})
    await client.open(uri, draft)
    expect(await client.diagnostics(uri)).toEqual([])
  })

  test('gives way to the settings of the editor, which are heeded when they change', async () => {
    const uri = write('a.md', draft)
    const client = await connect({
      capabilities: {workspace: {configuration: true}},
      folders: [folder],
      settings: {rules: {'numbering/*': 'off'}},
    })
    await client.open(uri, draft)
    await client.until(() => client.published.length > 0)
    expect(await groupsOf(client, uri)).not.toContain('numbering')
    client.published.splice(0)
    client.settings = {enable: false}
    await client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
    expect(await client.diagnostics(uri)).toEqual([])
    client.published.splice(0)
    client.settings = {rules: {'numbering/*': 'loud'}}
    await client.connection.sendNotification('workspace/didChangeConfiguration', {settings: null})
    await client.until(() => client.logged.some(message => message.includes('noticelint.rules.numbering/*')))
  })
})
