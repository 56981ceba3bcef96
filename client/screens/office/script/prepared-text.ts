import type { StepKey } from '../../../../shared/agenda/steps.ts'
import type { OfficeView } from '../../../../shared/views.ts'

/** What the MC reads where the office has written nothing; null as long as this build prepares no words. */
export const preparedText: ((view: OfficeView, step: StepKey) => string) | null = null
