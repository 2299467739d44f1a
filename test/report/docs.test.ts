import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {formatNames} from '../../src/report/formats.ts'
import {run} from '../cli/run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('docs/formats.md has a section on each format, and shows what it prints', async () => {
  const page = readFileSync(`${root}docs/formats.md`, 'utf8')
  const sections = new Map(
    page.split(/^## /m).map(section => [section.slice(0, section.indexOf('\n')), section] as const),
  )
  for (const name of formatNames) {
    const section = sections.get(name)
    expect(section, name).toBeDefined()
    const {stdout} = await run(['-f', name, 'samples/met-police-apps.md'], {cwd: root})
    const printed = new Set(stdout.split('\n').map(line => line.trim().replace(/,$/, '')))
    for (const [, excerpt = ''] of section?.matchAll(/^```(?:text|json|xml|markdown)\n([\s\S]*?)^```/gm) ??
      []) {
      for (const line of excerpt.split('\n').map(text => text.trim().replace(/,$/, ''))) {
        const isThere = printed.has(line) || [...printed].some(other => line !== '' && other.startsWith(line))
        expect(line === '' || isThere, `${name}: ${line}`).toBe(true)
      }
    }
  }
})
