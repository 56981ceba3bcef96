import { readFileSync } from 'node:fs'
import type { StepKey } from '../../../shared/agenda/steps.ts'
import type { Command } from '../../../shared/commands.ts'
import type { ItemKind } from '../../../shared/model.ts'
import type { McView, OfficeView, ReceptionView } from '../../../shared/views.ts'
import { connectDevice, type RunningServer } from './server.ts'

/** A definition file as far as a test changes it. */
export type DefinitionText = {
  items: {
    kind: ItemKind
    title: string
    rounds?: { award: string; presenter?: string; honourees: Record<string, string>[] }[]
    motions?: { question: string; candidates: string[] }[]
  }[]
}
export const sampleDefinition = (): DefinitionText =>
  JSON.parse(readFileSync('server/sample/hoi-nghi.json', 'utf8')) as DefinitionText

/** Takes a definition in place of the sample, as the office does. */
export async function takeDefinition(server: RunningServer, definition: DefinitionText): Promise<void> {
  const link = new URL(server.link('office'))
  const response = await fetch(`${link.origin}/office/definition`, {
    method: 'POST',
    body: JSON.stringify(definition),
    headers: { authorization: `Bearer ${link.hash.slice(1)}`, 'content-type': 'application/octet-stream' },
  })
  const { draftId } = (await response.json()) as { draftId: string }
  const office = await connectDevice<OfficeView>(link.href)
  await must(office.send({ type: 'takeDefinition', draftId }))
  office.close()
}

/** The desk, for people by their ids. */
export async function checkInAll(server: RunningServer, personIds: readonly string[]): Promise<void> {
  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  for (const personId of personIds) {
    await must(
      desk.send({
        type: 'checkIn',
        badge: { personId },
        desk: 'Bàn 1',
        means: 'name',
        scannedAt: null,
        verdictAfter: null,
      }),
    )
  }
  desk.close()
}

/** The desk lets a delegate's phone go, so that another one may take over. */
export async function releasePhone(server: RunningServer, personId: string): Promise<void> {
  const desk = await connectDevice<ReceptionView>(server.link('reception'))
  await must(desk.send({ type: 'releasePhone', personId }))
  desk.close()
}

/** The MC without a page: wherever the agenda is, to one of its steps, and the vote. `device` is the tablet it acts as. */
export async function openConduct(server: RunningServer, device = 'a-device-without-a-page') {
  const link = server.link('mc')
  const mc = await connectDevice<McView>(link, device)
  // Whoever leads now only watches from here on.
  const lead = mc.view.lead.main?.tablet ?? null
  if (lead !== null && lead !== device) await must(mc.send({ type: 'takeLead', from: lead }))
  const look = async () => {
    const looking = await connectDevice<McView>(link, device)
    looking.close()
    return looking.view
  }
  /** What was published last may be a moment old: whoever is told so looks again. */
  const seeing = async (wish: (view: McView) => Command | 'done' | 'lookAgain') => {
    let said: object = { refused: 'never seen' }
    for (let again = 0; again < 50; again += 1) {
      const command = wish(await look())
      if (command === 'done') return
      if (command === 'lookAgain') continue
      const answer = await mc.send(command)
      if ('done' in answer) return
      said = answer
      if (answer.refused !== 'stale') break
    }
    throw new Error(`refused: ${JSON.stringify(said)}`)
  }
  const itemOf = (kind: ItemKind) => {
    const item = Object.values(mc.view.items).find((one) => one.kind === kind)
    if (!item) throw new Error(`there is no item of the kind ${kind}`)
    return item
  }
  const goTo = async (kind: ItemKind, place = 0) => {
    const item = itemOf(kind)
    const to: StepKey | undefined = item.steps[place]
    await seeing(({ stage }) => {
      const here = stage.main?.position?.itemId ?? null
      return here === item.id ? 'done' : { type: 'startItem', from: here, to: item.id }
    })
    await seeing(({ stage }) => {
      const here = stage.main?.position
      if (here?.itemId !== item.id) return 'lookAgain'
      return to && here.step !== to ? { type: 'showStep', from: here.step, to } : 'done'
    })
  }
  return {
    /** To a step of the main line of the item of a kind. */
    goTo,
    pause: async (paused: boolean) => {
      await must(mc.send({ type: 'pauseClock', paused }))
    },
    openVote: async () => {
      const planned = Object.values((await look()).votes).find((vote) => vote.state === 'planned')
      await must(mc.send({ type: 'openVote', motionId: planned?.motionId ?? '', after: 0, belowQuorum: true }))
    },
    closeVote: async () => {
      const open = Object.values((await look()).votes).find((vote) => vote.state === 'open')
      await must(mc.send({ type: 'closeVote', voteId: open?.id ?? '' }))
    },
    closeConference: async () => {
      await must(mc.send({ type: 'closeConference', from: itemOf('closing').id }))
    },
    close: mc.close,
  }
}

async function must(answer: Promise<object>): Promise<void> {
  const said = await answer
  if (!('done' in said)) throw new Error(`refused: ${JSON.stringify(said)}`)
}
