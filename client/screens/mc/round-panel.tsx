import { honoureesOf, type Picture } from '../../../shared/stage/picture.ts'
import type { HonoureeRow, McView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Act } from '../../ui/staff/act.tsx'
import { showHonouree } from './next-act.ts'
import { type Called, PeopleList } from './people-list.tsx'
import styles from './round-panel.module.css'
import { mcTexts } from './texts.ts'
import type { Conduct } from './use-conduct.ts'

/** A round: the decision, who presents, and each honouree with whether he is in the hall. */
export function RoundPanel({
  view,
  picture,
  conduct,
}: {
  view: McView
  picture: Extract<Picture, { show: 'round' | 'honouree' }>
  conduct: Conduct
}) {
  const t = useTexts(mcTexts)
  const common = useTexts(commonTexts)
  const { round } = picture
  const step = view.stage.main?.position?.step
  const alone = picture.show === 'honouree' ? picture.honouree.id : null
  const honourees = honoureesOf(view, round.id)
  const presenter = view.presence[round.id]

  const called = (honouree: HonoureeRow): Called => {
    const who = view.presence[honouree.id]?.who
    return {
      id: honouree.id,
      name: honouree.name,
      about: [honouree.position, honouree.unit].filter(Boolean).join(', '),
      more: honouree.kind === 'individual' ? '' : who ? t('represented', { name: who }) : t('noRepresentative'),
      isPerson: honouree.kind === 'individual',
      present: view.presence[honouree.id]?.present ?? false,
      current: honouree.id === alone,
    }
  }
  return (
    <>
      <p className={styles.decision}>
        <span>{round.decision}</span>
        {round.presenter && (
          <span>
            {t('presenter', { name: round.presenter.name })}
            {', '}
            <strong data-present={presenter?.present ?? false}>
              {common(presenter?.present ? 'present' : 'absent').toLowerCase()}
            </strong>
          </span>
        )}
      </p>
      <PeopleList
        title={t('honourees')}
        people={honourees.map(called)}
        act={(person) => {
          const honouree = view.honourees[person.id]
          if (person.current) return <span className={styles.alone}>{t('onScreen')}</span>
          return (
            honouree &&
            step && (
              <Act
                kind="quiet"
                label={t('showAlone', { name: person.name })}
                disabled={!conduct.canAct}
                onAct={() => conduct.take(showHonouree(step, honouree))}
              >
                {t('alone')}
              </Act>
            )
          )
        }}
      />
    </>
  )
}
