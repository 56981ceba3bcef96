import { useEffect, useRef, useState } from 'react'
import { groupedBadgeCode, readBadgeCode } from '../../../shared/attendance/badge-code.ts'
import type { CheckInMeans } from '../../../shared/facts.ts'
import { recall, remember } from '../../device.ts'
import { useLine } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { refusalTexts } from '../../i18n/refusals.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useSectionTitle } from '../../page-title.tsx'
import { receptionHooks } from '../../staff-hooks.ts'
import type { ReadingFault } from '../../ui/scan/one-code.ts'
import { Act } from '../../ui/staff/act.tsx'
import { Card } from '../../ui/staff/card.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { faultWords } from './arrival-words.ts'
import { type KeyboardFinding, keyboardFinding } from './keyboard-check.ts'
import { ownerOfBadge } from './known-badges.ts'
import { offersByItself } from './phone-offer.tsx'
import styles from './set-up.module.css'
import { setUpTexts } from './set-up-texts.ts'
import { createTones, type ToneName } from './tones.ts'
import { useStrokes } from './use-strokes.ts'
import { verdictTexts } from './verdict-texts.ts'

/** What was read while the desk was being set up; it goes nowhere. */
export type TestReading = { text: string; means: Exclude<CheckInMeans, 'name'> } | { fault: ReadingFault }

/** What the set-up page says first, and the way to the desk. */
export function SetUpHead({ onLeave }: { onLeave: () => void }) {
  const t = useTexts(setUpTexts)
  const heading = useRef<HTMLHeadingElement>(null)
  useSectionTitle(t('title'))
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.head}>
      <h2 ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      <Act kind="main" onAct={onLeave}>
        {t('toTheDesk')}
      </Act>
      <p>{t('how')}</p>
    </div>
  )
}

/** Before the doors open: tries out every input, the sounds and the line, without sending anything. */
export function SetUp({ reading }: { reading: TestReading | null }) {
  return (
    <div className={styles.parts}>
      <TestScan reading={reading} />
      <Keyboard />
      <Sounds />
      <Connection />
      <PhoneCode />
    </div>
  )
}

function TestScan({ reading }: { reading: TestReading | null }) {
  const t = useTexts(setUpTexts)
  const refusal = useTexts(refusalTexts)
  const view = receptionHooks.useView((whole) => whole)
  const verdict = useTexts(verdictTexts)
  const code = reading && 'text' in reading ? readBadgeCode(reading.text) : null
  const owner = code && ownerOfBadge(code, view)
  const meaning = () => {
    if (!code || !owner) return t('notABadge')
    if (typeof owner === 'object') return owner.refused === 'badgeRevoked' ? refusal(owner.refused) : t('badgeUnknown')
    return t('badgeOf', { name: view.people[owner]?.name ?? '' })
  }
  return (
    <Card title={t('scan')} level="h3">
      <p>{t('scanHow')}</p>
      <div role="status">
        {reading && (
          <Notice kind={code ? 'good' : 'care'}>
            {'fault' in reading ? (
              `${verdict(faultWords[reading.fault].what)}. ${verdict(faultWords[reading.fault].next)}`
            ) : (
              <>
                <strong>{t(reading.means)}</strong>: <span className={styles.read}>{shown(reading.text, code)}</span>
                <br />
                {meaning()}
              </>
            )}
          </Notice>
        )}
      </div>
    </Card>
  )
}

const shown = (text: string, code: string | null): string =>
  code ? groupedBadgeCode(code) : text.length > 60 ? `${text.slice(0, 60)}…` : text

function Keyboard() {
  const t = useTexts(setUpTexts)
  const [finding, setFinding] = useState<KeyboardFinding | null>(null)
  useStrokes((strokes) => setFinding(keyboardFinding(strokes)))
  return (
    <Card title={t('keyboard')} level="h3">
      <p>{t('keyboardHow')}</p>
      <div role="status">
        {finding && (
          <Notice kind={finding === 'good' || finding === 'layoutCopes' ? 'good' : 'care'}>{t(finding)}</Notice>
        )}
      </div>
    </Card>
  )
}

const sounds: readonly ToneName[] = ['in', 'already', 'refused', 'held']

function Sounds() {
  const t = useTexts(setUpTexts)
  const [play] = useState(createTones)
  return (
    <Card title={t('sounds')} level="h3">
      <p>{t('soundsHow')}</p>
      <div className={styles.acts}>
        {sounds.map((name) => (
          <Act key={name} onAct={() => play(name)}>
            {t(`sound_${name}`)}
          </Act>
        ))}
      </div>
    </Card>
  )
}

const lineWords = { connecting: 'lineConnecting', up: 'lineUp', down: 'lineDown', refused: 'lineRefused' } as const
/** More than this and a queue at the door notices. */
const slow = 300
const tries = 5

function Connection() {
  const t = useTexts(setUpTexts)
  const common = useTexts(commonTexts)
  const { state } = useLine()
  const [measured, setMeasured] = useState<'running' | 'none' | number | null>(null)
  const measure = async () => {
    setMeasured('running')
    setMeasured((await roundTrip()) ?? 'none')
  }
  const good = state === 'up' && measured !== 'none' && !(typeof measured === 'number' && measured > slow)
  return (
    <Card title={t('line')} level="h3">
      <div role="status">
        <Notice kind={good ? 'good' : 'care'}>
          {common(lineWords[state])}
          {typeof measured === 'number' &&
            `. ${t(measured > slow ? 'roundTripSlow' : 'roundTrip', { milliseconds: measured })}`}
          {measured === 'none' && `. ${t('roundTripNone')}`}
        </Notice>
      </div>
      <div>
        <Act onAct={() => void measure()} disabled={measured === 'running'}>
          {t('measure')}
        </Act>
      </div>
    </Card>
  )
}

/** The median of a few questions to the server, in milliseconds; null where it does not answer. */
async function roundTrip(): Promise<number | null> {
  const times: number[] = []
  for (let index = 0; index < tries; index += 1) {
    const begin = performance.now()
    const answer = await fetch('/health', { cache: 'no-store' }).catch(() => null) // the answer is that there is none
    if (!answer?.ok) return null
    times.push(performance.now() - begin)
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0)
}

function PhoneCode() {
  const t = useTexts(setUpTexts)
  const [byItself, setByItself] = useState(() => recall(offersByItself) !== null)
  return (
    <Card title={t('phoneCode')} level="h3">
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={byItself}
          onChange={(event) => {
            remember(offersByItself, event.currentTarget.checked ? 'yes' : null)
            setByItself(event.currentTarget.checked)
          }}
        />
        {t('phoneCodeByItself')}
      </label>
    </Card>
  )
}
