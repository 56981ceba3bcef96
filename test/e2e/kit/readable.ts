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
