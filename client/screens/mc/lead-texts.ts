import { defineTexts } from '../../i18n/texts.ts'

/** Who leads, and taking over. */
export const leadTexts = defineTexts('mcLead', {
  vi: {
    watching: 'Máy khác đang dẫn chương trình. Máy này chỉ theo dõi, các nút đã khóa.',
    lost: 'Máy khác vừa nhận dẫn chương trình. Các nút trên máy này đã khóa.',
    gone: 'Máy đang dẫn đã mất kết nối. Máy này chỉ theo dõi, các nút đã khóa.',
    take: 'Nhận dẫn',
    title: 'Nhận dẫn chương trình bằng máy này?',
    connected: 'Máy đang dẫn vẫn còn kết nối. Các nút trên máy đó sẽ bị khóa ngay; người đang cầm máy thấy thông báo.',
    disconnected: 'Máy đang dẫn đã mất kết nối. Khi có lại kết nối, máy đó chỉ theo dõi.',
    overtaken: 'Một máy khác vừa nhận dẫn trước. Hãy xem lại rồi bấm lại nếu vẫn cần.',
    notDone: 'Chưa nhận dẫn được. Hãy thử lại.',
    locked: 'Đang theo dõi, nút đã khóa',
  },
  en: {
    watching: 'Another tablet leads the conference. This one only watches, and its buttons are locked.',
    lost: 'Another tablet has just taken the lead. The buttons of this one are locked.',
    gone: 'The tablet that leads has lost its connection. This one only watches, and its buttons are locked.',
    take: 'Take the lead',
    title: 'Lead the conference from this tablet?',
    connected:
      'The tablet that leads is still connected. Its buttons will be locked at once, and whoever holds it is told.',
    disconnected: 'The tablet that leads has lost its connection. When it comes back it only watches.',
    overtaken: 'Another tablet was quicker. Have a look, and press again if you still need to.',
    notDone: 'The lead was not taken. Try again.',
    locked: 'Only watching, locked',
  },
})
