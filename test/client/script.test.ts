import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Language } from '../../client/i18n/language.ts'
import { openHall } from '../../server/hall.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import { projections } from '../../server/views.ts'
import type { StepKey } from '../../shared/agenda/steps.ts'
import type { Fact } from '../../shared/facts.ts'
import { checkedIn, people, prepared, start, started, voteOpened } from '../kit/conference.ts'

/** The dictionaries ask the browser for its language when they are loaded. */
async function loadScript() {
  vi.stubGlobal('window', { location: { search: '' }, localStorage: undefined })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  const { i18n } = await import('../../client/i18n/language.ts')
  await import('../../client/script/texts.ts')
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
    const closed: Fact = {
      type: 'voteClosed',
      voteId: 'v1',
      tally: { for: 1, against: 0, other: 0 },
      adopted: true,
    } as Fact
    const after = await script('vote:vote', [...before, voteOpened(1), closed])
    expect(after.words).toEqual([
      'Kết quả biểu quyết: 1 đại biểu được biểu quyết. Tán thành 1 (1/1), không tán thành 0, ý kiến khác 0.',
      'Nội dung đã được hội nghị thông qua.',
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
