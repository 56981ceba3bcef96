import type { Browser } from '@playwright/test'

/** A picture in place of a photograph: a plain portrait shape, drawn here, so that none of a person is needed. */
export async function portraitOf(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 480, height: 600 } })
  await page.setContent(
    `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="480" height="600" viewBox="0 0 480 600">
      <rect width="480" height="600" fill="#cfd8dc"/><circle cx="240" cy="230" r="110" fill="#8d6e63"/>
      <path d="M40 600c10-170 100-230 200-230s190 60 200 230z" fill="#37474f"/></svg></body>`,
  )
  const png = await page.screenshot()
  await page.close()
  return png
}
