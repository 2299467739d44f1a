import {randomUUID} from 'node:crypto'
import process from 'node:process'
import {tool} from '../../report/tool.ts'

/** A hash of the bundle, put in by the build. */
declare const BUNDLE_HASH: string

/**
 * What lints: the version, the bundle itself (two builds may have one version) and the Node that runs it. Where the
 * sources run as they are, nothing tells one state of them from another, so every process is a tool of its own.
 */
export const buildId: string = [
  tool.version,
  typeof BUNDLE_HASH === 'undefined' ? randomUUID() : BUNDLE_HASH,
  process.version,
].join('+')
