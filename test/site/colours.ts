import type { Page } from 'playwright-core'

/** How much of a page as it is drawn has not its commonest colour, with near ones as one. */
export async function inkOf(page: Page): Promise<number> {
  const picture = (await page.screenshot({ type: 'jpeg', quality: 50 })).toString('base64')
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))]))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(bitmap, 0, 0)
    const pixels = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)
    const counts = new Uint32Array(512)
    // The first three bits of each part of a colour.
    for (const one of pixels) {
      const near = ((one >> 15) & 0x1c0) | ((one >> 10) & 0x38) | ((one >> 5) & 0x7)
      counts[near] = (counts[near] ?? 0) + 1
    }
    return 1 - Math.max(...counts) / pixels.length
  }, picture)
}

export const colourOf = (page: Page, selector: string, property: 'color' | 'backgroundColor' | 'stroke') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property)
