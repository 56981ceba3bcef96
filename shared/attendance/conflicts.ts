/**
 * What does not fit together at the door. `revokedSince`: in by a badge that was reported lost only after the scan.
 * `walkInTwice`, `walkInOnRoster`: added at a desk with the name and unit of another walk-in, or of somebody on the
 * roster.
 */
export type ConflictKind = 'scanRepeated' | 'scanRefused' | 'revokedSince' | 'walkInTwice' | 'walkInOnRoster'

/** A conflict that the office has looked into: as what, and the number of the fact that says so. */
export type Settlement = { what: ConflictKind; number: number }
