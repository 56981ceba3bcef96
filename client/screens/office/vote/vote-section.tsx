import { useMemo } from 'react'
import { agendaOf, voteOf } from '../../../../shared/stage/picture.ts'
import type { ItemRow, VoteRow } from '../../../../shared/views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { useConferenceZone } from '../use-conference.ts'
import { voteTexts } from './texts.ts'
import { VoteResult } from './vote-result.tsx'
import styles from './vote-section.module.css'

/** Each vote of the agenda: what is asked, how far it is, what came of it. */
export function VoteSection() {
  const t = useTexts(voteTexts)
  const items = officeHooks.useView((view) => view.items)
  const votes = officeHooks.useView((view) => view.votes)
  const asked = useMemo(
    () =>
      agendaOf({ items }).flatMap((item) => {
        const vote = voteOf({ votes }, item.id)
        return vote ? [{ item, vote }] : []
      }),
    [items, votes],
  )
  if (asked.length === 0) {
    return (
      <Card title={t('title')}>
        <p>{t('none')}</p>
      </Card>
    )
  }
  return asked.map(({ item, vote }) => <VoteCard key={vote.id} item={item} vote={vote} />)
}

function VoteCard({ item, vote }: { item: ItemRow; vote: VoteRow }) {
  const t = useTexts(voteTexts)
  const common = useTexts(commonTexts)
  const { question, candidates, majority, ground } = vote
  const { numerator, denominator } = majority
  return (
    <Card title={item.title}>
      <VoteState vote={vote} />
      {vote.state === 'closed' && <VoteResult vote={vote} />}
      <div>
        <h3 className={styles.heading}>{t('question')}</h3>
        <p lang="vi">{question}</p>
      </div>
      <div>
        <h3 className={styles.heading}>{t('rule')}</h3>
        <p>{common(majority.comparison, { numerator, denominator })}</p>
        {ground && <p className={styles.soft}>{t('ground', { ground })}</p>}
      </div>
      {candidates.length > 0 && (
        <div>
          <h3 className={styles.heading}>{t('candidates', { count: candidates.length })}</h3>
          <ol className={styles.candidates}>
            {candidates.map(({ name, position, unit }) => (
              <li key={`${name} ${position} ${unit}`}>
                {name} <span className={styles.soft}>{[position, unit].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  )
}

function VoteState({ vote }: { vote: VoteRow }) {
  const t = useTexts(voteTexts)
  const timeZone = useConferenceZone()
  switch (vote.state) {
    case 'planned':
      return <Notice kind="plain">{t('planned')}</Notice>
    case 'open':
      return (
        <Notice kind="care" live="status">
          <p>{t('open', { time: formatTime(vote.openedAt, timeZone) })}</p>
          <p className={styles.turnout}>{t('turnout', { cast: vote.cast, roll: vote.rollSize })}</p>
          <p>{t('noTally')}</p>
        </Notice>
      )
    case 'closed':
      return <p className={styles.soft}>{t('closed', { time: formatTime(vote.closedAt, timeZone) })}</p>
    default:
      return vote satisfies never
  }
}
