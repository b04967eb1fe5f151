import type { Page } from 'playwright-core'

/** How many colours a screenshot has, with near ones as one, and how much of it is not the commonest. */
export async function drawn(page: Page): Promise<{ colours: number; ink: number }> {
  const picture = (await page.screenshot()).toString('base64')
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))]))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(bitmap, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const counts = new Map<number, number>()
    for (let i = 0; i < pixels.length; i += 4) {
      const colour = (((pixels[i] as number) >> 5) << 6) | (((pixels[i + 1] as number) >> 5) << 3) | ((pixels[i + 2] as number) >> 5)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return { colours: counts.size, ink: 1 - Math.max(...counts.values()) / (pixels.length / 4) }
  }, picture)
}

export const colourOf = (page: Page, selector: string, property: 'color' | 'backgroundColor' | 'stroke') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property)
