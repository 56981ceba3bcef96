import { type Mark, mm, type PaperPage, paper } from '../../shared/papers/paper-page.ts'
import type { Badge } from './badge.ts'
import { badgeSize, layoutBadge } from './badge-layout.ts'
import { type Measure, textMarks } from './typeset.ts'

const columns = 2
const rows = 4
export const badgesPerSheet = columns * rows
const origin = {
  x: (paper.width - columns * badgeSize.width) / 2,
  y: (paper.height - rows * badgeSize.height) / 2,
}
const cuts = {
  x: Array.from({ length: columns + 1 }, (_, index) => origin.x + index * badgeSize.width),
  y: Array.from({ length: rows + 1 }, (_, index) => origin.y + index * badgeSize.height),
}

/** Where a sheet's badge stands, in the order of reading. */
export const badgePlace = (index: number): { x: number; y: number } => ({
  x: origin.x + (index % columns) * badgeSize.width,
  y: origin.y + Math.floor(index / columns) * badgeSize.height,
})

/** Sheets of badges one after the other, each laid out when it is asked for. */
export function* badgeSheets(badges: readonly Badge[], measure: Measure): Generator<PaperPage> {
  const sheets = Math.ceil(badges.length / badgesPerSheet)
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const onIt = badges.slice(sheet * badgesPerSheet, (sheet + 1) * badgesPerSheet)
    const marks = onIt.flatMap((badge, index) => {
      const { x, y } = badgePlace(index)
      return layoutBadge(badge, measure).map((mark) => moved(mark, x, y))
    })
    const note = `In đúng cỡ 100 %, không co giãn; cắt theo dấu. Trang ${sheet + 1}/${sheets}`
    yield {
      marks: [
        ...marks,
        ...cutMarks(),
        ...textMarks(
          [note],
          { x: paper.width / 2, y: paper.height - mm(11), align: 'middle', lineHeight: 1 },
          { font: 'sans', size: 6.5, tone: 'soft' },
          measure,
        ),
      ],
    }
  }
}

/** Short lines in the margin where to cut, and small crosses where four badges meet. */
function cutMarks(): Mark[] {
  const [length, off, arm] = [mm(5), mm(2), mm(1.2)]
  const line = (x: number, y: number, toX: number, toY: number): Mark => ({
    kind: 'rule',
    x,
    y,
    toX,
    toY,
    thickness: 0.4,
    tone: 'faint',
  })
  const [firstX = 0, lastX = 0] = [cuts.x[0], cuts.x.at(-1)]
  const [firstY = 0, lastY = 0] = [cuts.y[0], cuts.y.at(-1)]
  return [
    ...cuts.x.flatMap((x) => [
      line(x, firstY - off - length, x, firstY - off),
      line(x, lastY + off, x, lastY + off + length),
    ]),
    ...cuts.y.flatMap((y) => [
      line(firstX - off - length, y, firstX - off, y),
      line(lastX + off, y, lastX + off + length, y),
    ]),
    ...cuts.x
      .slice(1, -1)
      .flatMap((x) => cuts.y.slice(1, -1).flatMap((y) => [line(x - arm, y, x + arm, y), line(x, y - arm, x, y + arm)])),
  ]
}

function moved(mark: Mark, byX: number, byY: number): Mark {
  const at = { x: mark.x + byX, y: mark.y + byY }
  return mark.kind === 'rule' ? { ...mark, ...at, toX: mark.toX + byX, toY: mark.toY + byY } : { ...mark, ...at }
}
