import { expect, type Page } from '@playwright/test'
import { expectAccessible, picture } from './devices.ts'

const shapes = [
  { width: 1180, height: 820 },
  { width: 1024, height: 768 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]
/** In all its shapes: nothing for axe, no page too wide, and a picture of each. */
export async function lookedAt(mc: Page, name: string) {
  for (const shape of shapes) {
    await mc.setViewportSize(shape)
    // What stands beside and what below one another is judged once: the shapes between are swept by mc-layout.
    if (shape === shapes[0] || shape === shapes.at(-1)) await expectAccessible(mc)
    expect(await mc.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await picture(mc, `${name}-${shape.width}`)
  }
  await mc.setViewportSize({ width: 1180, height: 820 })
}
