/** Few small drawings, always beside words. */
import type { ReactNode } from 'react'

const drawings = {
  phone: (
    <path d="M6.6 3.5 9 4.2l1.2 4-2 1.7a12 12 0 0 0 5.9 5.9l1.7-2 4 1.2.7 2.4c.2 1.6-1.1 3-2.7 3A15.6 15.6 0 0 1 3.6 6.2c0-1.6 1.4-2.9 3-2.7Z" />
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  check: <path d="m4.5 12.5 5 5 10-11" />,
  warning: (
    <>
      <path d="M12 3.8 2.8 19.7a.6.6 0 0 0 .5.8h17.4a.6.6 0 0 0 .5-.8L12 3.8Z" />
      <path d="M12 10v4.5M12 17.4v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5.3l3.4 2" />
    </>
  ),
  close: <path d="m5.5 5.5 13 13m0-13-13 13" />,
  back: <path d="m14.5 5-7 7 7 7" />,
  next: <path d="m9.5 5 7 7-7 7" />,
  down: <path d="m5.5 9 6.5 6.5L18.5 9" />,
  offline: (
    <>
      <path d="M3 9.5a13.5 13.5 0 0 1 4-2.7M21 9.5a13.5 13.5 0 0 0-9-3.6M6.5 13a8.6 8.6 0 0 1 4-2.2M17.5 13a8.6 8.6 0 0 0-2-1.4M9.8 16.4a3.6 3.6 0 0 1 4.4 0M12 19.9v.1" />
      <path d="m4 3.5 16 17" />
    </>
  ),
  speech: <path d="M4 5.5h16v11h-9.5L6 20v-3.5H4v-11Z" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** Decoration: hidden from who listens, so the words beside it must say it all. Grows with the letters. */
export function Icon({ name, size = '1.25em' }: { name: IconName; size?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  )
}
