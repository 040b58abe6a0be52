/** The mark: a spine of seven bars that leans into a run. Takes the colour of its text; decorative. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg
      viewBox="6 1 16.5 24.5"
      width={(size * 16.5) / 24.5}
      height={size}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="3"
    >
      <path d="M16.5 3h3.5M15 7h5M12.5 11h6M10.2 15h6.6M9.5 19h7M10 23h6.5" />
    </svg>
  )
}
