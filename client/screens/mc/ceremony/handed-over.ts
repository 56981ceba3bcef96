import { honoureesOf } from '../../../../shared/stage/picture.ts'
import type { McView, RoundRow } from '../../../../shared/views.ts'

/** Whether nothing of a round is left to hand over; then it is not left for later either. */
export const isHandedOver = (view: Pick<McView, 'honourees' | 'ceremony'>, { id }: RoundRow): boolean =>
  honoureesOf(view, id).every((honouree) => view.ceremony[honouree.id]?.handedOver != null)
