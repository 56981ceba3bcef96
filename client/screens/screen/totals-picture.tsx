import type { ReactNode } from 'react'
import { between } from '../../../shared/time.ts'
import type { ScreenView, TotalsRow, VoteRow } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { formatShare, formatTime } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { FitBox } from './fit-box.tsx'
import { HeadingPicture } from './heading-picture.tsx'
import { screenTexts } from './texts.ts'
import styles from './totals-picture.module.css'

/** The day in figures (plan, 2.4 item 9). */
export function TotalsPicture({ view }: { view: ScreenView }) {
  const t = useTexts(screenTexts)
  const conference = view.conference.main
  const totals = view.totals.main
  if (!conference || !totals) return <HeadingPicture view={view} />
  const held = Object.values(view.votes).flatMap((vote) => (vote.state === 'closed' ? [vote] : []))
  return (
    <FitBox className={styles.whole}>
      <p className={styles.above}>{t('totals')}</p>
      <h1 className={styles.title}>
        <span className={styles.line}>{conference.heading.title}</span>{' '}
        <span className={styles.line}>
          <Held text={conference.heading.period} />
        </span>
      </h1>
      <dl className={styles.figures}>
        <Figure what={t('presentOfSummoned')}>
          {totals.present}
          <span className={styles.of}>/{totals.summoned}</span>
        </Figure>
        {totals.guestsPresent > 0 && <Figure what={t('guests')}>{totals.guestsPresent}</Figure>}
        <Figure what={t('papers')}>{totals.papersGiven}</Figure>
        {totals.individuals > 0 && <Figure what={t('individuals')}>{totals.individuals}</Figure>}
        {totals.collectives > 0 && <Figure what={t('collectives')}>{totals.collectives}</Figure>}
      </dl>
      {held.map((vote) => (
        <Outcome key={vote.id} vote={vote} title={view.items[vote.itemId]?.title ?? vote.question} />
      ))}
      <Duration totals={totals} timeZone={conference.timeZone} />
    </FitBox>
  )
}

function Figure({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt className={styles.what}>{what}</dt>
      <dd className={styles.count}>{children}</dd>
    </div>
  )
}

function Outcome({ vote, title }: { vote: VoteRow & { state: 'closed' }; title: string }) {
  const t = useTexts(screenTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const share = formatShare(vote.tally.for, vote.rollSize, language)
  return (
    <p className={styles.outcome}>
      {title}:{' '}
      <strong>
        {common(vote.adopted ? 'adopted' : 'notAdopted')}.{' '}
        {t('inFavour', { count: vote.tally.for, roll: vote.rollSize, share })}
      </strong>
    </p>
  )
}

function Duration({ totals, timeZone }: { totals: TotalsRow; timeZone: string }) {
  const t = useTexts(screenTexts)
  const common = useTexts(commonTexts)
  const from = formatTime(totals.startedAt, timeZone)
  if (totals.endedAt === null) return <p className={styles.duration}>{t('from', { from })}</p>
  const minutes = Math.round(between(totals.startedAt, totals.endedAt) / 60_000)
  const hours = Math.floor(minutes / 60)
  const length =
    hours > 0 ? t('hoursAndMinutes', { hours, minutes: minutes % 60 }) : common('minutes', { count: minutes })
  return (
    <p className={styles.duration}>
      {t('fromTo', { from, to: formatTime(totals.endedAt, timeZone) })} · {length}
    </p>
  )
}
