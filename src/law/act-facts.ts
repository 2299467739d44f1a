/** What is known of each Act as a whole, and the names that stand for more than one. */
export {type ActName, acts, vagueNames} from '../../rules/law/index.ts'
