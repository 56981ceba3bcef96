import { useMemo } from 'react'
import { inOrderOfRank } from '../../../../shared/agenda/award-rank.ts'
import type { OfficePersonRow } from '../../../../shared/door-views.ts'
import { honoureesOf, roundsOf } from '../../../../shared/stage/picture.ts'
import type { HonoureeRow, RoundRow } from '../../../../shared/views.ts'
import { commonTexts } from '../../../i18n/common.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { officeHooks } from '../../../staff-hooks.ts'
import { Act } from '../../../ui/staff/act.tsx'
import { Notice } from '../../../ui/staff/notice.tsx'
import { PhotographChoice } from '../photograph-choice.tsx'
import item from './agenda-item.module.css'
import styles from './people.module.css'
import { agendaTexts } from './texts.ts'

/** The rounds of an award ceremony, each with those who go up in it. */
export function Rounds({ itemId }: { itemId: string }) {
  const t = useTexts(agendaTexts)
  const table = officeHooks.useView((view) => view.rounds)
  const rounds = useMemo(() => roundsOf({ rounds: table }, itemId), [table, itemId])
  return (
    <div>
      <h4 className={item.part}>{t('rounds')}</h4>
      <OrderOfRank itemId={itemId} rounds={rounds} />
      <ol className={styles.rounds}>
        {rounds.map((round) => (
          <Round key={round.id} round={round} of={rounds.length} />
        ))}
      </ol>
    </div>
  )
}

/** The highest award is handed over first: said where the file has it otherwise, and put right at once. */
function OrderOfRank({ itemId, rounds }: { itemId: string; rounds: readonly RoundRow[] }) {
  const t = useTexts(agendaTexts)
  const send = officeHooks.useSend()
  const phase = officeHooks.useView((view) => view.stage.main?.phase)
  const ordered = inOrderOfRank(rounds)
  const before = rounds.find((round, index) => ordered[index] !== round)
  const higher = ordered.find((round, index) => rounds[index] !== round)
  if (!before || !higher || phase !== 'before') return null
  return (
    <Notice kind="care">
      <p>{t('outOfRank', { before: before.award, higher: higher.award })}</p>
      <Act onAct={() => void send({ type: 'orderRounds', itemId })}>{t('orderByRank')}</Act>
    </Notice>
  )
}

function Round({ round: { id, number, award, decision, presenter }, of }: { round: RoundRow; of: number }) {
  const t = useTexts(agendaTexts)
  const common = useTexts(commonTexts)
  const table = officeHooks.useView((view) => view.honourees)
  const people = officeHooks.useView((view) => view.people)
  const honourees = useMemo(() => honoureesOf({ honourees: table }, id), [table, id])
  return (
    <li className={styles.round}>
      <h5 className={styles.award}>
        {common('roundNumber', { number, of })}: <span lang="vi">{award}</span>
      </h5>
      {decision && (
        <p className={styles.decision} lang="vi">
          {decision}
        </p>
      )}
      {presenter && (
        <p className={styles.decision}>
          {t('presenter', { name: [presenter.name, presenter.position, presenter.unit].filter(Boolean).join(', ') })}
        </p>
      )}
      <ul>
        {honourees.map((honouree) => (
          <Honoured key={honouree.id} honouree={honouree} subject={subjectOf(honouree, Object.values(people))} />
        ))}
      </ul>
    </li>
  )
}

function Honoured({ honouree, subject }: { honouree: HonoureeRow; subject: string | undefined }) {
  const t = useTexts(agendaTexts)
  const { name, position, unit, achievement, kind, photograph } = honouree
  const who = [kind === 'collective' ? t('collective') : position, unit].filter(Boolean).join(', ')
  return (
    <li className={styles.honouree}>
      <span className={styles.person} lang="vi">
        <span className={styles.name}>{name}</span>
        <span className={styles.who}>{who}</span>
        {achievement && <span className={styles.who}>{achievement}</span>}
      </span>
      {subject && <PhotographChoice subject={subject} name={name} photograph={photograph} />}
    </li>
  )
}

/**
 * Whose photograph it is: a collective's own, or the person's on the roster, whom the rows of the hall do not name by
 * id. Name, position and unit do: no two rows of a roster have all three the same.
 */
function subjectOf(honouree: HonoureeRow, people: readonly OfficePersonRow[]): string | undefined {
  if (honouree.kind === 'collective') return honouree.id
  const { name, position, unit } = honouree
  return people.find((person) => person.name === name && person.position === position && person.unit === unit)?.id
}
