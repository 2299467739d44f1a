import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {loadConfig} from '../../src/config/load-config.ts'
import {settingsFor} from '../../src/config/settings-for.ts'
import {lintText} from '../../src/lint/lint.ts'
import {makeFolder} from './folder.ts'

interface CodeBlock {
  readonly language: string
  readonly text: string
}

/** The fenced code of a page. */
async function codeOf(page: string): Promise<readonly CodeBlock[]> {
  const text = await readFile(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))
}

/** The YAML of a page that opens with a comment which names its file. */
function namedFiles(blocks: readonly CodeBlock[]): {[path: string]: string} {
  const files: {[path: string]: string} = {}
  for (const {language, text} of blocks) {
    const path = /^# (\S+\.yaml)\n/.exec(text)?.[1]
    if (language === 'yaml' && path !== undefined) files[path] = text
  }
  return files
}

test('the house profile in the documentation does what the page says', async () => {
  const blocks = await codeOf('profiles.md')
  const folder = await makeFolder(namedFiles(blocks))
  const draft = blocks.find(({language}) => language === 'markdown')?.text ?? ''
  const output = blocks.find(({language}) => language === 'text')?.text ?? ''

  const config = await loadConfig(join(folder, 'noticelint.config.yaml'), rules)
  const settings = settingsFor(config, join(folder, 'draft.md'))
  const {problems, lines, reading} = await lintText(draft, settings, rules)
  const told = problems.map(({rule, message, span}) => `${lines.pointAt(span[0]).line} ${rule}: ${message}`)

  expect(told.filter(line => / north\//.test(line)).join('\n')).toBe(output.trim())
  expect(problems.filter(({rule}) => rule === 'north/steps-in-time').map(({severity}) => severity)).toEqual([
    'error',
  ])
  expect(reading.profile.name).toBe('north')
  expect(reading.notice.sections.find(({title}) => title === 'Our findings')?.id).toBe('reasons')
  expect(told.filter(line => line.includes('structure/header-field'))).toEqual([])
})

test('the configuration in the documentation loads', async () => {
  const files = namedFiles(await codeOf('configuration.md'))
  const profile = namedFiles(await codeOf('profiles.md'))['profiles/north.yaml'] ?? ''
  const folder = await makeFolder({
    'drafts/noticelint.config.yaml': files['noticelint.config.yaml'] ?? '',
    'drafts/profiles/north.yaml': profile,
    'office/noticelint.config.yaml': '',
  })
  const config = await loadConfig(join(folder, 'drafts/noticelint.config.yaml'), rules)
  expect(settingsFor(config, join(folder, 'drafts/old/a.md')).profile).toBe('north')
  expect(settingsFor(config, join(folder, 'drafts/a.md')).rules.get('structure/signature')?.severity).toBe(
    'off',
  )
})
