import type { ReactNode } from 'react'
import { agendaOf } from '../../../../shared/stage/picture.ts'
import { ballotKinds, motionForms } from '../../../../shared/vote/motion.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Choice } from '../../../ui/staff/choice.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { Tick } from '../../../ui/staff/tick.tsx'
import styles from './motion-form.module.css'
import { motionTexts } from './motion-texts.ts'
import type { MotionTyped } from './motion-typed.ts'

export type Fields = { typed: MotionTyped; onChange: (changed: Partial<MotionTyped>) => void }

/** Fields that belong together, under a heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

/** What a setting means. */
export function Hint({ children }: { children: ReactNode }) {
  return <p className={styles.hint}>{children}</p>
}

const anyTime = 'any-time'

/** Where in the agenda, in which form, and the question itself. */
export function AskedFields({ typed, onChange, isHeld }: Fields & { isHeld: boolean }) {
  const t = useTexts(motionTexts)
  const items = officeHooks.useView((view) => view.items)
  const { itemId, form, question } = typed
  const places = [
    ...agendaOf({ items })
      .filter(({ kind }) => kind === 'vote')
      .map(({ id, number, title }) => ({ id, text: `${number}. ${title}` })),
    { id: anyTime, text: t('anyTime') },
  ]
  return (
    <Part title={t('asked')}>
      {!isHeld && (
        <Choice
          label={t('item')}
          chosen={itemId ?? anyTime}
          choices={places}
          onChoose={(id) => onChange({ itemId: id === anyTime ? null : id })}
        />
      )}
      <Choice
        label={t('form')}
        chosen={form}
        choices={motionForms.map((id) => ({ id, text: t(id) }))}
        onChoose={(id) => onChange({ form: motionForms.find((one) => one === id) ?? form })}
      />
      <Hint>{t(`${form}Hint`)}</Hint>
      <TextField
        label={t('words')}
        value={question}
        longest={1_000}
        lines={3}
        onType={(words) => onChange({ question: words })}
      />
    </Part>
  )
}

/** Open or secret, and which answers there are. */
export function BallotFields({ typed, onChange }: Fields) {
  const t = useTexts(motionTexts)
  const { ballot, changeable, form, third, thirdName } = typed
  const thirds = ['usual', 'named', 'none'] as const
  return (
    <Part title={t('ballot')}>
      <Choice
        label={t('kind')}
        chosen={ballot}
        choices={ballotKinds.map((id) => ({ id, text: t(id) }))}
        onChoose={(id) => onChange({ ballot: ballotKinds.find((one) => one === id) ?? ballot })}
      />
      <Hint>{t(`${ballot}Hint`)}</Hint>
      {ballot === 'open' && (
        <Tick ticked={changeable} onTick={(ticked) => onChange({ changeable: ticked })}>
          {t('changeable')}
        </Tick>
      )}
      {form !== 'candidates' && (
        <div className={styles.pair}>
          <Choice
            label={t('third')}
            chosen={third}
            choices={thirds.map((id) => ({ id, text: t(id) }))}
            onChoose={(id) => onChange({ third: thirds.find((one) => one === id) ?? third })}
          />
          {third === 'named' && (
            <TextField
              label={t('thirdName')}
              value={thirdName}
              longest={60}
              onType={(name) => onChange({ thirdName: name })}
            />
          )}
        </div>
      )}
    </Part>
  )
}

/** How long it is open, and the ground of all its rules. */
export function EndingFields({ typed, onChange }: Fields) {
  const t = useTexts(motionTexts)
  const { minutes, closesWhenAllVoted, ground } = typed
  return (
    <Part title={t('ending')}>
      <div className={styles.number}>
        <TextField
          label={t('minutes')}
          value={minutes}
          longest={3}
          digits
          onType={(written) => onChange({ minutes: written })}
        />
      </div>
      <Hint>{t('minutesHint')}</Hint>
      <Tick ticked={closesWhenAllVoted} onTick={(ticked) => onChange({ closesWhenAllVoted: ticked })}>
        {t('closesWhenAllVoted')}
      </Tick>
      <TextField
        label={t('ground')}
        value={ground}
        longest={1_000}
        lines={2}
        onType={(written) => onChange({ ground: written })}
      />
    </Part>
  )
}
