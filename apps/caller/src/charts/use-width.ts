/** How wide a place is now, so that a drawing keeps letters of a readable size on every screen. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Width in pixels; `start` until it was measured. */
export function useWidth(place: RefObject<HTMLElement | null>, start = 640): number {
  const [width, setWidth] = useState(start)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return width
}
