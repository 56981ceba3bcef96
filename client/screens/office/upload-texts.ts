import { defineTexts } from '../../i18n/texts.ts'

/** A sentence for whatever may be wrong with a file: what is so, and what to do. */
export const uploadTexts = defineTexts('upload', {
  vi: {
    notASpreadsheet: 'Tệp này không phải bảng tính (.xlsx hoặc .csv). Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    oldExcel: 'Tệp này là Excel 97-2003 (.xls). Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    locked: 'Tệp này có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.',
    htmlTable: 'Tệp này là trang web hoặc XML mang tên bảng tính. Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    oldFont: 'Tệp này gõ bằng phông chữ cũ (TCVN3 hoặc VNI). Hãy chuyển mã sang Unicode rồi chọn lại.',
    noHeadingRow:
      'Không thấy cột nào có tiêu đề “Họ và tên”. Hãy chọn dưới đây cột có họ và tên, hoặc thêm dòng tiêu đề vào tệp rồi chọn lại.',
    noPeople: 'Bảng tính có tiêu đề nhưng không đọc được người nào. Hãy kiểm tra cột “Họ và tên”.',
    tooLarge: 'Tệp quá lớn. Hãy chọn tệp nhỏ hơn.',
    malformed: 'Máy chủ không hiểu lựa chọn các cột. Hãy tải lại trang rồi chọn lại tệp.',
    offline: 'Không gửi được tệp vì mất kết nối với máy chủ. Hãy thử lại.',
    forbidden: 'Thiết bị này không có quyền của văn phòng. Hãy mở lại bằng đường dẫn của văn phòng.',
    notADefinition:
      'Tệp này không phải tệp chương trình hội nghị (.json). Hãy tải tệp mẫu hoặc xuất một tệp từ trang này để xem mẫu.',
    rosterNeeded: 'Hãy nhập danh sách đại biểu trước: chương trình nhắc đến người trong danh sách.',
    brokenDefinition:
      'Không đọc được tệp từ khoảng dòng {{line}}. Hãy mở tệp bằng Notepad, xem dòng đó và dòng ngay trước: thường là thiếu hoặc thừa dấu phẩy, dấu ngoặc kép hoặc dấu ngoặc. Sửa, lưu lại rồi chọn lại tệp.',
    problems: 'Tệp chương trình còn những chỗ cần sửa dưới đây.',
    notAPhotograph: 'Tệp này không phải ảnh JPEG, PNG hoặc WebP.',
    tooManyPhotographs:
      'Hội nghị đã có quá nhiều ảnh lớn, máy chủ không nhận thêm. Hãy bỏ bớt ảnh không dùng, hoặc thay ảnh lớn bằng ảnh nhỏ hơn.',
    unknownPerson: 'Người hoặc tập thể này không còn trong danh sách.',
    voteIsOpen: 'Đang biểu quyết về người này nên chưa thay hoặc bỏ ảnh được. Hãy chờ biểu quyết kết thúc.',
    notDefined: 'Chưa có chương trình để xuất.',
  },
  en: {
    notASpreadsheet:
      'This is not a spreadsheet (.xlsx or .csv). Open it in Excel, save it as .xlsx and choose it again.',
    oldExcel: 'This is an Excel 97-2003 file (.xls). Open it in Excel, save it as .xlsx and choose it again.',
    locked: 'This file has a password. Open it in Excel, save it without one and choose it again.',
    htmlTable:
      'This is a web page or XML with the name of a spreadsheet. Open it in Excel, save it as .xlsx and choose it again.',
    oldFont: 'This file is typed with old fonts (TCVN3 or VNI). Convert it to Unicode and choose it again.',
    noHeadingRow:
      'No column is titled “Họ và tên” or “Full name”. Choose the column with the names below, or add a heading row to the file and choose it again.',
    noPeople: 'There is a heading row, but nobody could be read. Check the column with the names.',
    tooLarge: 'The file is too large. Choose a smaller one.',
    malformed: 'The server did not understand the choice of columns. Reload the page and choose the file again.',
    offline: 'The file could not be sent: no connection to the server. Try again.',
    forbidden: 'This device may not act for the office. Open the page by the office’s link again.',
    notADefinition:
      'This is not a conference definition file (.json). Download the sample or export one from this page to see how it looks.',
    rosterNeeded: 'Import the delegates first: the agenda refers to people on the roster.',
    brokenDefinition:
      'The file cannot be read from about line {{line}} on. Open it in Notepad and look at that line and the one before: mostly a comma, quotation mark or bracket is missing or one too many. Mend it, save it and choose it again.',
    problems: 'The definition has the problems below.',
    notAPhotograph: 'This file is not a JPEG, PNG or WebP picture.',
    tooManyPhotographs:
      'The conference has too many large photographs, and the server takes no more. Remove some, or replace large ones by smaller ones.',
    unknownPerson: 'This person or collective is no longer on the list.',
    voteIsOpen: 'A vote on this person is under way, so the photo stays as it is. Wait until the vote is closed.',
    notDefined: 'There is no agenda to export yet.',
  },
})
