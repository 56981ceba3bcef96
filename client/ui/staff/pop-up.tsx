import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from './act.tsx'
import styles from './pop-up.module.css'
import { staffTexts } from './texts.ts'
import { useNamedDismiss } from './use-named-dismiss.ts'

/** A window above the page; Escape, a press beside it and its button close it. */
export function PopUp({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useTexts(staffTexts)
  const named = useNamedDismiss()
  return (
    <ModalOverlay className={styles.veil ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal ref={named} className={styles.frame ?? ''}>
        <Dialog className={styles.window ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <Act onAct={onClose}>{t('close')}</Act>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
