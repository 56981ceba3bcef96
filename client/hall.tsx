import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { DeskVerdict } from '../shared/attendance/desk-verdict.ts'
import type { CommandOf, CommandType, OfflinePolicy, SentBallot } from '../shared/commands.ts'
import type { CommandId, KioskId, ScreenId } from '../shared/ids.ts'
import type { OwnRow } from '../shared/own-row.ts'
import type { Credential } from '../shared/protocol.ts'
import type { Role } from '../shared/roles.ts'
import type { ScreenReport } from '../shared/stage-views.ts'
import type { Instant } from '../shared/time.ts'
import type { Views } from '../shared/views.ts'
import type { Choice } from '../shared/vote/ballot.ts'
import { newId, newReceipt } from './device.ts'
import { keepClock } from './kept-clock.ts'
import { keepView } from './kept-view.ts'
import { type Link, type Outcome, openLink } from './link.ts'
import { openPhoneWithoutServer, openWithoutServer } from './open-without-server.ts'
import { deskShelf, type Kept, openOutbox, smallShelf } from './outbox.ts'
import { createHallStore, type HallStore, type Line } from './store.ts'

/** This page's place in the hall: what it sees and how it speaks. */
type Hall = { role: Role; store: HallStore<Role>; link: Link; device: string | null }

const HallContext = createContext<Hall | null>(null)

function useHall(): Hall {
  const hall = useContext(HallContext)
  if (!hall) throw new Error('outside of a HallProvider')
  return hall
}

/** Opens the line for as long as it is mounted. `name` keeps the outboxes of several badges on one phone apart. */
export function HallProvider({
  role,
  credential,
  name,
  children,
}: {
  role: Role
  credential: Credential
  name: string
  children: ReactNode
}) {
  const [hall, setHall] = useState<Hall | null>(null)
  const secret = JSON.stringify(credential)
  useEffect(() => {
    if (role === 'attendee') openPhoneWithoutServer()
    else openWithoutServer()
    const shown: Credential = JSON.parse(secret)
    const store = createHallStore<Role>()
    // A desk works without the server, and what it holds back is for the conference of its link alone.
    const atDesk = role === 'reception' && 'key' in shown
    const shelf = atDesk ? deskShelf(`${name}:${shown.key.slice(0, 8)}`) : Promise.resolve(smallShelf(name))
    const forget = atDesk ? keepView(store as HallStore<'reception'>, shelf, Date.now) : () => undefined
    if (role === 'screen') keepClock(store)
    const link = openLink(role, shown, store, openOutbox(shelf))
    setHall({ role, store, link, device: 'device' in shown ? (shown.device ?? null) : null })
    return () => {
      link.close()
      forget()
    }
  }, [role, secret, name])
  return hall ? <HallContext.Provider value={hall}>{children}</HallContext.Provider> : null
}

export const useLine = (): Line => useStore(useHall().store, (state) => state.line)
/** What this tablet or screen calls itself by; null for a device that is none. */
export const useDevice = (): string | null => useHall().device
/** The revision of the picture that is here. */
export const useRevision = (): number => useStore(useHall().store, (state) => state.revision)
export const useWaiting = (): number => useStore(useHall().store, (state) => state.waiting)
/** Whether there is a picture to work with; one kept here is none for a device that is not let in any more. */
export const useHasView = (): boolean =>
  useStore(
    useHall().store,
    ({ view, viewFrom, line }) => view !== null && !(viewFrom === 'kept' && line.state === 'refused'),
  )
/** Which row of `screens` is this screen's own; null until the server has said. */
export const useOwnScreen = (): ScreenId | null => useStore(useHall().store, (state) => state.screenId)
/** Which row of `kiosks` is this kiosk's own; null until the server has said. */
export const useOwnKiosk = (): KioskId | null => useStore(useHall().store, (state) => state.kioskId)
/** Says what this screen has painted. */
export const useScreenReport = (): ((painted: ScreenReport) => void) => useHall().link.report
/** What an attendee sees of himself; null for every other role. */
export const useOwn = (): OwnRow | null => useStore(useHall().store, (state) => state.own)

/** The server's clock, drawn anew each second on the second. */
export function useNow(): Instant {
  const offset = useStore(useHall().store, (state) => state.clockOffset ?? 0)
  const [now, setNow] = useState(() => Date.now() + offset)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const current = Date.now() + offset
      setNow(current)
      timer = setTimeout(tick, 1_000 - (current % 1_000))
    }
    tick()
    return () => clearTimeout(timer)
  }, [offset])
  return now
}

/** The server's clock at this moment; null as long as this device has never heard it. */
export function useClock(): () => Instant | null {
  const { store } = useHall()
  return () => {
    const { clockOffset } = store.getState()
    return clockOffset === null ? null : Date.now() + clockOffset
  }
}

/** The hook by which one role's screens read their own view; for what stands inside `WhenSeated`, where there is one. */
export function viewHook<R extends Role>() {
  return <T,>(select: (view: Views[R]) => T): T =>
    useStore(
      useHall().store,
      useShallow((state) => select(state.view as Views[R])),
    )
}

/** The hook by which one role's screens send: only its own commands, known to the compiler. */
export function sendHook<R extends Role>(offline: (type: CommandType) => OfflinePolicy) {
  return () => {
    const { link } = useHall()
    return (command: CommandOf<R>): Promise<Outcome> => {
      const { type, ...body }: { type: CommandType } = command
      const message = { id: newId(), type, body }
      return offline(type) === 'keep'
        ? link.sendSurely({ channel: 'command', message }).answered
        : link.sendNow(message)
    }
  }
}

/** What a desk hands in, now or when the line is back. */
export type Hands<R extends Role> = {
  /** `about` names the person: what is about one is handed in one after the other. `expected` is kept with it. */
  handIn: (
    command: CommandOf<R>,
    about: string,
    expected: DeskVerdict,
  ) => { id: CommandId; kept: Promise<boolean>; answered: Promise<Outcome> }
  /** In the order it happened, of earlier visits too once `opened` is done. */
  unanswered: () => readonly Kept[]
  opened: Promise<void>
  answerTo: (id: CommandId) => Promise<Outcome>
  /** Takes back what never left this device. */
  withdraw: (id: CommandId) => boolean
}

/** For commands that are kept without a line. */
export function handsHook<R extends Role>() {
  return (): Hands<R> => {
    const { link } = useHall()
    const { unanswered, opened, answerTo, withdraw } = link
    return {
      handIn: (command, about, expected) => {
        const { type, ...body }: { type: CommandType } = command
        const id = newId()
        return { id, ...link.sendSurely({ channel: 'command', message: { id, type, body }, about, expected }) }
      },
      unanswered,
      opened,
      answerTo,
      withdraw,
    }
  }
}

/** What the voter wants in the box. */
export type BallotWish = Omit<SentBallot, 'id' | 'receipt' | 'choice'> & { choice: Choice }

const ballotMessage = ({ choice, ...ballot }: BallotWish, receipt: string): SentBallot => ({
  ...ballot,
  id: newId(),
  receipt,
  choice: 'answer' in choice ? choice : { candidates: [...choice.candidates] },
})

/** A ballot that went out: what is remembered of it, and its answer. */
export type CastBallot = { sent: { after: number; receipt: string }; answered: Promise<Outcome> }

/** Casts a ballot; it is kept on the phone until the server has it or says why not. `receipt` is thrown anew for each. */
export function useCast(): (ballot: BallotWish) => CastBallot {
  const { link } = useHall()
  return (ballot) => {
    const receipt = newReceipt()
    const message = ballotMessage(ballot, receipt)
    const { answered } = link.sendSurely({ channel: 'ballot', message })
    return { sent: { after: ballot.after, receipt }, answered }
  }
}

/** How a kiosk asks whose badge it has read, and sends his ballot: now or not at all, so that nothing of him stays here. */
export function useVoterDesk(): {
  show: (code: string) => ReturnType<Link['askVoter']>
  cast: (ballot: BallotWish) => { receipt: string; answered: Promise<Outcome> }
} {
  const { link } = useHall()
  return {
    show: (code) => link.askVoter({ code }),
    cast: (ballot) => {
      const receipt = newReceipt()
      return { receipt, answered: link.castNow(ballotMessage(ballot, receipt)) }
    },
  }
}

/** Casts a ballot for somebody whom a teller sees raise his hand: now or not at all, for the teller stands there and is told. */
export function useCastNow(): (ballot: BallotWish) => Promise<Outcome> {
  const { link } = useHall()
  const cast = async (ballot: BallotWish): Promise<Outcome> => {
    const outcome = await link.castNow(ballotMessage(ballot, newReceipt()))
    return 'refused' in outcome && outcome.refused === 'receiptTaken' ? cast(ballot) : outcome
  }
  return cast
}

/** Ballots that an earlier visit of this phone has kept and that have no answer yet. */
export function useKeptBallots(): () => Promise<(Pick<SentBallot, 'voteId' | 'choice'> & CastBallot)[]> {
  const { link } = useHall()
  return async () => {
    await link.opened
    return link.unanswered().flatMap((kept) => {
      if (kept.channel !== 'ballot') return []
      const { id, voteId, choice, after, receipt } = kept.message
      return [{ voteId, choice, sent: { after, receipt }, answered: link.answerTo(id) }]
    })
  }
}
