import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import styles from './choice.module.css'
import { useNamedDismiss } from './use-named-dismiss.ts'

/** One of several, in a list that opens. */
export function Choice({
  label,
  chosen,
  choices,
  onChoose,
}: {
  label: string
  chosen: string | null
  choices: readonly { id: string; text: string }[]
  onChoose: (id: string) => void
}) {
  const t = useTexts(commonTexts)
  const named = useNamedDismiss()
  return (
    <Select
      className={styles.choice ?? ''}
      placeholder={t('chooseOne')}
      value={chosen}
      onChange={(id) => id !== null && onChoose(String(id))}
    >
      <Label>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 6 8 11 13 6" />
        </svg>
      </Button>
      <Popover ref={named} className={styles.list ?? ''}>
        <ListBox>
          {choices.map(({ id, text }) => (
            <ListBoxItem key={id} id={id} className={styles.item ?? ''} textValue={text}>
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
