import { expect, type Page } from '@playwright/test'

/** The MC's thumb on the large button: exactly one step, then the rest after which the next one counts. */
export async function nextStep(mc: Page, saying: string | RegExp): Promise<void> {
  const controls = mc.getByRole('region', { name: 'Điều khiển' })
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
  const controls = mc.getByRole('region', { name: 'Điều khiển' })
  await expect(controls.locator('[data-resting="false"]')).toBeVisible()
  const main = controls.getByRole('button').last()
  const said = (await main.textContent()) ?? ''
  await main.click()
  if (/Mở biểu quyết|Kết thúc biểu quyết|Bế mạc hội nghị|Không biểu quyết|chưa biểu quyết/.test(said)) {
    await mc.getByRole('alertdialog').getByRole('button').last().click()
  }
  await expect(main).not.toHaveText(said)
  return said
}
