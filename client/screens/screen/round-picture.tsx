import type { HonoureeRow, RoundRow, ScreenView } from '../../../shared/views.ts'
import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Held } from '../../ui/held.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { Awarding, Presenter, ReceivedBy } from './awarding.tsx'
import { FitBox } from './fit-box.tsx'
import { Frame } from './frame.tsx'
import { HonoureeLarge } from './honouree-picture.tsx'
import { Name } from './name.tsx'
import { Pages, usePages } from './pages.tsx'
import portraits from './portrait.module.css'
import styles from './round-picture.module.css'
import { screenTexts } from './texts.ts'

/**
 * No achievement is cut: where there is no room for all, those much longer than the others are left out whole, and else all
 * of them. They are whole on phones, and where somebody stands alone.
 */
const ofCards = ['whole', 'withoutLong', 'without']
/** Everything may be rather small before anybody’s achievement goes. */
const comfortableCards = 0.56
/** Times the usual length. */
const muchLonger = 1.5

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
        {honourees.length > mostCards ? (
          <Listed view={view} honourees={honourees} />
        ) : (
          <FitBox variants={ofCards} comfortableFrom={comfortableCards}>
            <Honourees honourees={honourees} arrangement={arrangement(honourees.length)} />
          </FitBox>
        )}
        <Presenter view={view} round={round} />
      </div>
    </Frame>
  )
}

const mostCards = 12

/** Photographs above the names in one row, beside them in more. */
function arrangement(count: number): string {
  if (count > 8) return 'besideNames'
  if (count > 4) return count <= 6 ? 'inThreeRows' : 'inFourRows'
  return ['two', 'two', 'two', 'three', 'four'][count] ?? 'four'
}

/** More than can stand on cards: a list of names and units, page after page. */
function Listed({ view, honourees }: { view: ScreenView; honourees: HonoureeRow[] }) {
  const { pages, onFitted } = usePages(honourees)
  return (
    <FitBox onFitted={onFitted}>
      <Pages
        since={view.stage.main?.position?.since ?? 0}
        pages={pages.map((page) => (
          // biome-ignore lint/correctness/useJsxKeyInIterable: each stands in a page, which has the key
          <Honourees honourees={page} arrangement="listed" />
        ))}
      />
    </FitBox>
  )
}

/** The length from which an achievement is much longer than the others of its round. */
function longFrom(honourees: readonly HonoureeRow[]): number {
  const lengths = honourees
    .flatMap(({ achievement }) => (achievement ? [achievement.length] : []))
    .sort((a, b) => a - b)
  return muchLonger * (lengths[Math.floor((lengths.length - 1) / 2)] ?? 0)
}

function Honourees({ honourees, arrangement: arranged }: { honourees: HonoureeRow[]; arrangement: string }) {
  const long = longFrom(honourees)
  return (
    <ul className={styles.honourees} data-arrangement={arranged}>
      {honourees.map((honouree) => (
        <li key={honouree.id} className={styles.honouree} data-cell>
          <Portrait
            key={honouree.photograph}
            name={honouree.name}
            collective={honouree.kind === 'collective'}
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
            {honouree.receivedBy && <ReceivedBy name={honouree.receivedBy} />}
            {honouree.achievement && (
              <p className={styles.achievement} data-long={honouree.achievement.length > long}>
                <Held text={honouree.achievement} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
