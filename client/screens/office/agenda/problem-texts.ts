import { defineTexts } from '../../../i18n/texts.ts'

/** What is wrong in a definition file, in the words of an office: what is wanted, never what a program calls it. */
export const problemTexts = defineTexts('definitionProblems', {
  vi: {
    problems: 'Những chỗ cần sửa trong tệp',
    count: 'Cần sửa {{count}} chỗ. Sửa hết trong tệp, lưu lại, rồi bấm “Nhập chương trình” và chọn lại tệp.',
    place: 'Chỗ cần sửa',
    problem: 'Cần sửa thế nào',
    found: 'Trong tệp đang ghi',
    nothing: 'không có',
    missing: 'Còn thiếu, cần ghi thêm.',
    unknownKey: 'Tên mục này không có trong mẫu. Hãy kiểm tra cách viết theo tệp mẫu, hoặc xóa đi.',
    notANumber: 'Phải là số nguyên từ {{least}} đến {{most}}, không đặt trong dấu ngoặc kép.',
    notText: 'Phải là chữ, đặt trong dấu ngoặc kép.',
    notAList: 'Phải là một danh sách, đặt trong dấu ngoặc vuông [ ].',
    notAGroup: 'Phải là một nhóm thông tin, đặt trong dấu ngoặc nhọn.',
    notTrueOrFalse: 'Phải là true (có) hoặc false (không), không đặt trong dấu ngoặc kép.',
    notOneOf: 'Phải là một trong các từ: {{allowed}}.',
    empty: 'Đang để trống, cần ghi nội dung.',
    emptyList: 'Danh sách đang trống, cần ít nhất một dòng.',
    tooLong: 'Dài quá {{most}} ký tự, cần viết ngắn lại.',
    tooMany: 'Nhiều quá {{most}} dòng, cần bớt đi.',
    notATime: 'Phải là ngày giờ kèm múi giờ, viết như 2025-08-21T14:30:00+07:00.',
    notATimeZone: 'Không có múi giờ này. Ở Việt Nam ghi Asia/Ho_Chi_Minh.',
    aboveOne: 'Tỷ lệ không được lớn hơn 1: tử số phải nhỏ hơn hoặc bằng mẫu số.',
    notAPerson:
      'Phải là họ tên đặt trong dấu ngoặc kép; nếu trùng tên thì ghi thêm đơn vị, chức vụ như trong hướng dẫn.',
    unknownPerson: 'Không có người này trong danh sách đại biểu. Hãy kiểm tra cách viết họ tên và các dấu.',
    severalPersons:
      'Danh sách đại biểu có nhiều người như vậy. Hãy ghi thêm đơn vị (unit), chức vụ (position) hoặc số thứ tự (number).',
    notAPhotograph: 'Không phải ảnh JPEG, PNG hoặc WebP. Hãy xóa ảnh trong tệp rồi chọn ảnh trên trang này.',
    unsoundMotion:
      'Nội dung biểu quyết này mâu thuẫn: kiểm tra người ứng cử (mỗi người một lần), số người được chọn, các tỷ lệ; phiếu kín không sửa được.',
    photographTooLarge: 'Ảnh quá lớn. Hãy xóa ảnh trong tệp rồi chọn ảnh trên trang này.',
    notAllowed: 'Không dùng được nội dung này. Hãy so với tệp mẫu.',
  },
  en: {
    problems: 'What to mend in the file',
    count:
      'There are {{count}} places to mend. Mend them all in the file, save it, press “Import an agenda” and choose it again.',
    count_one:
      'There is {{count}} place to mend. Mend it in the file, save it, press “Import an agenda” and choose it again.',
    place: 'Place',
    problem: 'What to do',
    found: 'Now in the file',
    nothing: 'nothing',
    missing: 'It is missing and has to be added.',
    unknownKey: 'There is no such entry. Check the spelling against the sample file, or delete it.',
    notANumber: 'It has to be a whole number from {{least}} to {{most}}, without quotation marks.',
    notText: 'It has to be text in quotation marks.',
    notAList: 'It has to be a list in square brackets [ ].',
    notAGroup: 'It has to be a group of entries in curly brackets.',
    notTrueOrFalse: 'It has to be true or false, without quotation marks.',
    notOneOf: 'It has to be one of these words: {{allowed}}.',
    empty: 'It is empty and has to say something.',
    emptyList: 'The list is empty and needs at least one entry.',
    tooLong: 'It is longer than {{most}} characters. Make it shorter.',
    tooMany: 'There are more than {{most}} entries. Take some out.',
    notATime: 'It has to be a date and time with its offset, such as 2025-08-21T14:30:00+07:00.',
    notATimeZone: 'There is no such time zone. Viet Nam’s is Asia/Ho_Chi_Minh.',
    aboveOne: 'The share must not be above one: the numerator is at most the denominator.',
    notAPerson:
      'It has to be a full name in quotation marks; where several have that name, with unit and position as the guide shows.',
    unknownPerson: 'Nobody on the roster has this name. Check the spelling and the diacritics.',
    severalPersons:
      'There are several such people on the roster. Add the unit (unit), the position (position) or the number on the roster (number).',
    notAPhotograph:
      'It is not a JPEG, PNG or WebP picture. Delete it from the file and choose the photograph on this page.',
    unsoundMotion:
      'This motion contradicts itself: check the candidates (each once), how many are to be chosen, and the fractions; a secret ballot cannot be changed.',
    photographTooLarge: 'The picture is too large. Delete it from the file and choose the photograph on this page.',
    notAllowed: 'This cannot be used. Compare it with the sample file.',
  },
})
