import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {cleanDraft, draftWithError, readme} from './drafts.ts'
import {folder} from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const author = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd,
    env: {...process.env, ...author},
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

interface Hooks {
  readonly path: string
  readonly revision: string
}

/** A repository that holds this one as it stands, what is not committed yet among it. */
function thisRepository(): Hooks {
  const path = folder()
  const names = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  const copied = execFileSync('tar', ['-c', '--ignore-failed-read', '--null', '-T', '-'], {
    cwd: root,
    input: names.filter(name => name !== '' && !name.startsWith('node_modules')).join('\0'),
    maxBuffer: 256 * 1024 * 1024,
  })
  execFileSync('tar', ['-x'], {cwd: path, input: copied})
  git(path, 'init', '-q')
  git(path, 'add', '-A')
  git(path, 'commit', '-q', '-m', 'x')
  return {path, revision: git(path, 'rev-parse', 'HEAD').trim()}
}

// The hook's own environment is built from this repository alone, with the packages that it names.
it('pre-commit refuses a bad notice with readable output, and lets a good one pass', ({skip}) => {
  if (spawnSync('pre-commit', ['--version']).status !== 0) skip('pre-commit is not installed here')
  const hooks = thisRepository()
  // Thousands of files are in it: they take longer to remove than is waited for after a test.
  const home = mkdtempSync(join(tmpdir(), 'noticelint-pre-commit-'))
  try {
    commits(hooks, home, skip)
  } finally {
    rmSync(home, {recursive: true, force: true})
  }
}, 600_000)

/** Commits a good notice and a bad one, by the hook of a repository whose environments are built in a folder. */
function commits(hooks: Hooks, home: string, skip: (why: string) => never): void {
  const config = `repos:\n- repo: ${hooks.path}\n  rev: ${hooks.revision}\n  hooks:\n  - id: noticelint\n    language_version: system\n`
  const cwd = folder({'.pre-commit-config.yaml': config, 'good.md': cleanDraft, 'README.md': readme})
  const env = {
    ...process.env,
    ...author,
    PRE_COMMIT_HOME: home,
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  }
  const call = (command: string, ...args: string[]) => {
    const {status, stdout, stderr} = spawnSync(command, args, {cwd, env, encoding: 'utf8'})
    return {status, output: stdout + stderr}
  }
  git(cwd, 'init', '-q')
  expect(call('pre-commit', 'install').status).toBe(0)
  git(cwd, 'add', '-A')
  const good = call('git', 'commit', '-m', 'good')
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED/.test(good.output))
    skip('no npm registry can be reached here')
  expect(good.output).toMatch(/noticelint\.+Passed/)
  expect(good.status).toBe(0)

  writeFileSync(join(cwd, 'bad notice.md'), draftWithError)
  git(cwd, 'add', '-A')
  const bad = call('git', 'commit', '-m', 'bad')
  expect(bad.output).toMatch(/noticelint\.+Failed/)
  expect(bad.output).toMatch(/^bad notice\.md$/m)
  expect(bad.output).toMatch(/\d+:\d+ {2}error {2}Unknown rule `nosuch\/rule`.* {2}directive\/unknown-rule/)
  expect(bad.output).toMatch(/✖ 1 problem \(1 error\)/)
  expect(bad.status).not.toBe(0)
}
