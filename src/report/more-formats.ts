import {azure} from './azure.ts'
import {checkstyle} from './checkstyle.ts'
import {compact} from './compact.ts'
import type {FormatName} from './formats.ts'
import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {html} from './html/html.ts'
import {junit} from './junit.ts'
import {markdown} from './markdown.ts'
import {rdjson} from './rdjson.ts'
import type {FullFormat} from './report.ts'
import {sarif} from './sarif.ts'
import {stats} from './stats.ts'
import {tap} from './tap.ts'
import {unix} from './unix.ts'

/** The formats that only some runs need: a part of the program that is loaded for them. */
export const moreFormats: {readonly [name in Exclude<FormatName, 'stylish' | 'json'>]: FullFormat} = {
  html,
  markdown,
  compact,
  unix,
  stats,
  github,
  gitlab,
  azure,
  sarif,
  rdjson,
  junit,
  checkstyle,
  tap,
}
