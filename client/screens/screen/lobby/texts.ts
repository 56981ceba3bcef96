import { defineTexts } from '../../../i18n/texts.ts'

export const lobbyTexts = defineTexts('lobby', {
  vi: {
    welcome: 'Nhiệt liệt chào mừng các đại biểu',
    present: 'đại biểu có mặt',
    presentOf: 'Có mặt {{present}} trong số {{summoned}} đại biểu triệu tập',
    guests: 'và {{count}}\u00a0đại\u00a0biểu khác, khách\u00a0mời',
    arrivals: 'Số người đến theo thời gian',
    newcomers: 'Vừa điểm danh',
    seat: 'Mời ngồi: {{seat}}',
    seats: 'Chỗ ngồi trong hội trường',
    getReady: 'Mời các ông, các bà chuẩn bị lên nhận:',
    getReadyComrades: 'Mời các đồng chí chuẩn bị lên nhận:',
    toTheDesk: 'Kính mời đại biểu đến bàn đón tiếp để điểm danh',
    closed: 'Hội nghị đã bế mạc. Xin cảm ơn các đại biểu.',
  },
  en: {
    welcome: 'Welcome to all delegates',
    present: 'delegates present',
    presentOf: '{{present}} of {{summoned}} delegates summoned are present',
    guests: 'and {{count}} other delegates and guests',
    guests_one: 'and {{count}} other delegate or guest',
    arrivals: 'Arrivals over time',
    newcomers: 'Just checked in',
    seat: 'Seat: {{seat}}',
    seats: 'Seats in the hall',
    getReady: 'Please get ready to receive:',
    getReadyComrades: 'Please get ready to receive:',
    toTheDesk: 'Please check in at the reception desk',
    closed: 'The conference is closed. Thank you all for coming.',
  },
})
