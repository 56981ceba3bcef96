import { expect, it } from 'vitest'
import { awardRank, inOrderOfRank } from '../../shared/agenda/award-rank.ts'
import { orderRounds } from '../../shared/agenda/decide-agenda.ts'
import type { Definition } from '../../shared/model.ts'
import { definition, prepared, started } from '../kit/conference.ts'
import { given } from '../kit/given.ts'

it('knows the order of the awards by Nghị định 98/2023/NĐ-CP, Điều 54, however they are written', () => {
  const inOrder = [
    'Chiến sĩ thi đua toàn quốc',
    'Danh hiệu “Chiến sĩ thi đua cấp thành phố”',
    'CHIẾN SĨ THI ĐUA CƠ SỞ',
    'Lao động tiên tiến',
    'Tập thể Lao động xuất sắc',
    'Tập thể lao động tiên tiến',
    'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố',
    'Giấy khen của Giám đốc Sở',
  ]
  expect(inOrder.map(awardRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(awardRank('Gương điển hình tiên tiến')).toBeNull()
})

it('puts rounds of a known rank in its order, keeps those of one rank as they were, and leaves the rest in their places', () => {
  const rounds = ['Giấy khen A', 'Gương điển hình', 'Bằng khen', 'Giấy khen B', 'Chiến sĩ thi đua cơ sở']
  expect(inOrderOfRank(rounds.map((award) => ({ award }))).map(({ award }) => award)).toEqual([
    'Chiến sĩ thi đua cơ sở',
    'Gương điển hình',
    'Bằng khen',
    'Giấy khen A',
    'Giấy khen B',
  ])
})

const upsideDown: Definition = {
  ...definition,
  items: definition.items.map((item) =>
    item.kind === 'awards' ? { ...item, rounds: [...item.rounds].reverse() } : item,
  ),
}
const order = (conference: Parameters<typeof orderRounds>[0]) => orderRounds(conference, { itemId: 'awards' })

it('orders the rounds of the agenda before the conference begins, and not after', () => {
  const wrong = prepared.map((fact) => (fact.type === 'conferenceDefined' ? { ...fact, definition: upsideDown } : fact))
  const ordered = { type: 'roundsOrdered', itemId: 'awards', roundIds: ['round-1', 'round-2'] } as const
  given(...wrong)
    .when(order)
    .gives([{ ...ordered, roundIds: [...ordered.roundIds] }])
  given(...prepared)
    .when(order)
    .gives('alreadySo')
  given(...wrong, started('opening'))
    .when(order)
    .gives('conferenceStarted')
  const { conference } = given(...wrong, { ...ordered, roundIds: [...ordered.roundIds] })
  expect(conference.definition).toEqual(definition)
})
