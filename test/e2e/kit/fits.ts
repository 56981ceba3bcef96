import { expect, type Page } from '@playwright/test'
import { picture, projectors } from './devices.ts'
import { cutTexts, outOfTheirBox, overlappingTexts, smallestText, widowedHeadings } from './readable.ts'

/** At every size of projector: nothing too small, cut, out of its box or over something else. */
export async function expectFits(screen: Page, name: string, sizes = projectors): Promise<void> {
  for (const size of sizes) {
    await screen.setViewportSize(size)
    // Once a fade has ended and what was fitted to another size has been fitted to this one.
    const settled = { message: `${name} at ${size.width}`, timeout: 5_000 }
    await expect.soft.poll(() => smallestText(screen), settled).toBeGreaterThanOrEqual(28)
    await expect.soft.poll(() => cutTexts(screen), settled).toEqual([])
    await expect.soft.poll(() => outOfTheirBox(screen), settled).toEqual([])
    await expect.soft.poll(() => overlappingTexts(screen), settled).toEqual([])
    await expect.soft.poll(() => widowedHeadings(screen), settled).toEqual([])
    await picture(screen, `${name}-${size.width}`)
  }
}
