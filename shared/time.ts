declare const unit: unique symbol

/** Milliseconds since 1970-01-01T00:00Z, by the server's clock. */
export type Instant = number & { readonly [unit]?: 'instant' }
/** Milliseconds between two instants. */
export type Duration = number & { readonly [unit]?: 'duration' }

export const minutes = (count: number): Duration => count * 60_000
export const later = (start: Instant, by: Duration): Instant => (start as number) + (by as number)
export const between = (start: Instant, end: Instant): Duration => (end as number) - (start as number)
export const latest = (a: Instant, b: Instant): Instant => Math.max(a, b)
