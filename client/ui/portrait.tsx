import type { PhotographId } from '../../shared/ids.ts'

/** The first letters of the middle and given names: "Trần Đức Thắng" gives ĐT. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .slice(-2)
    .map((part) => part.charAt(0).toLocaleUpperCase('vi'))
    .join('')
}

/**
 * A photograph; where there is none or it does not load, the initials of a person, or for a collective the sign of several
 * people. The name stands beside it, so it is hidden from readers.
 */
export function Portrait({
  name,
  collective = false,
  photograph,
  className,
}: {
  name: string
  collective?: boolean
  photograph: PhotographId | null
  className?: string | undefined
}) {
  return (
    <span className={className} aria-hidden="true">
      {collective ? <SeveralPeople /> : <span>{initials(name)}</span>}
      {photograph && (
        <img
          src={`/photographs/${photograph}`}
          alt=""
          onError={(event) => {
            event.currentTarget.hidden = true
          }}
        />
      )}
    </span>
  )
}

const SeveralPeople = () => (
  <svg viewBox="0 0 24 24" width="1.5em" height="1.5em" fill="currentColor" aria-hidden="true">
    <circle cx="12" cy="8.2" r="3" />
    <path d="M6.6 19a5.4 6 0 0 1 10.8 0z" />
    <circle cx="5.4" cy="9.6" r="2.2" />
    <path d="M1.4 17.6a4 4.6 0 0 1 5.4-4.3 7.4 7.4 0 0 0-1.7 4.3z" />
    <circle cx="18.6" cy="9.6" r="2.2" />
    <path d="M22.6 17.6a4 4.6 0 0 0-5.4-4.3 7.4 7.4 0 0 1 1.7 4.3z" />
  </svg>
)
