import {tool} from '../../report/tool.ts'
import type {Repository, Step} from './step.ts'
import {appendToList, topKeys} from './yaml-list.ts'

const preCommit = '.pre-commit-config.yaml'
const lefthookNames = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml']

/** What a hook runs: the drafts that differ from the last commit, and of them what is new. */
const command = 'npx noticelint --changed-since HEAD'

/** The hook before a commit, by what the repository manages its hooks with; pre-commit where it has none. */
export async function hookStep(repository: Repository, home: string): Promise<Step> {
  const lefthook = lefthookNames.find(name => repository.has(name))
  if (repository.has(preCommit)) return preCommitStep(repository, home)
  if (lefthook !== undefined) return lefthookStep(repository, lefthook)
  if (repository.has('.husky')) return huskyStep(repository)
  return preCommitStep(repository, home)
}

async function preCommitStep(repository: Repository, home: string): Promise<Step> {
  const entry = [`repo: ${home}`, `rev: v${tool.version}`, 'hooks:', '  - id: noticelint']
  const text = repository.read(preCommit)
  if (text === null) {
    const lines = entry.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}\n`).join('')
    return {
      path: preCommit,
      text: `repos:\n${lines}`,
      why: 'the hook for pre-commit; `pre-commit install` puts it in place',
    }
  }
  if (/\bnoticelint\b/.test(text)) return {path: preCommit, text: null, why: 'has noticelint already'}
  const merged = await appendToList(text, 'repos', entry)
  return merged === null
    ? {
        path: preCommit,
        text: null,
        why: `put into repos: {${entry.slice(0, 2).join(', ')}, hooks: [{id: noticelint}]}`,
      }
    : {path: preCommit, text: merged, why: 'the hook, after those that there are'}
}

async function lefthookStep(repository: Repository, path: string): Promise<Step> {
  const text = repository.read(path) ?? ''
  if (/\bnoticelint\b/.test(text)) return {path, text: null, why: 'has noticelint already'}
  const keys = await topKeys(text)
  if (keys === null || keys.includes('pre-commit'))
    return {
      path,
      text: null,
      why: `put into pre-commit, commands: {noticelint: {glob: "*.{md,markdown}", run: ${command}}}`,
    }
  const own = `pre-commit:\n  commands:\n    noticelint:\n      glob: "*.{md,markdown}"\n      run: ${command}\n`
  return {
    path,
    text: `${text.replace(/\s*$/, text.trim() === '' ? '' : '\n\n')}${own}`,
    why: 'the hook; npm i -D noticelint, where that is not done yet',
  }
}

function huskyStep(repository: Repository): Step {
  const path = '.husky/pre-commit'
  const text = repository.read(path) ?? ''
  if (/\bnoticelint\b/.test(text)) return {path, text: null, why: 'has noticelint already'}
  return {
    path,
    text: `${text.replace(/\s*$/, text.trim() === '' ? '' : '\n')}${command}\n`,
    why: 'the hook; npm i -D noticelint, where that is not done yet',
  }
}
