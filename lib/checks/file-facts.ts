import type { ModelName } from '../content/schemas'
import type { Place } from './finding'
import type { Abbreviation, DirectiveUse, Reference } from './plain-text'

/** Where a value is among the settings: `['phone', 0, 'number']`. */
export type SettingPath = readonly (string | number)[]

/** What one file of content says, as plain data: all that the rules about several files need to know of it. */
export type FileRecord = {
  /** For instance `content/pages/help-at-school/index.md`. */
  file: string
  model: ModelName
  /** As they are written, not yet known to fit the model; undefined when they cannot be read. */
  settings: Record<string, unknown> | undefined
  /** The line in the file and the column of every setting, by its path joined by full stops. */
  settingPlaces: Record<string, [line: number, column: number]>
  /** How many lines of the file come before the text. */
  bodyOffset: number
  references: readonly Reference[]
  /** The contacts, law references and circles that the text shows. */
  directiveUses: readonly DirectiveUse[]
  /** The abbreviations that the text of a page uses and does not explain. */
  abbreviations: readonly Abbreviation[]
  /** The headings of the text, each with its line in it and the ids that are written after it or made of its words. */
  headings: readonly { line: number; ids: string[] }[]
  /** What the search can find it by: stems in order, with a space before and after each. */
  searchedWords: string
  /** The anchors of the headings; undefined until somebody has asked for them, because that takes time. */
  anchors: string[] | undefined
}

/** A record with the means to say where everything is. */
export type FileFacts = FileRecord & {
  /** The place of a setting, or of the nearest thing around it that is there. */
  placeOf: (path: SettingPath) => Place
  /** The place of a line and column of the body. */
  bodyPlaceOf: (point: { line: number; column?: number } | undefined) => Place
  /** The anchors of the headings of the text, old ones too. */
  listAnchors: () => string[]
}

/**
 * @param readAnchors reads the anchors of the text, when the record has none yet
 * @returns what the record holds, with functions that tell places. Anchors that were read are kept in it.
 */
export function openRecord(record: FileRecord, readAnchors: () => string[]): FileFacts {
  const { file, settingPlaces, bodyOffset } = record
  return {
    ...record,
    placeOf: (path: SettingPath) => {
      const field = path.length > 0 ? { field: path.join('.') } : {}
      for (let length = path.length; length > 0; length--) {
        const key = path.slice(0, length).join('.')
        const found = Object.hasOwn(settingPlaces, key) ? settingPlaces[key] : undefined
        if (found) return { file, line: found[0], column: found[1], ...field }
      }
      return { file, line: 1, ...field }
    },
    bodyPlaceOf: (point: { line: number; column?: number } | undefined) => ({
      file,
      line: bodyOffset + (point?.line ?? 1),
      field: 'body',
      ...(point?.column && { column: point.column }),
    }),
    listAnchors: () => {
      record.anchors ??= readAnchors()
      return record.anchors
    },
  }
}
