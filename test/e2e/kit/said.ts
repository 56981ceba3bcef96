import { expect, type Page } from '@playwright/test'

declare global {
  interface Window {
    said?: string[]
  }
}

/**
 * What a screen reader has said by itself since then: a live region's text whenever it changes ("says"), and what the focus goes
 * to ("at"), or that it is gone with what had it ("at nothing"). A region that comes with its text in it is "unsaid", for many
 * readers say only what changes in a region that they know.
 */
export async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  await expectQuiet(page)
  await page.evaluate(() => {
    const said: string[] = []
    window.said = said
    const heard = (element: Element): string => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const parts: string[] = []
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const parent = text.parentElement
        const isHeard =
          parent && !parent.closest('[aria-hidden="true"]') && parent.checkVisibility({ visibilityProperty: true })
        if (isHeard && text.textContent?.trim()) parts.push(text.textContent.trim())
      }
      return parts.join(' ')
    }
    const nameOf = (element: Element): string => {
      const label = element.getAttribute('aria-label')
      const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '')
      const [own] = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return label ?? heard(by ?? own ?? element.querySelector('legend') ?? element).slice(0, 160)
    }
    const regions = () => document.querySelectorAll('[role="status"], [role="alert"], [aria-live="polite"]')
    const known = new Map<Element, string>([...regions()].map((region) => [region, heard(region)]))
    new MutationObserver((changes) => {
      for (const region of regions()) {
        const text = heard(region)
        const before = known.get(region)
        known.set(region, text)
        if (text === '') continue
        const isNew = (node: Node) => node.nodeType === Node.ELEMENT_NODE
        const isPutAgain =
          before === text && changes.some((one) => region.contains(one.target) && [...one.addedNodes].some(isNew))
        if (before === undefined) said.push(`unsaid: ${text}`)
        else if (before !== text || isPutAgain) said.push(`says: ${text}`)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    let last: Element | null = document.activeElement
    document.addEventListener('focusin', ({ target }) => {
      last = target as Element
      said.push(`at: ${nameOf(last)}`)
    })
    setInterval(() => {
      if (document.activeElement !== document.body || last === null || last === document.body) return
      last = null
      said.push('at nothing')
    }, 50)
  })
  return () => page.evaluate(() => window.said ?? [])
}

/** What a page says as it opens, or of what was done last, it has said by then: the regions stay the same for a while. */
async function expectQuiet(page: Page): Promise<void> {
  let since = Date.now()
  let before: string | null = null
  const quietFor = async () => {
    const now = (await page.getByRole('status').or(page.getByRole('alert')).allTextContents()).join('\n')
    if (now !== before) since = Date.now()
    before = now
    return Date.now() - since
  }
  await expect.poll(quietFor, { intervals: [50] }).toBeGreaterThan(500)
}
