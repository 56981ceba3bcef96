/** A name stays on one line down to this share of its size; smaller than that, two lines are the better picture. */
const oneLineDownTo = 0.7
const sizesOnTwoLines = ['1', '0.9', '0.8', '0.7']
/** A line of the backdrop is one line as written, and only a very long one is let go on to a second. */
const backdropLineDownTo = 0.5
/** Below this share of its size, a picture would rather leave out what may be left out. */
export const comfortable = 0.7
/** Below this share of its size, a list would rather go on to another page. */
export const readableList = 0.72
const smallest = 0.3
/** Where not even the last variant fits at the hall's smallest type, this one leaves out what may be left out. */
const leastOfAll = 'least'
/** Down to this share, a text would rather be smaller than have more lines than its `data-most-lines`. */
const fewLinesDownTo = 0.62

/**
 * Shrinks the type of `inner` until all of it stands inside `box`. It sets `--fit`, by which the sizes in the style
 * sheets are multiplied, and `data-variant`: the first of `variants` that can be shown at a comfortable size (`from`). What
 * still does not fit may go below the hall's smallest type: small is better than cut.
 * Tells the share of its size at which it stands there; 0 where it went below.
 */
export function shrinkToFit(
  box: HTMLElement,
  inner: HTMLElement,
  variants: readonly string[],
  from = comfortable,
): number {
  inner.style.removeProperty('--hall-smallest')
  const fitsAt = (scale: number): boolean => {
    inner.style.setProperty('--fit', scale.toFixed(3))
    fitNames(inner)
    fitBackdropLines(inner)
    return standsInside(box, inner) && (scale < fewLinesDownTo || hasFewLines(inner))
  }
  for (const variant of variants) {
    inner.dataset.variant = variant
    const scale = largestScale(fitsAt)
    if (scale !== null && (scale >= from || variant === variants[variants.length - 1])) return scale
  }
  inner.dataset.variant = leastOfAll
  const scale = largestScale(fitsAt)
  if (scale !== null) return scale
  inner.style.setProperty('--hall-smallest', '0px')
  largestScale(fitsAt)
  return 0
}

/** Leaves the box at the largest scale that fits, and tells it; null, at the smallest, where none does. */
function largestScale(fitsAt: (scale: number) => boolean): number | null {
  if (fitsAt(1)) return 1
  let fitting = smallest
  let tooLarge = 1
  if (!fitsAt(smallest)) return null
  for (let step = 0; step < 7; step += 1) {
    const middle = (fitting + tooLarge) / 2
    if (fitsAt(middle)) fitting = middle
    else tooLarge = middle
  }
  fitsAt(fitting)
  return fitting
}

const hasRoom = (element: HTMLElement): boolean => element.scrollWidth <= element.clientWidth + 1

function standsInside(box: HTMLElement, inner: HTMLElement): boolean {
  const height = inner.getBoundingClientRect().height
  if (height > box.getBoundingClientRect().height + 1 || !hasRoom(inner)) return false
  return marked(inner, 'data-name').every(hasRoom) && marked(inner, 'data-cell').every(hasRoom)
}

function hasFewLines(inner: HTMLElement): boolean {
  return marked(inner, 'data-most-lines').every((text) => linesOf(text) <= Number(text.dataset.mostLines))
}

function linesOf(text: HTMLElement): number {
  const style = getComputedStyle(text)
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom)
  return Math.round((text.clientHeight - padding) / Number.parseFloat(style.lineHeight))
}

const marked = (inner: HTMLElement, attribute: string): HTMLElement[] =>
  Array.from(inner.querySelectorAll<HTMLElement>(`[${attribute}]`))

/** All names of a picture have one size: on one line each, or small enough for two. */
function fitNames(inner: HTMLElement): void {
  const names = marked(inner, 'data-name')
  inner.dataset.names = 'oneLine'
  inner.style.setProperty('--name-fit', '1')
  const share = Math.min(1, ...names.map(shareOfLine))
  if (share >= oneLineDownTo) {
    inner.style.setProperty('--name-fit', share.toFixed(3))
    // A name has a smallest size of its own, above that of what is said of its owner.
    if (names.every(hasRoom)) return
  }
  inner.dataset.names = 'wrapped'
  for (const size of sizesOnTwoLines) {
    inner.style.setProperty('--name-fit', size)
    if (names.every((name) => hasRoom(name) && linesOf(name) <= 2)) return
  }
}

function fitBackdropLines(inner: HTMLElement): void {
  for (const line of marked(inner, 'data-backdrop-line')) {
    line.style.setProperty('--line-fit', '1')
    line.style.whiteSpace = 'nowrap'
    const share = shareOfLine(line)
    if (share < backdropLineDownTo) line.style.whiteSpace = 'normal'
    else line.style.setProperty('--line-fit', share.toFixed(3))
  }
}

/** How much of its size a text that must not wrap may have; a hair less than measured, for widths are rounded. */
function shareOfLine(element: HTMLElement): number {
  return hasRoom(element) ? 1 : (element.clientWidth / element.scrollWidth) * 0.995
}
