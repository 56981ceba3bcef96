import { expect, type Locator, type Page } from '@playwright/test'

/**
 * A USB scanner types faster than any hand; a browser under load may hear its keys too slowly for that, and the
 * receptionist then scans again, as here.
 */
export async function scanByKeyboard(reception: Page, code: string, verdict: Locator, saying: string): Promise<void> {
  await expect(async () => {
    await reception.keyboard.type(code)
    await reception.keyboard.press('Enter')
    await expect(verdict).toContainText(saying, { timeout: 5_000 })
  }).toPass({ timeout: 40_000 })
}
