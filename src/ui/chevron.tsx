/** Points down from a row that opens; the row turns it over. */
export const Chevron = ({ className }: { readonly className: string }) => (
  <svg className={className} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d="M3 5.5 8 10.5l5-5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
