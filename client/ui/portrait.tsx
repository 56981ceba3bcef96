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

/** A photograph, or the initials where there is none or it does not load. The name stands beside it, so it is hidden from readers. */
export function Portrait({
  name,
  photograph,
  className,
}: {
  name: string
  photograph: PhotographId | null
  className?: string | undefined
}) {
  return (
    <span className={className} aria-hidden="true">
      <span>{initials(name)}</span>
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
