import type { PhotographId } from './ids.ts'

/** A person as the hall may see him. */
export type PersonShown = { name: string; position: string; unit: string; photograph: PhotographId | null }
