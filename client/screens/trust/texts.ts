import { defineTexts } from '../../i18n/texts.ts'

export const trustTexts = defineTexts('trust', {
  vi: {
    title: 'Cho thiết bị này tin cậy máy chủ',
    why: 'Camera ở bàn đón tiếp chỉ chạy trên đường truyền bảo mật (HTTPS). Làm theo các bước dưới đây trên chính thiết bị sẽ dùng; mỗi thiết bị chỉ làm một lần. Điện thoại của đại biểu không cần làm.',
    asking: 'Đang hỏi máy chủ…',
    unreachable:
      'Không kết nối được với máy chủ. Kiểm tra xem thiết bị có cùng Wi-Fi với máy chủ không; trang này tự thử lại.',
    httpsOff:
      'Máy chủ này đang tắt HTTPS, nên không có gì để cài. Hãy khởi động lại máy chủ không có “--https-port off”.',
    nothingToDo: 'Máy chủ dùng chứng chỉ của cơ quan mà thiết bị đã biết. Không phải cài gì cả.',
    notYet: 'Thiết bị này chưa tin cậy máy chủ. Trang này tự kiểm tra vài giây một lần và sẽ báo khi xong.',
    trusted: 'Xong. Thiết bị này đã tin cậy máy chủ.',
    onwards: 'Mở lại đường dẫn của bàn đón tiếp',
    onwardsHow: 'Quét lại mã QR hoặc bấm lại đường dẫn mà văn phòng đã đưa. Đường dẫn bắt đầu bằng https://.',
    reopen: 'Mở lại: {{room}}',
    download: 'Tải chứng chỉ về thiết bị này',
    which: 'Thiết bị này là',
    steps: 'Các bước',
    windows: 'Máy tính Windows',
    android: 'Android',
    ipad: 'iPad, iPhone',
    mac: 'Máy Mac',
    firefox: 'Firefox, Linux',
    notSeen: 'Làm đủ các bước mà vẫn chưa báo xong: đóng hẳn trình duyệt rồi mở lại trang này.',
    compare: 'Để chắc chắn đây đúng là máy chủ của hội nghị',
    compareHow: 'Dấu vân tay SHA-256 dưới đây phải giống hệt dòng máy chủ đã in ra khi khởi động.',
    remove: 'Chứng chỉ này chỉ có giá trị trong mạng nội bộ. Sau hội nghị có thể xóa khỏi thiết bị.',
    windows1: 'Bấm nút “Tải chứng chỉ” ở trên. Nếu trình duyệt hỏi, chọn “Giữ” (Keep).',
    windows2: 'Mở tệp authority.crt vừa tải, bấm “Install Certificate…” (Cài đặt chứng chỉ).',
    windows3:
      'Chọn “Current User” (Người dùng hiện tại) rồi “Next” (Tiếp). Chọn “Local Machine” (Máy cục bộ) nếu nhiều người dùng chung máy và bạn có quyền quản trị.',
    windows4:
      'Chọn “Place all certificates in the following store” (Đặt mọi chứng chỉ vào kho sau), bấm “Browse…” (Duyệt).',
    windows5:
      'Chọn “Trusted Root Certification Authorities” (Cơ quan cấp chứng chỉ gốc đáng tin cậy), bấm “OK”, “Next”, “Finish” (Hoàn tất).',
    windows6: 'Windows hỏi lại lần cuối: bấm “Yes” (Có). Rồi quay lại trang này.',
    android1:
      'Bấm nút “Tải chứng chỉ” ở trên. Android có thể báo “không cài được từ đây”: cứ đóng lại, tệp đã được tải về.',
    android2:
      'Mở Cài đặt → Bảo mật (và quyền riêng tư) → Cài đặt bảo mật khác → Mã hóa và thông tin xác thực (Encryption & credentials).',
    android3:
      'Chọn “Cài đặt chứng chỉ” (Install a certificate) → “Chứng chỉ CA” (CA certificate) → “Vẫn cài đặt” (Install anyway).',
    android4: 'Nhập mã khóa màn hình nếu được hỏi, rồi chọn tệp authority.crt trong mục Tải xuống (Downloads).',
    android5:
      'Quay lại trang này trong Chrome. Không thấy mục nào ở trên: tìm chữ “chứng chỉ” trong ô tìm kiếm của Cài đặt.',
    ipad1: 'Mở trang này bằng Safari. Bấm nút “Tải chứng chỉ” ở trên, rồi “Cho phép” (Allow).',
    ipad2:
      'Mở Cài đặt (Settings). Bấm “Đã tải về hồ sơ” (Profile Downloaded) ở gần đầu danh sách, rồi “Cài đặt” (Install) ở góc trên.',
    ipad3: 'Nhập mật mã của thiết bị, bấm “Cài đặt” thêm lần nữa, rồi “Xong” (Done).',
    ipad4:
      'Vẫn trong Cài đặt: Cài đặt chung (General) → Giới thiệu (About) → kéo xuống cuối, chọn “Cài đặt tin cậy chứng nhận” (Certificate Trust Settings).',
    ipad5: 'Gạt bật công tắc cạnh “Hội Trường – …”, bấm “Tiếp tục” (Continue). Rồi quay lại trang này.',
    mac1: 'Bấm nút “Tải chứng chỉ” ở trên, mở tệp authority.crt vừa tải: ứng dụng Keychain Access (Truy cập chuỗi khóa) mở ra.',
    mac2: 'Thêm vào chuỗi khóa “login” (đăng nhập), rồi bấm đúp vào “Hội Trường – …” trong danh sách.',
    mac3: 'Mở mục “Trust” (Tin cậy), ở dòng đầu chọn “Always Trust” (Luôn tin cậy), đóng cửa sổ và nhập mật khẩu máy.',
    firefox1: 'Bấm nút “Tải chứng chỉ” ở trên.',
    firefox2:
      'Firefox: nếu được hỏi ngay, đánh dấu “Trust this CA to identify websites” (Tin cậy để xác định trang web). Nếu không: Cài đặt → Riêng tư & bảo mật → Xem chứng chỉ → Authorities (Nhà cung cấp) → Import (Nhập).',
    firefox3:
      'Chrome trên Linux: mở chrome://settings/certificates → Authorities → Import, và đánh dấu dòng về trang web.',
  },
  en: {
    title: 'Let this device trust the server',
    why: 'The camera at the reception desk runs only over a secure line (HTTPS). Follow the steps below on the very device that will be used, once for each device. Delegates’ phones need none of this.',
    asking: 'Asking the server…',
    unreachable:
      'No connection to the server. Check that this device is on the server’s Wi-Fi; this page tries again by itself.',
    httpsOff:
      'HTTPS is off on this server, so there is nothing to install. Start the server again without “--https-port off”.',
    nothingToDo:
      'The server uses a certificate of the office’s own, which devices know already. Nothing has to be installed.',
    notYet:
      'This device does not trust the server yet. This page looks every few seconds and will tell when it is done.',
    trusted: 'Done. This device trusts the server.',
    onwards: 'Open the reception desk’s link again',
    onwardsHow: 'Scan the QR code or follow the link the office gave you once more. It begins with https://.',
    reopen: 'Open again: {{room}}',
    download: 'Download the certificate to this device',
    which: 'This device is',
    steps: 'Steps',
    windows: 'a Windows computer',
    android: 'Android',
    ipad: 'an iPad or iPhone',
    mac: 'a Mac',
    firefox: 'Firefox, Linux',
    notSeen: 'All steps taken and it is still not done: close the browser altogether, then open this page again.',
    compare: 'To be sure that this is the conference’s server',
    compareHow: 'The SHA-256 fingerprint below has to be the very one that the server printed when it started.',
    remove:
      'This certificate is good for the local network only. It can be deleted from the device after the conference.',
    windows1: 'Press “Download the certificate” above. If the browser asks, choose “Keep”.',
    windows2: 'Open the downloaded file authority.crt and press “Install Certificate…”.',
    windows3:
      'Choose “Current User”, then “Next”. Choose “Local Machine” if several people share the computer and you may administer it.',
    windows4: 'Choose “Place all certificates in the following store”, then “Browse…”.',
    windows5: 'Choose “Trusted Root Certification Authorities”, then “OK”, “Next”, “Finish”.',
    windows6: 'Windows asks one last time: press “Yes”. Then come back to this page.',
    android1:
      'Press “Download the certificate” above. Android may say that it cannot be installed from here: close that, the file has been saved.',
    android2: 'Open Settings → Security (& privacy) → More security settings → Encryption & credentials.',
    android3: 'Choose “Install a certificate” → “CA certificate” → “Install anyway”.',
    android4: 'Enter the screen lock if asked, then choose the file authority.crt in Downloads.',
    android5: 'Come back to this page in Chrome. If the menus are named otherwise, search Settings for “certificate”.',
    ipad1: 'Open this page in Safari. Press “Download the certificate” above, then “Allow”.',
    ipad2: 'Open Settings. Tap “Profile Downloaded” near the top of the list, then “Install” in the corner.',
    ipad3: 'Enter the device’s passcode, tap “Install” once more, then “Done”.',
    ipad4: 'Still in Settings: General → About → at the very bottom, “Certificate Trust Settings”.',
    ipad5: 'Turn on the switch beside “Hội Trường – …”, tap “Continue”. Then come back to this page.',
    mac1: 'Press “Download the certificate” above and open the file authority.crt: Keychain Access opens.',
    mac2: 'Add it to the keychain “login”, then double-click “Hội Trường – …” in the list.',
    mac3: 'Open “Trust”, choose “Always Trust” in the first line, close the window and enter the computer’s password.',
    firefox1: 'Press “Download the certificate” above.',
    firefox2:
      'Firefox: if it asks at once, tick “Trust this CA to identify websites”. Otherwise: Settings → Privacy & Security → View Certificates → Authorities → Import.',
    firefox3:
      'Chrome on Linux: open chrome://settings/certificates → Authorities → Import, and tick the line about websites.',
  },
})
