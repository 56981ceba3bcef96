import type { HonoureeRow, RoundRow, ScreenView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { Awarding, Presenter } from './awarding.tsx'
import { FitBox } from './fit-box.tsx'
import { Frame } from './frame.tsx'
import { HonoureeLarge } from './honouree-picture.tsx'
import { Name } from './name.tsx'
import portraits from './portrait.module.css'
import styles from './round-picture.module.css'
import { screenTexts } from './texts.ts'

/** What is left out where many go up together. */
const ofCards = ['whole', 'withoutAchievements']
const ofList = ['whole', 'namesOnly']

/** Those who go up together for one award; what follows stands at the foot, so that the next can get ready. */
export function RoundPicture({
  view,
  round,
  of,
  honourees,
  following,
}: {
  view: ScreenView
  round: RoundRow
  of: number
  honourees: HonoureeRow[]
  following: RoundRow | null
}) {
  const t = useTexts(screenTexts)
  const common = useTexts(commonTexts)
  const foot = (
    <>
      <span className={styles.number}>{common('roundNumber', { number: round.number, of })}</span>
      {following && (
        <span className={styles.following}>
          <Held text={t('following', { award: following.award })} />
        </span>
      )}
    </>
  )
  const [only] = honourees
  if (only && honourees.length === 1) {
    return (
      <Frame foot={foot}>
        <HonoureeLarge view={view} round={round} honouree={only} withPresenter />
      </Frame>
    )
  }
  return (
    <Frame foot={foot}>
      <div className={styles.whole}>
        <Awarding round={round} />
        <FitBox variants={honourees.length > mostCards ? ofList : ofCards}>
          <ul className={styles.honourees} data-arrangement={arrangement(honourees.length)}>
            {honourees.map((honouree) => (
              <li key={honouree.id} className={styles.honouree} data-cell>
                <Portrait
                  key={honouree.photograph}
                  name={honouree.name}
                  photograph={honouree.photograph}
                  className={`${portraits.round} ${styles.portrait}`}
                />
                <div className={styles.words}>
                  <p className={styles.name}>
                    <Name name={honouree.name} />
                  </p>
                  <p className={styles.unit}>
                    <Held text={honouree.unit} />
                  </p>
                  {honouree.achievement && <p className={styles.achievement}>{honouree.achievement}</p>}
                </div>
              </li>
            ))}
          </ul>
        </FitBox>
        <Presenter view={view} round={round} />
      </div>
    </Frame>
  )
}

const mostCards = 12

/** Photographs above the names in one or two rows, beside them in more; beyond that a list of names. */
function arrangement(count: number): string {
  if (count > mostCards) return count <= 42 ? 'listed' : 'closelyListed'
  if (count > 8) return 'besideNames'
  if (count > 4) return count <= 6 ? 'threeInTwoRows' : 'fourInTwoRows'
  return ['two', 'two', 'two', 'three', 'four'][count] ?? 'four'
}
