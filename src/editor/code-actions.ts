import type {ActionSource} from './code-actions/action-source.ts'
import {disable} from './code-actions/disable.ts'
import {fix} from './code-actions/fix.ts'
import {fixAll} from './code-actions/fix-all.ts'
import {insert} from './code-actions/insert.ts'
import {renumber} from './code-actions/renumber.ts'

/** All that can be done about problems, in the order in which it is offered. */
export const actionSources: readonly ActionSource[] = [fix, insert, disable, renumber, fixAll]
