import { type ReactNode, useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { confirmTexts } from './confirm-texts.ts'
import styles from './question.module.css'
import { doubleTap } from './use-conduct.ts'

/** Asks once more, at another place than what was touched, and takes no answer from the second half of a double tap. */
export function Question({
  title,
  yes,
  canAct,
  onYes,
  onNo,
  children,
}: {
  title: string
  yes: string
  canAct: boolean
  onYes: () => void
  onNo: () => void
  children: ReactNode
}) {
  const t = useTexts(confirmTexts)
  const isFresh = useFreshness()
  return (
    // Not dismissed by a touch beside it: the second tap of a double tap falls there.
    <ModalOverlay className={styles.veil ?? ''} isOpen onOpenChange={(open) => !open && onNo()}>
      <Modal className={styles.frame ?? ''}>
        <Dialog className={styles.window ?? ''} role="alertdialog">
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
          <div className={styles.acts}>
            <Act disabled={isFresh} onAct={onNo}>
              {t('no')}
            </Act>
            <Act kind="main" disabled={isFresh || !canAct} onAct={onYes}>
              {yes}
            </Act>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** True for as long as a tap may be the second one of the double tap that brought the question up. */
function useFreshness(): boolean {
  const [isFresh, setFresh] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), doubleTap)
    return () => clearTimeout(timer)
  }, [])
  return isFresh
}
