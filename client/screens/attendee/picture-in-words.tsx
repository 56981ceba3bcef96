import type { Picture } from '../../../shared/stage/picture.ts'
import type { HonoureeRow, RoundRow, SpeechRow } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import styles from './picture-in-words.module.css'
import { attendeeTexts } from './texts.ts'
import { Totals } from './totals.tsx'

/** The hall's picture for somebody who reads it in his hand. */
export function PictureInWords({ picture }: { picture: Picture }) {
  const t = useTexts(attendeeTexts)
  switch (picture.show) {
    case 'heading':
      return <p>{t('introductions')}</p>
    case 'title':
      return <Lines lines={picture.decisions} />
    case 'speech':
      return <Speech paper={picture.item.kind === 'papers'} speech={picture.speech} of={picture.of} />
    case 'round':
      return (
        <>
          <Award round={picture.round} of={picture.of} />
          <ul className={styles.honourees} aria-label={t('honourees')}>
            {picture.honourees.map((honouree) => (
              <li key={honouree.id}>
                <strong>{honouree.name}</strong>
                {honouree.unit && <span className={styles.soft}> · {honouree.unit}</span>}
                {/* Whole here, for the hall's screen has to cut a long one. */}
                {honouree.achievement && <p>{honouree.achievement}</p>}
              </li>
            ))}
          </ul>
        </>
      )
    case 'honouree':
      return (
        <>
          <Award round={picture.round} of={picture.of} />
          <Honouree honouree={picture.honouree} />
        </>
      )
    case 'targets':
      return <Targets targets={picture.item.targets} />
    case 'vote':
      return null // the vote has a panel of its own
    case 'totals':
      return <Totals />
    default:
      return picture satisfies never
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.filter(Boolean).map((line) => <p key={line}>{line}</p>)
}

function Speech({ paper, speech, of }: { paper: boolean; speech: SpeechRow; of: number }) {
  const t = useTexts(attendeeTexts)
  const { name, position, unit } = speech.speaker
  return (
    <>
      {of > 1 && <p className={styles.soft}>{t(paper ? 'paperOf' : 'speechOf', { number: speech.number, of })}</p>}
      <p className={styles.name}>{name}</p>
      <p className={styles.soft}>{[position, unit].filter(Boolean).join(', ')}</p>
      {speech.title && (
        <p className={styles.title}>
          <Held text={speech.title} />
        </p>
      )}
    </>
  )
}

function Award({ round, of }: { round: RoundRow; of: number }) {
  const t = useTexts(attendeeTexts)
  const common = useTexts(commonTexts)
  const { presenter } = round
  return (
    <>
      <p className={styles.soft}>{common('roundNumber', { number: round.number, of })}</p>
      <p className={styles.name}>
        <Held text={round.award} />
      </p>
      {presenter && (
        <p>
          {t('awardedBy')} {[presenter.name, presenter.position, presenter.unit].filter(Boolean).join(', ')}
        </p>
      )}
    </>
  )
}

function Honouree({ honouree }: { honouree: HonoureeRow }) {
  const { name, position, unit, achievement } = honouree
  return (
    <div className={styles.honouree}>
      <p className={styles.name}>{name}</p>
      <p className={styles.soft}>{[position, unit].filter(Boolean).join(', ')}</p>
      {achievement && <p className={styles.achievement}>{achievement}</p>}
    </div>
  )
}

function Targets({ targets }: { targets: readonly string[] }) {
  const t = useTexts(attendeeTexts)
  return (
    <ol className={styles.targets} aria-label={t('targets')}>
      {targets.map((target, index) => (
        <li key={target}>
          <span className={styles.number}>{index + 1}</span>
          <span>
            <Held text={target} />
          </span>
        </li>
      ))}
    </ol>
  )
}
