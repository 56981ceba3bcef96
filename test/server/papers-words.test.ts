import { describe, expect, it } from 'vitest'
import { badgeOf } from '../../server/papers/badge.ts'
import { type Invitation, type Issued, invitationsOf, nothingSaid } from '../../server/papers/invitation.ts'
import { occasionOf, officialDate, officialTime } from '../../server/papers/official-words.ts'
import { withItemLeftOut } from '../../shared/agenda/progress.ts'
import type { Definition } from '../../shared/model.ts'
import { sampleConference, somebody } from './papers-kit.ts'

const { hall } = await sampleConference()
const { progress } = hall.conference
const definition = hall.conference.definition as Definition

const invitation = (
  changed: Partial<Definition> = {},
  person = somebody,
  issued: Issued = nothingSaid,
  publicUrl: string | null = null,
  page: string | null = publicUrl,
): Invitation => invitationsOf({ definition: { ...definition, ...changed }, progress }, issued, publicUrl, page)(person)

describe('the words of official documents', () => {
  it('write days below 10 and the months 1 and 2 with a zero, and no other', () => {
    expect(officialDate({ day: 5, month: 2, year: 2026 })).toBe('ngày 05 tháng 02 năm 2026')
    expect(officialDate({ day: 10, month: 3, year: 2026 })).toBe('ngày 10 tháng 3 năm 2026')
    expect(officialDate({ day: 1, month: 12, year: 2026 })).toBe('ngày 01 tháng 12 năm 2026')
  })

  it('give the hour and the day of the week by the conference’s clock, not the server’s', () => {
    const start = Date.parse('2025-08-21T14:30:00+07:00')
    expect(officialTime(start, 'Asia/Ho_Chi_Minh')).toBe('14 giờ 30, thứ Năm, ngày 21 tháng 8 năm 2025')
    expect(officialTime(Date.parse('2025-08-23T23:30:00Z'), 'Asia/Ho_Chi_Minh')).toBe(
      '06 giờ 30, Chủ nhật, ngày 24 tháng 8 năm 2025',
    )
  })

  it('call what is held by the first words of its title', () => {
    expect(occasionOf('ĐẠI HỘI THI ĐUA YÊU NƯỚC')).toBe('Đại hội')
    expect(occasionOf('HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN')).toBe('Hội nghị')
    expect(occasionOf('ĐIỂN HÌNH TIÊN TIẾN')).toBe('Hội nghị')
  })
})

describe('an invitation', () => {
  it('names who invites, what to, whom, when and where, in the words of the office', () => {
    const { authority, organiser, about, invites, invited, toAttend, details } = invitation()
    expect([authority, organiser]).toEqual(['ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG', 'SỞ NGOẠI VỤ'])
    expect(about).toEqual(['HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN', 'GIAI ĐOẠN 2025-2030'])
    expect(invites).toBe('SỞ NGOẠI VỤ trân trọng kính mời:')
    expect(invited.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Đồng chí: Nguyễn Thị Ánh',
      'Chức vụ: Chuyên viên',
      'Đơn vị: Phòng Hợp tác quốc tế',
    ])
    expect(toAttend).toBe('Tới dự Hội nghị nêu trên, cụ thể như sau:')
    expect(details.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Thời gian: 14 giờ 30, thứ Năm, ngày 21 tháng 8 năm 2025',
      'Địa điểm: Hội trường Sở Ngoại vụ, thành phố Hải Phòng',
    ])
  })

  it('has the plan’s nine items with the times at which they are to begin', () => {
    const { agenda } = invitation()
    expect(agenda.map(({ at, number }) => `${at} ${number}`)).toEqual([
      '14:30 1.',
      '14:40 2.',
      '15:05 3.',
      '15:35 4.',
      '15:55 5.',
      '16:05 6.',
      '16:15 7.',
      '16:25 8.',
      '16:35 9.',
    ])
    expect(agenda[6]?.title).toBe('Thông qua danh sách đại biểu đi dự Đại hội cấp trên (nếu có)')
  })

  it('leaves out what the office has left out, and numbers and times the rest without it', () => {
    const vote = definition.items[6]?.id ?? ''
    const without = invitationsOf(
      { definition, progress: withItemLeftOut(progress, vote) },
      nothingSaid,
      null,
    )(somebody)
    expect(without.agenda).toHaveLength(8)
    expect(without.agenda[6]).toEqual({ at: '16:15', number: '7.', title: 'Phát biểu chỉ đạo của cấp trên' })
  })

  it('speaks to people as the office has set it', () => {
    const text = JSON.stringify(invitation({ address: 'neutral' }))
    expect(text).toContain('"label":"Ông/Bà","value":"Nguyễn Thị Ánh"')
    expect(text).toContain('Đề nghị ông/bà mang theo')
    expect(text.toLowerCase()).not.toContain('đồng chí')
    expect(JSON.stringify(invitation()).toLowerCase()).not.toContain('ông/bà')
  })

  it('keeps blanks for what the office has not said, and a day of its own, not the conference’s', () => {
    const blank = invitation()
    expect(blank.number).toMatch(/^Số:\s+\/GM-…+$/)
    expect(blank.placeAndDate).toBe('Hải Phòng, ngày …… tháng …… năm 2025')
    expect(blank.signerName).toBe('')
    const inJanuary = invitation({ startsAt: Date.parse('2026-01-08T08:00:00+07:00') })
    expect(inJanuary.placeAndDate).toBe('Hải Phòng, ngày …… tháng …… năm 20……')
  })

  it('has number, day and signature where the office has said them', () => {
    const issued = { number: '61/GM-SNV', date: '2025-08-05', signerPosition: 'GIÁM ĐỐC', signerName: 'Lê Công Hải' }
    expect(invitation({}, somebody, issued)).toMatchObject({
      number: 'Số: 61/GM-SNV',
      placeAndDate: 'Hải Phòng, ngày 05 tháng 8 năm 2025',
      signerPosition: 'GIÁM ĐỐC',
      signerName: 'Lê Công Hải',
    })
  })

  it('promises a vote to official delegates only, and a phone’s own camera only where there is a public address', () => {
    const guest = { ...somebody, official: false }
    const address = 'https://hoinghi.example.vn'
    expect(invitation().code.note).toContain('biểu quyết')
    expect(invitation({}, guest).code.note).not.toContain('biểu quyết')
    expect(invitation().code.note).not.toContain('Quét mã bằng điện thoại')
    expect(invitation({}, somebody, nothingSaid, address).code.note).toContain('Quét mã bằng điện thoại')
  })

  it('says at which address the code is typed, and sends to the desk where that is not known', () => {
    const here = 'http://192.168.1.5:3000'
    const anywhere = 'https://hoinghi.example.vn'
    expect(invitation({}, somebody, nothingSaid, null, here).code.note).toContain(`mở ${here} trên điện thoại`)
    expect(invitation({}, somebody, nothingSaid, anywhere).code.note).toContain(`mở ${anywhere} rồi nhập mã`)
    expect(invitation().code.note).toContain('địa chỉ hỏi bàn đón tiếp')
  })

  it('says the seat where seats are given, and nothing of what is not known', () => {
    const seated = invitation({}, { ...somebody, seat: 'Khu A, hàng 3, ghế 12' })
    expect(seated.details.at(-1)).toEqual({ label: 'Chỗ ngồi', value: 'Khu A, hàng 3, ghế 12' })
    const bare = invitation({ place: '' }, { ...somebody, position: '', unit: '' })
    expect(bare.invited.map(({ label }) => label)).toEqual(['Đồng chí'])
    expect(bare.details.map(({ label }) => label)).toEqual(['Thời gian'])
  })

  it('has the code as it is scanned and as it is typed', () => {
    expect(invitation().code).toMatchObject({ text: somebody.badgeCode, digits: '0123 4567 8901 2340' })
  })
})

describe('a badge', () => {
  it('has the conference, the person and the code', () => {
    expect(badgeOf(definition.heading, somebody, 'https://hoinghi.example.vn')).toEqual({
      organiser: 'SỞ NGOẠI VỤ',
      title: 'HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2025-2030',
      name: 'Nguyễn Thị Ánh',
      position: 'Chuyên viên',
      unit: 'Phòng Hợp tác quốc tế',
      category: 'Công chức, người lao động',
      seat: '',
      code: { text: `https://hoinghi.example.vn/#${somebody.badgeCode}`, digits: '0123 4567 8901 2340' },
    })
  })

  it('can be made before there is an agenda', () => {
    expect(badgeOf(null, somebody, null)).toMatchObject({ organiser: '', title: '', name: 'Nguyễn Thị Ánh' })
  })
})
