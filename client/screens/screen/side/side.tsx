import { agendaOf, shownOn } from '../../../../shared/stage/picture.ts'
import type { ItemRow, ScreenView } from '../../../../shared/views.ts'
import { underWayIn } from '../../../../shared/vote/vote-rows.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Held } from '../../../ui/held.tsx'
import { FitBox } from '../fit-box.tsx'
import { Clock } from '../frame.tsx'
import { HeadingPicture } from '../heading-picture.tsx'
import { MessagePicture } from '../message-picture.tsx'
import { VoteLine } from '../vote-line.tsx'
import styles from './side.module.css'
import { sideTexts } from './texts.ts'

/** A screen at the side: whose conference it is, the agenda with what is on, and the clock. Of media it shows none. */
export function Side({ view }: { view: ScreenView }) {
  const conference = view.conference.main
  const shown = shownOn(view)
  const vote = underWayIn(view)
  if (shown.show === 'blackout') return <div className={styles.dark} />
  if (!conference || shown.show === 'heading') {
    return (
      <div className={styles.side}>
        <HeadingPicture view={view} />
      </div>
    )
  }
  const { heading, timeZone } = conference
  return (
    <div className={styles.side}>
      <div className={styles.picture} data-vote={vote !== undefined}>
        <header className={styles.above}>
          <div>
            <h1 className={styles.title}>
              <span className={styles.line}>{heading.title}</span>{' '}
              <span className={styles.line}>
                <Held text={heading.period} />
              </span>
            </h1>
            <p className={styles.organiser}>{heading.organiser}</p>
          </div>
          <p className={styles.clock}>
            <Clock timeZone={timeZone} />
          </p>
        </header>
        {shown.show === 'message' ? <MessagePicture text={shown.text} /> : <Agenda items={agendaOf(view)} />}
        {vote && <VoteLine vote={vote} />}
      </div>
    </div>
  )
}

function Agenda({ items }: { items: readonly ItemRow[] }) {
  const t = useTexts(sideTexts)
  return (
    <FitBox>
      <ol className={styles.agenda}>
        {items.map(({ id, number, title, progress: { state } }) => (
          <li key={id} className={styles.item} data-state={state} aria-current={state === 'live' ? 'step' : undefined}>
            <span className={styles.number}>{number}</span>
            <span className={styles.words}>
              <Held text={title} />
            </span>
            <span className={styles.state}>{state === 'planned' ? '' : t(state)}</span>
          </li>
        ))}
      </ol>
    </FitBox>
  )
}
