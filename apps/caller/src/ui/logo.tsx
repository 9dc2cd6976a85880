/** A family, in a frame. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 64 64">
      <rect width="64" height="64" rx="15" fill="#12656a" />
      <rect x="13" y="13" width="38" height="38" rx="8" fill="none" stroke="#fff" strokeWidth="3.5" />
      <circle cx="26.5" cy="26" r="4.6" fill="#fff" />
      <path d="M18.5 49.5V41a8 8 0 0 1 16 0v8.5z" fill="#fff" />
      <circle cx="39.5" cy="33.5" r="3.4" fill="#f0c27c" />
      <path d="M34.5 49.5v-6a5.5 5.5 0 0 1 11 0v6z" fill="#f0c27c" />
    </svg>
  )
}
