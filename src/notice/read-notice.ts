import {shippedLaw} from '../law/shipped-law.ts'
import {decisionOf} from './argument/decision-of.ts'
import {readArgument} from './argument/read-argument.ts'
import {readBlocks} from './blocks.ts'
import {markContact} from './contact.ts'
import {readCrossReferences} from './cross-references.ts'
import {readDates} from './date-mentions.ts'
import {readEvents} from './events.ts'
import {readFootnotes} from './footnotes.ts'
import {detectForm} from './form.ts'
import {markFurniture} from './furniture.ts'
import {type FrontMatterEntry, readHeader} from './header.ts'
import {detectProfile} from './kind.ts'
import type {Block, Notice, Section, Title} from './notice.ts'
import {type Outline, readOutline} from './outline.ts'
import {readParagraphs} from './paragraphs.ts'
import {parseMarkdown} from './parse.ts'
import type {FormSpec, Profile} from './profile.ts'
import {readProvisions} from './provisions.ts'
import {readQuotations} from './quotations.ts'
import {readSignature} from './signature.ts'
import {LineIndex} from './span.ts'
import {readOutcome} from './steps.ts'
import {readSubParagraphs} from './sub-paragraphs.ts'
import {readTerms} from './terms.ts'
import {readUnnumbered} from './unnumbered.ts'

export interface ReadOptions {
  /** The profiles to tell the kind by; the first is taken where nothing tells. At least one. */
  readonly profiles: readonly Profile[]
  /** The name of the profile to read by, where it is set and not to be detected. */
  readonly profile?: string | undefined
  /** Reads front matter (`readFrontMatter` of front-matter.ts); without it front matter is passed over. */
  readonly readFrontMatter?: ((source: string) => readonly FrontMatterEntry[]) | undefined
}

/** A draft as read, with the profile and the form that it was read by. */
export interface Reading {
  readonly notice: Notice
  readonly profile: Profile
  readonly form: FormSpec
  /** The lines of the draft. */
  readonly lines: LineIndex
}

/**
 * Reads a draft into the Notice model, a layer at a time: Markdown, blocks, quotations, sections, header, paragraphs,
 * and what stands in them. Any text at all can be read.
 *
 * @param source the draft, without a byte order mark
 * @throws RangeError where `options.profiles` is empty or holds no profile of the name set
 */
export function readNotice(source: string, options: ReadOptions): Reading {
  const lines = new LineIndex(source)
  const blocks = readBlocks(parseMarkdown(source), source, lines)
  markFurniture(blocks, lines)
  const quotations = readQuotations(blocks, source, lines)

  const detected = detectProfile(blocks, options.profiles, source)
  const profile = choose(options, detected)
  const outline = readOutline(blocks, profile, source, lines)
  const signature = readSignature(blocks, outline.sections, profile, source, lines)
  const frontMatter = options.readFrontMatter?.(source) ?? []
  const {header, fields} = readHeader({blocks, outline, signature, frontMatter, profile, source, lines})
  markContact(appealOf(outline, blocks, profile), source)
  const footnotes = readFootnotes(blocks, source, lines)
  const paragraphs = readParagraphs(blocks, outline.sections, quotations, source, lines)
  const sections = withParagraphs(
    outline.sections,
    paragraphs.map(({number, block}) => ({number, section: blocks[block]?.section ?? null})),
  )

  const form = detectForm(profile, {
    sections: outline.sections,
    paragraphCount: paragraphs.length,
    signed: signature !== null,
  })
  const kind = options.profile === undefined ? (detected?.kind ?? null) : profile.kind
  const subParagraphs = readSubParagraphs(blocks, quotations, lines)
  const dates = readDates(blocks, paragraphs, quotations, lines)
  const provisions = readProvisions(blocks, paragraphs, quotations, profile.regimes, lines)
  const law = shippedLaw()
  const {propositions, exemptions} = readArgument({
    blocks,
    sections: outline.sections,
    paragraphs,
    quotations,
    provisions,
    form,
    law,
    lines,
  })
  const orders = readOutcome({blocks, sections: outline.sections, quotations, form, lines})
  const notice: Notice = {
    kind,
    regimes: kind === null ? [] : profile.regimes,
    form: form.id,
    title: outline.title ?? titleInFrontMatter(frontMatter, lines),
    header,
    headerFields: fields,
    sections,
    paragraphs,
    unnumbered: readUnnumbered(blocks, outline.sections, paragraphs, quotations, lines),
    subParagraphs,
    quotations,
    footnotes,
    crossReferences: readCrossReferences(blocks, paragraphs, quotations, lines),
    provisions,
    findings: propositions,
    exemptions,
    ...readEvents({
      blocks,
      sections: outline.sections,
      paragraphs,
      quotations,
      headerFields: fields,
      noticeDate: header.date,
      dates,
      lines,
    }),
    dates,
    terms: readTerms(blocks, quotations, source, lines),
    outcome: {decision: decisionOf(exemptions, propositions, orders, law), ...orders},
    signature,
    blocks,
  }
  return {notice, profile, form, lines}
}

function choose({profiles, profile: name}: ReadOptions, detected: Profile | null): Profile {
  const chosen =
    name === undefined ? (detected ?? profiles[0]) : profiles.find(profile => profile.name === name)
  if (chosen) return chosen
  throw new RangeError(name === undefined ? 'No profile to read by' : `No profile is named ${name}`)
}

/** The blocks of the appeal section, where the tribunal's address stands. */
function appealOf({sections}: Outline, blocks: readonly Block[], profile: Profile): readonly Block[] {
  const appeal = sections.find(({known, id}) => known && id === profile.appeal.section)
  return appeal ? blocks.slice(appeal.block + 1, appeal.end) : []
}

function titleInFrontMatter(entries: readonly FrontMatterEntry[], lines: LineIndex): Title | null {
  const title = entries.find(({key, value}) => key.toLowerCase() === 'title' && value !== '')
  return title ? {text: title.value, span: title.span, line: lines.lineAt(title.span[0])} : null
}

function withParagraphs(
  outline: readonly Omit<Section, 'paragraphs'>[],
  paragraphs: readonly {readonly number: number; readonly section: number | null}[],
): Section[] {
  const numbers = outline.map((): string[] => [])
  for (const {number, section} of paragraphs) if (section !== null) numbers[section]?.push(String(number))
  return outline.map((section, index) => ({...section, paragraphs: numbers[index] as string[]}))
}
