import { defineTexts } from '../../i18n/texts.ts'

export const cameraTexts = defineTexts('camera', {
  vi: {
    title: 'Quét bằng camera',
    switchOn: 'Bật camera',
    switchOnAgain: 'Bật lại camera',
    switchOff: 'Tắt camera',
    choose: 'Camera đang dùng',
    controls: 'Chỉnh camera',
    off: 'Camera đang tắt. Bấm “Bật camera”, rồi cho phép trình duyệt dùng camera.',
    starting: 'Đang bật camera',
    running: 'Đưa mã QR trên thẻ vào khung hình, cách camera khoảng một gang tay.',
    insecure: 'Trang này mở bằng http nên trình duyệt không cho dùng camera.',
    insecureOn:
      'Bấm “Dùng camera qua HTTPS”: trang đó chỉ cách cho máy này tin cậy máy chủ, rồi mở lại bàn tại {{address}}.',
    insecureOff:
      'Máy chủ đang tắt HTTPS nên camera chỉ chạy trên chính máy chủ, tại {{address}}. Máy khác dùng được khi máy chủ bật HTTPS và máy đó đã qua trang /trust.',
    insecureElse: 'Ở đây, chụp ảnh mã, máy quét USB và ô tìm theo tên vẫn dùng được.',
    toTrust: 'Dùng camera qua HTTPS',
    photograph: 'Chụp mã trên thẻ',
    photographReading: 'Đang đọc ảnh',
    lightOn: 'Bật đèn',
    lightOff: 'Tắt đèn',
    zoom: 'Phóng to',
    notAllowed:
      'Trình duyệt chưa được phép dùng camera. Bấm biểu tượng camera hoặc ổ khóa cạnh thanh địa chỉ, chọn “Cho phép”, rồi bấm “Bật lại camera”.',
    notFound: 'Không thấy camera nào. Hãy cắm camera vào máy, rồi bấm “Bật lại camera”.',
    busy: 'Camera đang bị chương trình khác dùng. Hãy tắt chương trình đó, rồi bấm “Bật lại camera”.',
    lost: 'Camera vừa ngừng. Hãy xem dây cắm hoặc nắp che, rồi bấm “Bật lại camera”.',
    failed: 'Camera không bật được. Hãy bấm “Bật lại camera”, hoặc dùng máy quét USB.',
  },
  en: {
    title: 'Scan with the camera',
    switchOn: 'Turn the camera on',
    switchOnAgain: 'Turn the camera on again',
    switchOff: 'Turn the camera off',
    choose: 'Camera in use',
    controls: 'Adjust',
    off: 'The camera is off. Press “Turn the camera on”, then allow the browser to use it.',
    starting: 'Turning the camera on',
    running: 'Hold the QR code on the badge in the picture, about 20 cm from the camera.',
    insecure: 'This page was opened over http, where browsers give no camera.',
    insecureOn:
      'Press “Use the camera over HTTPS”: that page shows how this device comes to trust the server, and opens the desk anew at {{address}}.',
    insecureOff:
      'The server’s HTTPS is off, so that the camera works on the server’s own machine only, at {{address}}. Other devices have it once HTTPS is on and they have been through the page /trust.',
    insecureElse: 'Here a photograph of the code, the USB scanner and the search by name work.',
    toTrust: 'Use the camera over HTTPS',
    photograph: 'Photograph the badge',
    photographReading: 'Reading the photograph',
    lightOn: 'Light on',
    lightOff: 'Light off',
    zoom: 'Zoom',
    notAllowed:
      'The browser may not use the camera yet. Press the camera or padlock sign beside the address bar, choose “Allow”, then press “Turn the camera on again”.',
    notFound: 'No camera was found. Plug one in, then press “Turn the camera on again”.',
    busy: 'Another program is using the camera. Close it, then press “Turn the camera on again”.',
    lost: 'The camera has stopped. Check its cable or cover, then press “Turn the camera on again”.',
    failed: 'The camera could not be started. Press “Turn the camera on again”, or use the USB scanner.',
  },
})
