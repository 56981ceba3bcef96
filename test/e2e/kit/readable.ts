import type { Page } from '@playwright/test'

/** The size of the smallest text that is seen, as it would be on a picture 1080 lines high (look.md: at least 28). */
export const smallestText = (screen: Page): Promise<number> =>
  screen.evaluate(() => {
    const unit = Math.min(window.innerHeight / 1080, window.innerWidth / 1440)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let smallest = Number.POSITIVE_INFINITY
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { parentElement } = text
      if (!parentElement || !text.textContent?.trim() || !parentElement.checkVisibility({ visibilityProperty: true }))
        continue
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parentElement).fontSize) / unit)
    }
    return Math.round(100 * smallest) / 100
  })

/** Texts that stand, in part or whole, in the outer twentieth that a projector cuts, or beyond. */
export const cutTexts = (screen: Page): Promise<string[]> =>
  screen.evaluate(() => {
    const [across, down] = [window.innerWidth * 0.05, window.innerHeight * 0.05]
    return [...document.querySelectorAll<HTMLElement>('p, h1, li, dt, dd')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { top, left, right, bottom } = element.getBoundingClientRect()
        return top < down || left < across || right > window.innerWidth - across || bottom > window.innerHeight - down
      })
      .map((element) => element.textContent ?? '')
  })

/** Texts of which their own box shows a part only. */
export const clippedTexts = (screen: Page): Promise<string[]> =>
  screen.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('p, h1, h2, li, dt, dd, span')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { overflow } = getComputedStyle(element)
        return (
          overflow !== 'visible' &&
          (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
        )
      })
      .map((element) => element.textContent ?? ''),
  )

/** Texts of which one lies upon another: each line of each, as it is painted. */
export const overlappingTexts = (screen: Page): Promise<string[]> =>
  screen.evaluate(() => {
    const isSeen = (element: HTMLElement) => {
      for (let one: HTMLElement | null = element; one; one = one.parentElement) {
        if (one.getAttribute('aria-hidden') === 'true') return false
      }
      return element.checkVisibility({ visibilityProperty: true })
    }
    const lines: { of: Element; text: string; box: DOMRect }[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { parentElement } = text
      if (!parentElement || !text.textContent?.trim() || !isSeen(parentElement)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const cut = getComputedStyle(parentElement).overflow === 'hidden' ? parentElement.getBoundingClientRect() : null
      for (const box of range.getClientRects()) {
        // Lines that a box cuts off are not painted.
        if (!cut || box.bottom <= cut.bottom + 2) lines.push({ of: parentElement, text: text.textContent, box })
      }
    }
    /** The letters themselves: a line is higher than they are, and lines of one text may share that air. */
    const letters = ({ box }: { box: DOMRect }) => {
      const air = box.height * 0.2
      return { left: box.left + 1, right: box.right - 1, top: box.top + air, bottom: box.bottom - air }
    }
    const found: string[] = []
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (one.of === other.of) continue
        const [a, b] = [letters(one), letters(other)]
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
          found.push(`${one.text} | ${other.text}`)
        }
      }
    }
    return found
  })

/** Headings of several lines whose last has a single word, of one syllable or two ("cụ thể"): its last line is seen to be short. */
export const widowedHeadings = (screen: Page): Promise<string[]> =>
  screen.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, [data-most-lines]')]
      .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
      .flatMap((heading) => {
        const text = heading.textContent ?? ''
        const words = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
        const boxes: DOMRect[] = []
        for (let node = words.nextNode(); node; node = words.nextNode()) {
          for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
            const range = document.createRange()
            range.setStart(node, word.index)
            range.setEnd(node, word.index + word[0].length)
            boxes.push(range.getBoundingClientRect())
          }
        }
        const last = boxes[boxes.length - 1]
        const onLast = boxes.filter(({ top }) => last && Math.abs(top - last.top) < 5)
        if (!last || boxes.length <= 3 || onLast.length === boxes.length) return []
        const width = (of: DOMRect[]) =>
          Math.max(...of.map(({ right }) => right)) - Math.min(...of.map(({ left }) => left))
        const isShort = onLast.length === 1 || (onLast.length === 2 && width(onLast) < width(boxes) / 4)
        return isShort ? [text] : []
      }),
  )

/** Texts that reach out of the box that they are fitted to. */
export const outOfTheirBox = (screen: Page): Promise<string[]> =>
  screen.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-at] p, [data-at] h1, [data-at] h2, [data-at] li')]
      .filter((element) => !element.closest('[data-ready][aria-hidden="true"]'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const box = element.closest('[data-at]')?.getBoundingClientRect()
        const { top, left, right, bottom } = element.getBoundingClientRect()
        return box && (top < box.top - 2 || left < box.left - 2 || right > box.right + 2 || bottom > box.bottom + 2)
      })
      .map((element) => element.textContent ?? ''),
  )
