import { Input, Label, TextField } from 'react-aria-components'
import { useTexts } from '../../i18n/texts.ts'
import styles from './desk-name.module.css'
import { receptionTexts } from './texts.ts'

/** As long as the command takes it. */
const longest = 40

/** The name of this desk; it goes with every check-in. */
export function DeskName({ desk, onName }: { desk: string; onName: (name: string) => void }) {
  const t = useTexts(receptionTexts)
  return (
    <TextField className={styles.desk ?? ''} value={desk} onChange={onName} maxLength={longest}>
      <Label>{t('desk')}</Label>
      <Input className={styles.field ?? ''} autoComplete="off" />
    </TextField>
  )
}
