import { expect, type Locator, type Page } from '@playwright/test'

export const controlsOf = (mc: Page): Locator => mc.getByRole('region', { name: 'Điều khiển' })
/** The large button. */
export const mainOf = (mc: Page): Locator => controlsOf(mc).getByRole('button').last()

/** The MC's thumb on the large button: exactly one step, then the rest after which the next one counts. */
export async function nextStep(mc: Page, saying: string | RegExp): Promise<void> {
  const controls = controlsOf(mc)
  await expect(controls.locator('[data-resting="false"]')).toBeVisible()
  await controls.getByRole('button', { name: saying }).last().click()
}

/** The same where the console asks once more. */
export async function confirmedStep(mc: Page, saying: string | RegExp, confirming: string): Promise<void> {
  await nextStep(mc, saying)
  await mc.getByRole('alertdialog').getByRole('button', { name: confirming }).click()
}

/** The large button's step whatever it is, confirmed where the console asks; tells what the button said. */
export async function takeStep(mc: Page): Promise<string> {
  const controls = controlsOf(mc)
  await expect(controls.locator('[data-resting="false"]')).toBeVisible()
  const main = mainOf(mc)
  const said = (await main.textContent()) ?? ''
  await main.click()
  if (/Mở biểu quyết|Kết thúc biểu quyết|Bế mạc hội nghị|Không biểu quyết|chưa biểu quyết/.test(said)) {
    await mc.getByRole('alertdialog').getByRole('button').last().click()
  }
  await expect(main).not.toHaveText(said)
  return said
}
