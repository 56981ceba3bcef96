import { useEffect, useState } from 'react'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { chooseLanguage, useLanguage } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useVoteWords } from '../../i18n/vote.ts'
import { CandidateList } from '../../ui/ballot/candidate-list.tsx'
import { TimeLeft } from '../../ui/ballot/time-left.tsx'
import { Held } from '../../ui/held.tsx'
import { LineState } from '../../ui/line-state.tsx'
import { useUsbScanner } from '../../ui/scan/use-usb-scanner.ts'
import { useWakeLock } from '../screen/use-wake-lock.ts'
import { Frame, KioskName } from './frame.tsx'
import styles from './kiosk.module.css'
import { ReadBadge } from './read-badge.tsx'
import { kioskTexts } from './texts.ts'
import { useKioskView } from './use-kiosk-view.ts'
import { useVoter } from './use-voter.ts'
import { VoterPlace } from './voter-place.tsx'
import { isToBeRead, type OpenVote, readsBadges } from './voter-state.ts'

/** One voter at a time: badge, name, ballot, receipt, and then as if nobody had been there. */
export function Kiosk() {
  useWakeLock()
  const latest = useKioskView((view) => Object.values(view.votes)[0] ?? null)
  const vote = latest?.state === 'open' ? latest : null
  const voter = useVoter(vote)
  useUsbScanner((text) => {
    if (readsBadges(voter.now)) voter.read(text)
  })
  useOwnLanguage(voter.now.at === 'waiting')
  return (
    <Frame name={<KioskName />} line={<LineState />}>
      {/* What one voter has opened of the list is closed for the next. */}
      {vote && <Motion key={String(voter.now.at === 'waiting')} vote={vote} isToBeRead={isToBeRead(voter.now)} />}
      {voter.now.at !== 'waiting' ? (
        <VoterPlace voter={voter} vote={vote} />
      ) : vote ? (
        <ReadBadge onBadge={voter.read} />
      ) : null}
      {/* Always there, so that a reader says what comes into it. */}
      <div role="status" className={styles.between}>
        {!vote && voter.now.at === 'waiting' && <NoVote latest={latest} />}
      </div>
    </Frame>
  )
}

/** A language that somebody chose is his alone: the next one finds the kiosk in the one it was opened in. */
function useOwnLanguage(isWaiting: boolean): void {
  const language = useLanguage()
  const [own] = useState(language)
  useEffect(() => {
    if (isWaiting) chooseLanguage(own)
  }, [isWaiting, own])
}

/** What is being voted on and until when; how, as long as it is still to be decided upon: a receipt needs the room. */
function Motion({ vote, isToBeRead }: { vote: OpenVote; isToBeRead: boolean }) {
  const words = useVoteWords()
  return (
    <section className={styles.motion} aria-labelledby="motion-heading">
      <p className={styles.kind}>
        <span>{words.t(vote.ballot)}</span>
        {vote.closesAt !== null && <TimeLeft closesAt={vote.closesAt} />}
      </p>
      <h1 id="motion-heading" className={styles.question}>
        <Held text={vote.question} />
      </h1>
      {isToBeRead && <p className={styles.rule}>{words.rule(vote)}</p>}
      {isToBeRead && vote.form === 'list' && <CandidateList candidates={vote.candidates} />}
    </section>
  )
}

function NoVote({ latest }: { latest: VoteRow | null }) {
  const t = useTexts(kioskTexts)
  return (
    <>
      <h1 className={styles.title}>{t(latest?.state === 'counting' ? 'counting' : 'noVote')}</h1>
      <p>{t('noVoteMore')}</p>
    </>
  )
}
