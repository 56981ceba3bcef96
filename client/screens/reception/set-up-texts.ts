import { defineTexts } from '../../i18n/texts.ts'

export const setUpTexts = defineTexts('setUp', {
  vi: {
    title: 'Chuẩn bị bàn',
    how: 'Thử máy trước khi mở cửa. Trang này không điểm danh ai và không gửi gì đi.',
    toTheDesk: 'Về bàn điểm danh',
    scan: 'Quét thử',
    scanHow: 'Đưa một thẻ trước camera hoặc quét bằng máy quét USB. Mã đọc được chỉ hiện ở đây.',
    camera: 'Camera',
    scanner: 'Máy quét USB',
    typed: 'Gõ tay',
    badgeOf: 'Thẻ của {{name}}.',
    badgeUnknown: 'Mã thẻ đọc được nhưng không có trong danh sách trên máy.',
    notABadge: 'Đọc được, nhưng không phải mã thẻ.',

    keyboard: 'Bàn phím và bộ gõ',
    keyboardHow: 'Quét một thẻ bằng máy quét USB. Máy quét gõ như bàn phím nên bộ gõ tiếng Việt có thể làm sai mã.',
    good: 'Các chữ số đến đủ và đúng.',
    inputMethod: 'Bộ gõ tiếng Việt đang sửa các phím. Hãy chuyển Unikey sang chữ E (tắt Telex, VNI), rồi quét lại.',
    layoutCopes:
      'Mã đọc đúng, dù bàn phím không phải kiểu Mỹ (English US). Nếu gõ tên thấy lạ, hãy chuyển bàn phím của máy sang English (US).',
    layout:
      'Kiểu bàn phím của máy khác máy quét: hàng phím số ra ký tự khác. Hãy chuyển bàn phím của máy sang English (US), rồi quét lại.',
    digitsMissing:
      'Thiếu chữ số. Hãy tắt bộ gõ tiếng Việt, chuyển bàn phím sang English (US), quét chậm lại; nếu vẫn thiếu, đặt lại máy quét theo tờ hướng dẫn của nó.',
    noBadge: 'Có phím đến nhưng không có chữ số nào. Hãy quét đúng mã trên thẻ đại biểu.',

    sounds: 'Âm thanh',
    soundsHow: 'Bấm từng nút và nghe: bốn tiếng phải khác nhau. Nếu không nghe, hãy tăng âm lượng của máy.',
    sound_in: 'Đã điểm danh',
    sound_already: 'Có mặt từ trước',
    sound_refused: 'Chưa được',
    sound_held: 'Đang giữ',

    line: 'Kết nối',
    measure: 'Đo kết nối',
    roundTrip: 'Máy chủ trả lời trong {{milliseconds}} ms',
    roundTripSlow: 'Máy chủ trả lời chậm: {{milliseconds}} ms. Hãy đặt bàn gần bộ phát Wi-Fi hơn hoặc dùng dây mạng',
    roundTripNone: 'Máy chủ không trả lời. Bàn vẫn điểm danh được theo danh sách trên máy',

    phoneCode: 'Mã cho điện thoại đại biểu',
    phoneCodeByItself: 'Tự hiện mã sau mỗi lượt điểm danh (khi màn hình quay về phía đại biểu)',
  },
  en: {
    title: 'Prepare the desk',
    how: 'Try the device before the doors open. This page checks nobody in and sends nothing.',
    toTheDesk: 'To the check-in desk',
    scan: 'Test scan',
    scanHow: 'Hold a badge to the camera, or scan one with a USB scanner. What is read is shown here only.',
    camera: 'Camera',
    scanner: 'USB scanner',
    typed: 'Typed',
    badgeOf: 'Badge of {{name}}.',
    badgeUnknown: 'A badge code, but not on this device’s roster.',
    notABadge: 'It was read, but it is no badge code.',

    keyboard: 'Keyboard and input method',
    keyboardHow:
      'Scan a badge with the USB scanner. It types like a keyboard, so that a Vietnamese input method may garble it.',
    good: 'All digits arrive as they should.',
    inputMethod: 'A Vietnamese input method changes the keys. Switch Unikey to E (Telex and VNI off), then scan again.',
    layoutCopes:
      'The code is read, though the keyboard layout is not English (US). If names come out wrong, switch the layout to English (US).',
    layout:
      'This device’s keyboard layout is not the scanner’s: the row of digits gives other signs. Switch the layout to English (US), then scan again.',
    digitsMissing:
      'Digits are missing. Turn the Vietnamese input method off, switch the layout to English (US) and scan slowly; if they still are, reset the scanner by its leaflet.',
    noBadge: 'Keys arrive, but no digits. Scan the code on a delegate’s badge.',

    sounds: 'Sounds',
    soundsHow: 'Press each and listen: the four must sound different. If you hear nothing, turn the volume up.',
    sound_in: 'Checked in',
    sound_already: 'Already in',
    sound_refused: 'Not done',
    sound_held: 'On hold',

    line: 'Connection',
    measure: 'Measure the connection',
    roundTrip: 'The server answers within {{milliseconds}} ms',
    roundTripSlow: 'The server answers slowly: {{milliseconds}} ms. Move nearer to the Wi-Fi, or use a cable',
    roundTripNone: 'The server does not answer. The desk goes on by its own roster',

    phoneCode: 'Code for the delegates’ phones',
    phoneCodeByItself: 'Show the code after each check-in by itself (where the screen faces the delegates)',
  },
})
