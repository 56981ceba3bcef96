import { defineTexts } from '../../../i18n/texts.ts'

export const deviceTexts = defineTexts('devices', {
  vi: {
    title: 'Thiết bị của hội nghị',
    how: 'Mở mỗi đường dẫn dưới đây trên thiết bị tương ứng, hoặc quét mã QR bằng thiết bị đó. Thiết bị phải cùng mạng với máy chủ.',
    key: 'Đường dẫn là chìa khóa: ai có đường dẫn thì làm được việc của vai trò đó. Chỉ đưa cho người được phân công; không gửi vào nhóm chung, không chiếu lên màn hình.',
    connected: 'Đang kết nối',
    screens: 'Màn hình: {{count}}',
    desks: 'Bàn đón tiếp: {{count}}',
    phones: 'Điện thoại đại biểu: {{count}}',
    tellers: 'Ban kiểm phiếu: {{count}}',
    kiosks: 'Bàn bỏ phiếu: {{count}}',
    open: 'Mở trong thẻ mới',
    openWhose: 'Mở trong thẻ mới: {{role}}',
    link: 'Đường dẫn: {{role}}',
    code: 'Mã QR mở trang: {{role}}',
    screenFor: 'Máy nối máy chiếu. Chỉ hiện nội dung, không có nút; bấm F để toàn màn hình.',
    lobby: 'Màn hình sảnh',
    lobbyFor:
      'Màn hình ở sảnh đón tiếp: lời chào, số đại biểu có mặt, những người vừa đến nếu văn phòng cho hiện tên (ở mục “Điểm danh”).',
    mcFor: 'Máy tính bảng của người dẫn chương trình: chuyển nội dung, mở và kết thúc biểu quyết.',
    receptionFor:
      'Máy ở bàn đón tiếp: điểm danh bằng camera, máy quét USB hoặc theo tên. Mở được nhiều bàn. Trình duyệt báo kết nối không an toàn: mở {{trust}} trên máy đó trước.',
    tellerFor:
      'Máy của ban kiểm phiếu: ghi từng người giơ tay, phát phiếu giấy và nhập phiếu giấy đếm được. Bỏ phiếu kín bằng phiếu giấy cần hai máy, vì hai người kiểm phiếu đếm riêng rồi so với nhau.',
    officeFor: 'Máy của văn phòng: chính trang này, dùng để chuẩn bị và theo dõi.',
    setUpDesk: 'Trang chuẩn bị bàn',
    openHere: 'Mở trên máy chủ',
    openHereWhy:
      'Máy chủ đang tắt HTTPS nên camera của bàn chỉ chạy trên chính máy chủ, bằng địa chỉ localhost. Khi HTTPS bật, mỗi máy ở bàn mở {{trust}} một lần rồi mở đường dẫn https ở đây.',
    phonesFor: 'Đại biểu vào bằng mã QR trên thẻ của mình: xem từng người ở mục “Danh sách đại biểu”, nút “Thẻ”.',
    phonesForDigits:
      'Đại biểu mở {{address}} rồi nhập mã thẻ, hoặc quét “Mã cho điện thoại” ở bàn đón tiếp. Đường dẫn riêng của từng người ở mục “Danh sách đại biểu”, nút “Thẻ”.',
    trustPage: 'trang có địa chỉ máy chủ + /trust',
    phonesTitle: 'Điện thoại đại biểu',
  },
  en: {
    title: 'Devices of the conference',
    how: 'Open each link below on the device it is for, or scan its QR code with that device. The device has to be in the same network as the server.',
    key: 'A link is a key: whoever has it can act for that role. Give it only to the person in charge; do not post it in a group or show it on the screen.',
    connected: 'Connected now',
    screens: 'Screens: {{count}}',
    desks: 'Reception desks: {{count}}',
    phones: 'Delegates’ phones: {{count}}',
    tellers: 'Tellers: {{count}}',
    kiosks: 'Voting kiosks: {{count}}',
    open: 'Open in a new tab',
    openWhose: 'Open in a new tab: {{role}}',
    link: 'Link: {{role}}',
    code: 'QR code that opens: {{role}}',
    screenFor: 'The machine with the projector. It only shows; it has no buttons. Press F for the full screen.',
    lobby: 'Lobby screen',
    lobbyFor:
      'The screen in the lobby: welcome, how many are present, and who has just come where the office lets names be shown (under “Attendance”).',
    mcFor: 'The tablet of the master of ceremonies: moves through the agenda, opens and closes the vote.',
    receptionFor:
      'The machine at the door: checks in by camera, USB scanner or name. Several desks may be open. If its browser warns of an unsafe connection, open {{trust}} on it first.',
    tellerFor:
      'The tellers’ device: enters raised hands one by one, hands out paper ballots and takes what was counted of them. For paper ballots it takes two, since two tellers count apart and are compared.',
    officeFor: 'The office’s machine: this page, to prepare and to follow the day.',
    setUpDesk: 'Page to prepare a desk',
    openHere: 'Open on the server',
    openHereWhy:
      'The server’s HTTPS is off, so a desk’s camera works only on the server’s own machine, by the address localhost. With HTTPS on, each device of a desk opens {{trust}} once and then the https link that will stand here.',
    phonesFor: 'Delegates get in by the QR code on their badge: see each person under “Delegates”, button “Badge”.',
    phonesForDigits:
      'Delegates open {{address}} and type the code of their badge, or scan the “Code for the phone” at the desk. Everybody’s personal link is under “Delegates”, button “Badge”.',
    trustPage: 'the page at the server’s address + /trust',
    phonesTitle: 'Delegates’ phones',
  },
})
