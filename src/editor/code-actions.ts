import type {ActionSource} from './code-actions/action-source.ts'
import {fix} from './code-actions/fix.ts'
import {fixAll} from './code-actions/fix-all.ts'

/** All that can be done about problems, in the order in which it is offered. */
export const actionSources: readonly ActionSource[] = [fix, fixAll]
