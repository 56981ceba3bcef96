import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Language } from '../../client/i18n/language.ts'
import { openHall } from '../../server/hall.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { projections } from '../../server/views.ts'
import type { StepKey } from '../../shared/agenda/steps.ts'
import type { Fact } from '../../shared/facts.ts'
import { outcomeOf } from '../../shared/vote/count.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import {
  checkedIn,
  motion,
  opened,
  people,
  prepared,
  start,
  started,
  tally,
  voteClosed,
  voteOpened,
} from '../kit/conference.ts'

/** The dictionaries ask the browser for its language when they are loaded. */
async function loadScript() {
  vi.stubGlobal('window', { location: { search: '' }, localStorage: undefined })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  const { i18n } = await import('../../client/i18n/language.ts')
  await import('../../client/script/texts.ts')
  await import('../../client/i18n/vote.ts')
  const { writeScript } = await import('../../client/script/write-script.ts')
  return async (step: StepKey, facts: Fact[] = [], { lng = 'vi' as Language, address = 'đồng chí' } = {}) => {
    const storage = memoryStorage()
    await storage.addConference('c', { office: 'o', mc: 'm', reception: 'r', screen: 's', teller: 't' }, start)
    const store = storage.conference('c')
    await store.journal.turn((turn) => turn.commit({ at: start, by: 'server', people, facts: [...prepared, ...facts] }))
    const view = projections.mc(await openHall('c', store), { links: [], attendee: { base: '', publicUrl: null } })
    const lines = writeScript(view, step, {
      t: (key, values) => i18n.t(key, { ns: 'mcScript', lng, ...values }),
      address,
      attendance: 'CÂU ĐIỂM DANH',
      share: (part, base) => `${part}/${base}`,
      vote: (key, values) => i18n.t(key, { ns: 'voteWords', lng, ...values }),
    })
    return { lines, words: lines.map((line) => line.map(({ text }) => text).join('')) }
  }
}

describe('what the MC reads', () => {
  let script: Awaited<ReturnType<typeof loadScript>>
  beforeAll(async () => {
    script = await loadScript()
  })

  it('opens with the reason, the delegates in the order of the agenda and the attendance, and marks who is not there', async () => {
    const { words } = await script('title:opening', [checkedIn(1)])
    expect(words).toEqual([
      'Kính thưa các đồng chí đại biểu!',
      'Hôm nay, SỞ NGOẠI VỤ tổ chức HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2025-2030. Thay mặt ban tổ chức, xin nhiệt liệt chào mừng các đại biểu về dự hội nghị.',
      'Xin trân trọng giới thiệu các đại biểu:',
      'Đồng chí Lê Công Hải, Chức vụ 1, Đơn vị 1',
      'Đồng chí Khúc Thị Minh Thủy, Chức vụ 10, Đơn vị 10 (chưa có mặt)',
      'CÂU ĐIỂM DANH',
    ])
  })

  it('invites a speaker by form of address, name and position, which stand out, and thanks him', async () => {
    const { lines, words } = await script('speech:paper-1', [checkedIn(3)])
    expect(words).toEqual([
      'Kính mời đồng chí Trịnh Hữu Quân, Chức vụ 3, Đơn vị 3, lên trình bày tham luận: “Văn phòng không giấy tờ”.',
      'Xin trân trọng cảm ơn đồng chí Trịnh Hữu Quân.',
    ])
    const out = lines[0]?.filter(({ is }) => is === 'out').map(({ text }) => text)
    expect(out).toEqual(['Trịnh Hữu Quân', 'Chức vụ 3', 'Đơn vị 3', 'Văn phòng không giấy tờ'])
    const neutral = await script('speech:report-speech', [checkedIn(2)], { address: 'ông/bà' })
    expect(neutral.words[0]).toBe(
      'Kính mời ông/bà Phan Thị Hồng Ngọc, Chức vụ 2, Đơn vị 2, lên trình bày: Báo cáo tổng kết.',
    )
  })

  it('reads the decisions, then each round with its names, who is absent, who receives, and who presents', async () => {
    const { words: decisions } = await script('title:awards')
    expect(decisions).toContain('Quyết định số 2976/QĐ-UBND, Chiến sĩ thi đua cấp thành phố: 2 cá nhân.')
    const behalf: Fact = { type: 'onBehalfSet', honouree: 'honouree-2', receiver: people[5]?.id ?? '' }
    const { words } = await script('round:round-1', [checkedIn(3), checkedIn(6), behalf])
    expect(words).toEqual([
      'Theo Quyết định số 2976/QĐ-UBND, xin trân trọng kính mời lên nhận Chiến sĩ thi đua cấp thành phố:',
      'Đồng chí Trịnh Hữu Quân, Chức vụ 3, Đơn vị 3',
      'Đồng chí Vũ Thị Giang, Chức vụ 4, Đơn vị 4, nhận thay: Đặng Minh Dũng',
      'Trân trọng kính mời đồng chí Khúc Thị Minh Thủy, Chức vụ 10, Đơn vị 10, lên trao.',
    ])
    expect((await script('round:round-2')).words[1]).toBe('Văn phòng Sở, Sở Ngoại vụ (chưa có mặt)')
  })

  it('puts the question, and after the vote reads the result', async () => {
    const before = [checkedIn(1), started('vote')]
    const { words } = await script('vote:vote', before)
    expect(words[0]).toMatch(/^Xin ý kiến hội nghị biểu quyết: /)
    const after = await script('vote:vote', [...before, voteOpened(1), voteClosed(tally(1), 1)])
    expect(after.words).toEqual([
      'Kết quả biểu quyết: 1 đại biểu được biểu quyết, 1 phiếu thu về.',
      'Tán thành 1 phiếu (1/1); không tán thành 0 phiếu (0/1); ý kiến khác 0 phiếu (0/1). Tỷ lệ tính trên số đại biểu được biểu quyết.',
      'Danh sách đã được hội nghị thông qua.',
    ])
  })

  it('reads of candidates the votes of each of the base, who is chosen and between whom there is a tie', async () => {
    const of = [1, 2, 3].map((number) => ({ id: `c${number}`, personId: people[number - 1]?.id ?? '' }))
    const put: Motion = { ...motion, form: 'candidates', candidates: of, seats: 2, base: 'valid' }
    const counted = { ...tally(0, 0, 0, put), cast: 4, invalid: 1, candidates: { c1: 2, c2: 3, c3: 2 } }
    const closed: Fact = { ...voteClosed(counted, 5, put), outcome: outcomeOf(put, 5, counted) } as Fact
    const before = [1, 2, 3, 4, 5].map((number) => checkedIn(number))
    const { words } = await script('vote:vote', [...before, started('vote'), opened(put, 1, 2, 3, 4, 5), closed])
    expect(words).toEqual([
      'Kết quả biểu quyết: 5 đại biểu được biểu quyết, 4 phiếu thu về.',
      'Phiếu hợp lệ 3, phiếu không hợp lệ 1.',
      'Tỷ lệ tính trên số phiếu hợp lệ.',
      '1. Đồng chí Phan Thị Hồng Ngọc: 3 phiếu (3/3)',
      '2. Đồng chí Lê Công Hải: 2 phiếu (2/3)',
      '3. Đồng chí Trịnh Hữu Quân: 2 phiếu (2/3)',
      'Được chọn 1 người: Phan Thị Hồng Ngọc.',
      '2 người bằng phiếu nhau, chưa được chọn: Lê Công Hải, Trịnh Hữu Quân. Xin ý kiến hội nghị về cách quyết định.',
    ])
  })

  it('reads of a few secret ballots that there is no result, and nothing that would tell them', async () => {
    const put: Motion = { ...motion, ballot: 'secret', otherAnswer: null }
    const before = [1, 2, 3, 4, 5].map((number) => checkedIn(number))
    const facts = [...before, started('vote'), opened(put, 1, 2, 3, 4, 5), voteClosed(tally(3, 1), 5, put)]
    expect((await script('vote:vote', facts)).words).toEqual([
      'Kết quả biểu quyết: 5 đại biểu được biểu quyết, 4 phiếu thu về.',
      'Bỏ phiếu kín có quá ít phiếu nên không có kết quả, để giữ kín phiếu của mỗi người.',
    ])
  })

  it('has words for every step in both languages, with nothing left unfilled', async () => {
    const steps: StepKey[] = ['title:opening', 'title:papers', 'speech:paper-2', 'title:awards', 'round:round-1']
    for (const lng of ['vi', 'en'] as const) {
      for (const step of [...steps, 'honouree:honouree-1', 'targets:launch', 'vote:vote', 'totals:closing'] as const) {
        const { lines } = await script(step, [started('opening')], { lng })
        expect(lines.length, step).toBeGreaterThan(0)
        for (const part of lines.flat()) {
          expect(part.is, part.text).not.toBe('unfilled')
          expect(part.text).not.toMatch(/\{\{|undefined/)
        }
      }
    }
  })
})

describe('the sentence about many candidates on the hall’s screen', () => {
  it('says their places in the list by votes, the chosen first and then those who are tied', async () => {
    vi.stubGlobal('window', { location: { search: '' }, localStorage: undefined })
    vi.stubGlobal('document', { documentElement: { lang: '' } })
    const { i18n } = await import('../../client/i18n/language.ts')
    await import('../../client/script/texts.ts')
    const { readPlaces } = await import('../../client/script/result-words.ts')
    const of = (chosen: number, tied: number) =>
      readPlaces({ chosen: Array<string>(chosen).fill('c'), tied: Array<string>(tied).fill('t') }, (key, values) =>
        i18n.t(key, { ns: 'mcScript', lng: 'vi', ...values }),
      )
    expect(of(12, 0)).toBe('Được chọn 12 người: từ số 1 đến số 12.')
    expect(of(1, 7)).toBe(
      'Được chọn 1 người: số 1. 7 người bằng phiếu nhau, chưa được chọn: từ số 2 đến số 8. Xin ý kiến hội nghị về cách quyết định.',
    )
    expect(of(0, 8)).toMatch(/^8 người bằng phiếu nhau, chưa được chọn: từ số 1 đến số 8\./)
  })
})
