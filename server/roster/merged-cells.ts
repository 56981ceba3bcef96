import { unzipSync } from 'fflate'
import type { Merge } from './sheet.ts'

/** A sheet's XML beyond this is no list of people; it is left to the reader, and its merges to nobody. */
const largestSheet = 64 * 1024 * 1024
const mostMerges = 20_000

/**
 * The merged cells of each sheet, in the order of the workbook. The library that reads the cells does not tell of
 * them; to guess them from empty cells would give a unit to whoever has none.
 */
export function mergesOfSheets(bytes: Uint8Array): Merge[][] {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      originalSize <= largestSheet &&
      (name === 'xl/workbook.xml' ||
        name === 'xl/_rels/workbook.xml.rels' ||
        /^xl\/worksheets\/[^/]+\.xml$/.test(name)),
  })
  const text = (path: string) => new TextDecoder().decode(files[path] ?? new Uint8Array())
  const paths = new Map<string, string>()
  for (const [, attributes = ''] of text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
    const target = attribute(attributes, 'Target')
    paths.set(attribute(attributes, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const sheets = text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)
  return Array.from(sheets, ([, attributes = '']) => mergesIn(text(paths.get(attribute(attributes, 'r:id')) ?? '')))
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? ''

function mergesIn(xml: string): Merge[] {
  const merges: Merge[] = []
  const afterRows = xml.slice(Math.max(0, xml.lastIndexOf('sheetData')))
  for (const [, ref = ''] of afterRows.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z0-9:]{5,21})["']/g)) {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? []
    if (bottom === '') continue
    merges.push({
      top: Number(top) - 1,
      left: columnIndex(left),
      bottom: Number(bottom) - 1,
      right: columnIndex(right),
    })
    if (merges.length === mostMerges) break
  }
  return merges
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
