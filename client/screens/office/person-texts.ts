import { defineTexts } from '../../i18n/texts.ts'

/** What the office knows and does about one person on the day. */
export const personTexts = defineTexts('person', {
  vi: {
    seat: 'Chỗ ngồi: {{seat}}',
    walkIn: 'Ngoài danh sách, bàn đón tiếp thêm vào',
    standsIn: 'Đi thay {{name}}',
    left: 'Đã ra ngoài',
    replace: 'Thay thẻ bị mất',
    replaceOf: 'Thay thẻ bị mất của {{name}}',
    replaceAbout:
      'Sẽ cấp mã thẻ mới cho người này; thẻ cũ không vào được nữa: quét ở bàn đón tiếp sẽ báo “thẻ đã báo mất”, và điện thoại đang mở bằng thẻ cũ sẽ phải mở lại bằng thẻ mới. Sau đó hãy in và đưa thẻ mới.',
    replaceYes: 'Cấp thẻ mới',
    phoneHeld: 'Thẻ đang mở trên một điện thoại.',
    release: 'Gỡ điện thoại',
    releaseOf: 'Gỡ điện thoại khỏi thẻ của {{name}}',
    releaseAbout:
      'Điện thoại đang mở thẻ này không xem và không biểu quyết được nữa; điện thoại mở thẻ sau đó sẽ thay vào. Phiếu đã gửi vẫn có giá trị.',
  },
  en: {
    seat: 'Seat: {{seat}}',
    walkIn: 'On no list, added at a desk',
    standsIn: 'Stands in for {{name}}',
    left: 'Has gone out',
    replace: 'Replace a lost badge',
    replaceOf: 'Replace the lost badge of {{name}}',
    replaceAbout:
      'This person will be given a new badge code, and the old badge will let nobody in any more: at the desk it will answer “reported lost”, and a phone that was opened with it will have to be opened with the new one. Then print and hand over the new badge.',
    replaceYes: 'Give a new badge',
    phoneHeld: 'The badge is open on a phone.',
    release: 'Release the phone',
    releaseOf: 'Release the phone from the badge of {{name}}',
    releaseAbout:
      'The phone that holds this badge can no longer follow or vote; the next phone that opens the badge takes its place. A ballot already cast stays valid.',
  },
})
