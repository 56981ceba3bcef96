import { io } from 'socket.io-client'
import type { CommandBody } from '../../../shared/commands.ts'
import type { Answer } from '../../../shared/protocol.ts'
import type { McView, OfficeView, TellerView } from '../../../shared/views.ts'
import type { Choice } from '../../../shared/vote/ballot.ts'
import { defaultRules } from '../../../shared/vote/motion.ts'
import type { VoteRow } from '../../../shared/vote-views.ts'
import { receiptOf } from '../../kit/receipt.ts'
import { connectDevice, type RunningServer } from './server.ts'

type MotionWish = CommandBody<'setMotion'>

async function must(answer: Promise<object>): Promise<void> {
  const said = await answer
  if (!('done' in said)) throw new Error(`refused: ${JSON.stringify(said)}`)
}

/** Sets a motion as the office does; one that may be put at any time, open and final, unless the wish says otherwise. */
export async function setMotion(server: RunningServer, wish: Partial<MotionWish> & Pick<MotionWish, 'id'>) {
  const office = await connectDevice<OfficeView>(server.link('office'))
  await must(
    office.send({
      type: 'setMotion',
      ...defaultRules,
      quorum: { ...defaultRules.quorum, numerator: 1, denominator: 100 },
      itemId: null,
      form: 'question',
      question: 'Hội nghị có tán thành chương trình làm việc không?',
      candidates: [],
      ballot: 'open',
      changeable: false,
      ground: '',
      ...wish,
    }),
  )
  office.close()
}

/** Somebody of the roster, as the office puts him on a motion's list. */
export const candidate = (personId: string, birthYear: number | null = null, introduction = '') => ({
  personId,
  name: '',
  position: '',
  unit: '',
  birthYear,
  introduction,
})

/** Puts a photograph to somebody, as the office does. */
export async function putPhotograph(server: RunningServer, personId: string, png: Uint8Array): Promise<void> {
  const link = new URL(server.link('office'))
  const response = await fetch(`${link.origin}/office/photographs/${personId}`, {
    method: 'POST',
    body: new Uint8Array(png),
    headers: { authorization: `Bearer ${link.hash.slice(1)}`, 'content-type': 'application/octet-stream' },
  })
  if (!response.ok) throw new Error(`the photograph was not taken: ${response.status}`)
}

/** A ballot from a phone without a page. */
export async function castChoice(server: RunningServer, badge: string, voteId: string, choice: Choice) {
  const socket = io(`${server.base}/attendee`, {
    auth: { badge, phone: `the-phone-of-${badge}` },
    transports: ['websocket'],
    forceNew: true,
  })
  const id = `phone-${badge}-${voteId}`
  const ballot = { id, voteId, choice, receipt: receiptOf(id), after: 0 }
  const said: Answer = await socket.timeout(10_000).emitWithAck('ballot', ballot)
  socket.disconnect()
  if (!('done' in said)) throw new Error(`refused: ${JSON.stringify(said)}`)
}

/** The MC without a page, for a motion by its id; as the tablet of a page, where one is named. */
export async function conductVote(server: RunningServer, motionId: string, tablet = 'a-device-without-a-page') {
  const look = async (): Promise<VoteRow> => {
    const mc = await connectDevice<McView>(server.link('mc'))
    mc.close()
    const votes = Object.values(mc.view.votes).filter((vote) => vote.motionId === motionId)
    const latest = votes.find(({ state }) => state === 'open' || state === 'counting') ?? votes[votes.length - 1]
    if (!latest) throw new Error('there is no such motion')
    return latest
  }
  const send = async (command: Parameters<Awaited<ReturnType<typeof connectDevice>>['send']>[0]) => {
    const mc = await connectDevice<McView>(server.link('mc'), tablet)
    const lead = mc.view.lead.main?.tablet ?? null
    if (lead !== null && lead !== tablet) await must(mc.send({ type: 'takeLead', from: lead }))
    await must(mc.send(command))
    mc.close()
  }
  return {
    look,
    open: async (after = 0) => {
      await send({ type: 'openVote', motionId, after, belowQuorum: true })
      // What was published last may be a moment old: whoever looks next is to see the new one.
      for (let again = 0; again < 50 && (await look()).state !== 'open'; again += 1);
    },
    close: async () => send({ type: 'closeVote', voteId: (await look()).id }),
    cancel: async () => send({ type: 'cancelVote', voteId: (await look()).id }),
  }
}

/** A teller without a page hands out a ballot on paper. */
export async function handOutPaper(server: RunningServer, voteId: string, personId: string): Promise<void> {
  const teller = await connectDevice<TellerView>(server.link('teller'))
  await must(teller.send({ type: 'handOutPaper', voteId, personId, handedOut: true }))
  teller.close()
}

/** The office types in the code that a kiosk shows. */
export async function pairKiosk(server: RunningServer, code: string, name: string): Promise<void> {
  const office = await connectDevice<OfficeView>(server.link('office'))
  await must(office.send({ type: 'pairKiosk', code, name }))
  office.close()
}

export async function letKiosksGo(server: RunningServer): Promise<void> {
  const office = await connectDevice<OfficeView>(server.link('office'))
  for (const { id } of Object.values(office.view.kiosks)) await must(office.send({ type: 'letKioskGo', kioskId: id }))
  office.close()
}

/** The office gives out a new badge for one that was lost. */
export async function replaceBadge(server: RunningServer, personId: string): Promise<void> {
  const office = await connectDevice<OfficeView>(server.link('office'))
  await must(office.send({ type: 'replaceBadge', personId }))
  office.close()
}
