import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { McView } from '../../../shared/views.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import styles from './confirm.module.css'
import type { Act as NextAct } from './next-act.ts'
import { mcTexts } from './texts.ts'

/** Asks once more, at another place than the large button, what the act will do with the numbers of this moment. */
export function Confirm({
  act,
  view,
  onYes,
  onNo,
}: {
  act: NextAct
  view: McView
  onYes: () => void
  onNo: () => void
}) {
  const t = useTexts(mcTexts)
  const ask = asking(act, view)
  const { main: attendance } = view.attendance
  if (!ask) return null
  return (
    <ModalOverlay className={styles.veil ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onNo()}>
      <Modal className={styles.frame ?? ''}>
        <Dialog className={styles.window ?? ''} role="alertdialog">
          <Heading slot="title" className={styles.title ?? ''}>
            {t(ask.title)}
          </Heading>
          {act.target.to === 'openVote' && attendance && !attendance.reached && (
            <p className={styles.care}>{t('belowQuorum', { needed: attendance.needed })}</p>
          )}
          <p>{t(ask.text, ask.values)}</p>
          <div className={styles.acts}>
            <Act onAct={onNo}>{t('no')}</Act>
            <Act kind="main" onAct={onYes}>
              {t(ask.yes)}
            </Act>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function asking({ target }: NextAct, view: McView) {
  if (target.to === 'openVote') {
    const values = { count: view.attendance.main?.present ?? 0 }
    return { title: 'confirmOpen', text: 'confirmOpenText', yes: 'yesOpen', values } as const
  }
  if (target.to === 'closeVote') {
    // From the view and not from the act: ballots come in while the question stands.
    const vote = view.votes[target.vote.id]
    if (vote?.state !== 'open') return null
    const values = { cast: vote.cast, roll: vote.rollSize }
    return { title: 'confirmClose', text: 'confirmCloseText', yes: 'yesClose', values } as const
  }
  return { title: 'confirmEnd', text: 'confirmEndText', yes: 'yesEnd', values: {} } as const
}
