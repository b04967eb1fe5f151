import type { Page } from 'playwright-core'

/** What stands out at the side of the window, outside a box of its own that scrolls. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, svg')) return false
      const { left, right, width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && (right > innerWidth + 1 || left < -1) && !scrolls(element)
    })
    const names = out.map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`)
    const { scrollWidth } = document.scrollingElement as Element
    return scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide`, ...names] : names
  })

/** Text that is cut off by the box it stands in. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, svg') || !element.textContent?.trim())
          return false
        return (
          (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        )
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  )

/** What has to be scrolled sideways to be seen, or is cut off. */
export const overflow = async (page: Page): Promise<string[]> => [
  ...(await sticksOut(page)),
  ...(await cutOff(page)).map((one) => `cut off: ${one}`),
]
