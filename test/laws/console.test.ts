import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { backAct, chosenAct, nextAct, secondAct } from '../../client/screens/mc/next-act.ts'
import { stepKind, stepSubject } from '../../shared/agenda/steps.ts'
import type { Command } from '../../shared/commands.ts'
import { roundsIn } from '../../shared/stage/ceremony.ts'
import { agendaOf, pictureOf, type Shown, shownOn } from '../../shared/stage/picture.ts'
import { covers } from '../../shared/stage/program.ts'
import type { McView, ScreenView } from '../../shared/views.ts'
import { checkedIn, prepared } from '../kit/conference.ts'
import type { HeldDevice } from '../kit/held-device.ts'
import { openHeldHall, stopTime } from '../kit/held-hall.ts'
import '../kit/seed.ts'

beforeEach(stopTime)
afterEach(() => vi.useRealTimers())

const buttons = [
  'main',
  'second',
  'back',
  'undo',
  'chosen',
  'putOff',
  'cover',
  'message',
  'clear',
  'pause',
  'time',
  'speaker',
  'handOver',
] as const
type Button = (typeof buttons)[number]

/** A thumb on a tablet, once or twice; a tablet that takes the lead; a line that goes in the middle of it. */
type Happening =
  | { what: 'tap'; tablet: 0 | 1; button: Button; taps: 1 | 2; pick: number; cut: boolean }
  | { what: 'lead'; tablet: 0 | 1 }
  | { what: 'cut'; device: number; noticed: boolean }

const tablet = fc.constantFrom<0 | 1>(0, 1)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      what: fc.constant('tap' as const),
      tablet,
      button: fc.constantFrom<Button>('main', 'main', 'main', ...buttons),
      taps: fc.constantFrom<1 | 2>(1, 2),
      pick: fc.nat({ max: 99 }),
      cut: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('lead' as const), tablet }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('cut' as const), device: fc.nat({ max: 9 }), noticed: fc.boolean() }),
  },
)

/** What a button of the console sends, by what its tablet shows; null where there is no such button now. */
function commandOf(view: McView, button: Button, pick: number): Command | null {
  const taken = view.program.main?.taken ?? null
  const position = view.stage.main?.position
  switch (button) {
    case 'main':
      return nextAct(view)?.command ?? null
    case 'second':
      return secondAct(view)?.command ?? null
    case 'back':
      return backAct(view)?.command ?? null
    case 'chosen': {
      const items = agendaOf(view)
      const item = items[pick % items.length]
      return (item && chosenAct(view, item)?.command) ?? null
    }
    case 'undo':
      return view.undo.main ? { type: 'undoStep', undone: view.undo.main.number } : null
    case 'putOff':
      return position ? { type: 'putStepOff', from: position.step } : null
    case 'cover':
      return { type: 'coverScreens', cover: covers[pick % covers.length] ?? 'none' }
    case 'message':
      return { type: 'takeSource', from: taken, source: { kind: 'message', text: `Nghỉ ${pick % 3} phút` } }
    case 'clear':
      return { type: 'takeSource', from: taken, source: null }
    case 'pause':
      return { type: 'pauseClock', paused: position?.runningSince !== null }
    case 'time':
      return { type: 'setItemTime', itemId: agendaOf(view)[pick % 9]?.id ?? '', plannedMinutes: 5 + (pick % 30) }
    case 'speaker': {
      const speeches = Object.values(view.speeches)
      return {
        type: 'setSpeechTime',
        speechId: speeches[pick % speeches.length]?.id ?? '',
        plannedMinutes: 5 + (pick % 30),
      }
    }
    case 'handOver': {
      const picture = pictureOf(view)
      if (picture.show !== 'round') return null
      return { type: 'recordHandedOver', honourees: picture.honourees.map(({ id }) => id), handedOver: pick % 4 > 0 }
    }
    default:
      return button satisfies never
  }
}

const viewOf = <V>(device: HeldDevice): V => device.store.getState().view as V

it('whatever is tapped, on whichever tablet, all screens show the same, a double tap is one step, and undo is exact', async () => {
  let steps = 0
  let undone = 0
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 10, maxLength: 40 }), async (happenings) => {
      const facts = [...prepared, ...[1, 2, 3, 4, 5].map((number) => checkedIn(number))]
      const at = await openHeldHall({ facts, disk: [0, 1, 5] })
      const tablets = ['tablet-one', 'tablet-two'].map((name) => at.staff('mc', name, name))
      const screens = ['screen-1', 'screen-2', 'screen-3'].map((name) => at.staff('screen', name, name))
      for (const device of at.network.devices) await device.connect()
      await at.flush()
      let ids = 0
      const say = (device: HeldDevice, { type, ...body }: Command) => {
        ids += 1
        device.say({ channel: 'command', message: { id: `tap-${ids}`, type, body } })
        return `tap-${ids}`
      }
      /** What the hall saw, and where it was, before each fact that can be taken back. */
      const before = new Map<number, { shown: Shown; progress: object; handedOver: readonly string[] }>()
      const handedOver = () => Object.keys(at.hall.conference.stage.ceremony.handedOver)

      for (const one of happenings) {
        const hallBefore = at.hall.conference
        const shownBefore = shownOn(viewOf<ScreenView>(screens[0] as HeldDevice))
        if (one.what === 'cut') at.network.devices[one.device % at.network.devices.length]?.cut(one.noticed)
        if (one.what === 'lead') {
          const device = tablets[one.tablet] as HeldDevice
          say(device, { type: 'takeLead', from: viewOf<McView>(device).lead.main?.tablet ?? null })
        }
        const said: string[] = []
        if (one.what === 'tap') {
          const device = tablets[one.tablet] as HeldDevice
          const command = commandOf(viewOf<McView>(device), one.button, one.pick)
          // Both halves of a double tap were aimed at what stood there before.
          for (let tap = 0; command && tap < one.taps; tap += 1) said.push(say(device, command))
          if (one.cut) {
            device.up(1)
            device.cut(one.pick % 2 === 0)
          }
        }
        await at.flush()

        const { recorded, conference } = at.hall
        const added = recorded.slice(hallBefore.number)
        expect(added.length).toBeLessThanOrEqual(1)
        if (one.what === 'tap' && hallBefore.stage.lead !== null) {
          const leads = hallBefore.stage.lead === (tablets[one.tablet] as HeldDevice).name
          if (!leads) {
            for (const id of said) {
              expect((tablets[one.tablet] as HeldDevice).answers.get(id)?.[0]).toEqual({ refused: 'notLeading' })
            }
          }
        }
        const shown = screens.map((screen) => shownOn(viewOf<ScreenView>(screen)))
        for (const other of [...shown, ...tablets.map((device) => shownOn(viewOf<McView>(device)))]) {
          expect(other).toEqual(shown[0])
        }
        const fact = added[0]
        if (!fact) continue
        steps += 1
        if (fact.fact.type === 'stepUndone') {
          undone += 1
          const was = before.get(fact.fact.undone)
          expect(conference.progress).toEqual(was?.progress)
          expect(shown[0]).toEqual(was?.shown)
          // A round that the hall went back from has handed over nothing since it went there.
          const left = hallBefore.progress.position?.step ?? 'title:none'
          if (stepKind(left) === 'round' && conference.progress.position?.step !== left) {
            const round = roundsIn(conference.definition).find(({ id }) => id === stepSubject(left))
            for (const { id } of round?.honourees ?? []) {
              if (handedOver().includes(id)) expect(was?.handedOver).toContain(id)
            }
          }
        } else {
          before.set(fact.number, {
            shown: shownBefore,
            progress: hallBefore.progress,
            handedOver: Object.keys(hallBefore.stage.ceremony.handedOver),
          })
        }
      }
      expect(at.errors).toEqual([])
    }),
    { numRuns: 40 },
  )
  // The walk must have gone somewhere, or it shows nothing.
  expect(steps).toBeGreaterThan(100)
  expect(undone).toBeGreaterThan(5)
}, 120_000)
