import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { CommandOf, CommandType, OfflinePolicy } from '../shared/commands.ts'
import type { VoteId } from '../shared/ids.ts'
import type { Answer as BallotAnswer } from '../shared/model.ts'
import type { Credential } from '../shared/protocol.ts'
import type { Role } from '../shared/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { OwnRow, Views } from '../shared/views.ts'
import { newId } from './device.ts'
import { type Link, type Outcome, openLink } from './link.ts'
import { createHallStore, type HallStore, type Line } from './store.ts'

/** This page's place in the hall: what it sees and how it speaks. */
type Hall = { role: Role; store: HallStore<Role>; link: Link }

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
    const store = createHallStore<Role>()
    const link = openLink(role, JSON.parse(secret), store, name)
    setHall({ role, store, link })
    return () => link.close()
  }, [role, secret, name])
  return hall ? <HallContext.Provider value={hall}>{children}</HallContext.Provider> : null
}

export const useLine = (): Line => useStore(useHall().store, (state) => state.line)
export const useWaiting = (): number => useStore(useHall().store, (state) => state.waiting)
export const useHasView = (): boolean => useStore(useHall().store, (state) => state.view !== null)
/** What an attendee sees of himself; null for every other role. */
export const useOwn = (): OwnRow | null => useStore(useHall().store, (state) => state.own)

/** The server's clock, drawn anew each second on the second. */
export function useNow(): Instant {
  const offset = useStore(useHall().store, (state) => state.clockOffset)
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
      return offline(type) === 'keep' ? link.sendSurely({ channel: 'command', message }) : link.sendNow(message)
    }
  }
}

/** Casts a ballot; it is kept on the phone until the server has it or says why not. */
export function useCast(): (voteId: VoteId, answer: BallotAnswer) => Promise<Outcome> {
  const { link } = useHall()
  return (voteId, answer) => link.sendSurely({ channel: 'ballot', message: { id: newId(), voteId, answer } })
}
