import {tool} from '../../report/tool.ts'
import type {Repository, Step} from './step.ts'
import {topKeys} from './yaml-list.ts'

const github = '.github/workflows/noticelint.yml'
const gitlab = '.gitlab-ci.yml'

/** The CI files, for each forge that the repository shows signs of. */
export async function ciSteps(repository: Repository, home: string): Promise<readonly Step[]> {
  const steps: Step[] = []
  if (isOn('github', repository) || repository.has('.github')) steps.push(githubStep(repository, home))
  if (isOn('gitlab', repository) || repository.has(gitlab)) steps.push(await gitlabStep(repository, home))
  return steps
}

/** True where a remote's host is called so: `git@gitlab.example.org:x/y.git`. */
function isOn(forge: string, {remotes}: Repository): boolean {
  return remotes.some(remote => {
    const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)/i.exec(remote)?.[1] ?? ''
    return host.split('.').includes(forge)
  })
}

function githubStep(repository: Repository, home: string): Step {
  if (repository.has(github)) return {path: github, text: null, why: 'is there already'}
  const text = `name: noticelint
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
  security-events: write
jobs:
  noticelint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The history, to tell what a pull request brings.
          fetch-depth: 0
      - uses: ${home.replace('https://github.com/', '')}@v${tool.version}
        with:
          changed-since: \${{ github.event.pull_request.base.sha }}
          sarif-file: noticelint.sarif
      - if: always() && github.event_name == 'push'
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: noticelint.sarif
`
  return {path: github, text, why: 'the workflow: pull requests are told what they bring, on its lines'}
}

async function gitlabStep(repository: Repository, home: string): Promise<Step> {
  const template = `${home.replace('//github.com/', '//raw.githubusercontent.com/')}/v${tool.version}/templates/noticelint.yml`
  const own = `include:\n  - remote: ${template}\n`
  const text = repository.read(gitlab)
  if (text === null) return {path: gitlab, text: own, why: 'the job, for code quality in merge requests'}
  if (/\bnoticelint\b/.test(text)) return {path: gitlab, text: null, why: 'has noticelint already'}
  const keys = await topKeys(text)
  if (keys === null || keys.includes('include'))
    return {path: gitlab, text: null, why: `put into include: {remote: ${template}}`}
  const why = 'the job, after those that there are'
  return {path: gitlab, text: `${text.replace(/\s*$/, '\n\n')}${own}`, why}
}
