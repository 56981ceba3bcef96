import { useMemo } from 'react'
import type { VoteId } from '../../../../shared/ids.ts'
import type { ClosedVote } from '../../../../shared/vote/shown.ts'
import { formatShortDate, formatTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Card } from '../../../ui/staff/card.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { Table } from '../../../ui/staff/table.tsx'
import { PrintedHeading } from '../printed-heading.tsx'
import { useConferenceZone } from '../use-conference.ts'
import { ballotsByUnit, type UnitBallots } from './ballots-by-unit.ts'
import styles from './open-ballots.module.css'
import { voteTexts } from './texts.ts'
import { useOpenBallots } from './use-open-ballots.ts'

/** Who voted what in an open vote, unit by unit, to be printed and signed. */
export function OpenBallots({ voteId, onBack }: { voteId: VoteId; onBack: () => void }) {
  const t = useTexts(voteTexts)
  const { counts, outcome } = useVoteWords()
  const timeZone = useConferenceZone()
  const vote = officeHooks.useView((view) => view.votes[voteId])
  const ballots = useOpenBallots(voteId)
  const units = useMemo(() => (typeof ballots === 'string' ? null : ballotsByUnit(ballots)), [ballots])
  if (vote?.state !== 'closed') return null
  const { openedAt, closedAt, rollSize: roll, cast } = vote
  const said = counts(vote).map(({ label, ballots, share }) => `${label}: ${ballots} (${share}).`)
  return (
    <>
      <PrintedHeading />
      <Card
        title={t('listOf')}
        acts={
          <>
            <Act onAct={onBack}>{t('back')}</Act>
            <Act kind="main" disabled={units === null} onAct={() => window.print()}>
              {t('print')}
            </Act>
          </>
        }
      >
        <div className={styles.head}>
          <p className={styles.question} lang="vi">
            {vote.question}
          </p>
          <p>
            {t('listHeld', {
              opened: formatTime(openedAt, timeZone),
              closed: formatTime(closedAt, timeZone),
              date: formatShortDate(openedAt, timeZone),
              roll,
              cast,
            })}
          </p>
          <p>
            {said.join(' ')} {outcome(vote)}.
          </p>
        </div>
        {typeof ballots === 'string' && (
          <Notice kind={ballots === 'loading' ? 'plain' : 'care'} live={ballots === 'loading' ? 'status' : 'alert'}>
            {t(ballots)}
          </Notice>
        )}
        {units?.length === 0 && <p>{t('nobody')}</p>}
        {units && units.length > 0 && <Ballots units={units} vote={vote} />}
      </Card>
    </>
  )
}

function Ballots({ units, vote }: { units: readonly UnitBallots[]; vote: ClosedVote }) {
  const t = useTexts(voteTexts)
  return (
    <div className={styles.list} data-form={vote.form}>
      <Table caption={t('listOf')}>
        <thead>
          <tr>
            <th scope="col" className={styles.person}>
              {t('name')}
            </th>
            <th scope="col" className={styles.position}>
              {t('position')}
            </th>
            <th scope="col">{t('answer')}</th>
            <th scope="col" className={styles.means}>
              {t('means')}
            </th>
          </tr>
        </thead>
        {units.map((unit) => (
          <Unit key={unit.unit} unit={unit} vote={vote} />
        ))}
      </Table>
    </div>
  )
}

function Unit({ unit: { unit, ballots }, vote }: { unit: UnitBallots; vote: ClosedVote }) {
  const t = useTexts(voteTexts)
  const words = useVoteWords()
  return (
    <tbody>
      <tr className={styles.unit}>
        <th scope="rowgroup" colSpan={4}>
          {t('unitCount', { unit: unit || t('noUnit'), count: ballots.length })}
        </th>
      </tr>
      {ballots.map(({ personId, name, position, means, choice }) => (
        <tr key={personId}>
          <th scope="row">{name}</th>
          <td>{position}</td>
          <td>{choice && words.choice(vote, choice)}</td>
          <td>{words.t(means)}</td>
        </tr>
      ))}
    </tbody>
  )
}
