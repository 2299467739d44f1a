import {analysisOperators} from './analysis-operators.ts'
import {conclusionOperators} from './conclusion-operators.ts'
import type {Operator} from './defect.ts'
import {publicInterestOperators} from './public-interest-operators.ts'
import {subsectionOperators} from './subsection-operators.ts'
import {testOperators} from './test-operators.ts'

/**
 * Defects in a notice's argument. They know where each stage of it stands from the truth beside the draft and not
 * from the reader, so that what the reader does not see is put in all the same.
 */
export const argumentOperators: readonly Operator[] = [
  ...analysisOperators,
  ...subsectionOperators,
  ...testOperators,
  ...publicInterestOperators,
  ...conclusionOperators,
]
