import jsqr from 'jsqr'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

/** What a reader of such codes, that is not the one that made it, reads on the screen. */
export async function scanned(picture: Locator): Promise<string | undefined> {
  await picture.scrollIntoViewIfNeeded()
  await picture.evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined))
  const screenshot = (await picture.screenshot()).toString('base64')
  const { grey, width, height } = await picture.page().evaluate(async (png) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))]))
    const { width, height } = bitmap
    const context = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(bitmap, 0, 0)
    return { grey: [...context.getImageData(0, 0, width, height).data].filter((_, i) => i % 4 === 0), width, height }
  }, screenshot)
  // A reader may make out what a person's phone would not: the edge has to be white.
  expect(Math.min(...grey.slice(8 * width + 8, 9 * width - 8))).toBeGreaterThan(250)
  return jsqr(new Uint8ClampedArray(grey.flatMap((one) => [one, one, one, 255])), width, height)?.data
}
