import { defineTexts } from '../../../i18n/texts.ts'

/** What the office looks into: a sentence for each way in which things at the door do not fit together. */
export const conflictTexts = defineTexts('officeConflicts', {
  vi: {
    conflicts: 'Lượt điểm danh cần xem lại ({{count}})',
    conflictsWhy:
      'Những lượt không khớp nhau, thường do các bàn mất kết nối. Người trong danh sách chỉ tính một lần; người ngoài danh sách bị thêm hai lần thì tính là hai cho đến khi hủy một lượt.',
    conflictTwice:
      'Lúc {{time}}, {{desk}} cho {{person}} vào khi mất kết nối; {{other}} cũng đã điểm danh người này. Hãy hỏi hai bàn xem có ai dùng thẻ của người khác không.',
    conflictRefused:
      'Lúc {{time}}, khi mất kết nối, {{desk}} đã quét {{person}} mà máy chủ không nhận. {{why}} Hãy hỏi bàn này xem người ấy có vào không.',
    conflictRefusedOut: 'Lúc {{time}}, {{desk}} ghi {{person}} ra ngoài khi mất kết nối mà máy chủ không nhận. {{why}}',
    someone: 'một người',
    conflictLost:
      'Lúc {{time}}, khi mất kết nối, {{desk}} đã quét thẻ đã báo mất của {{person}}. Lượt này không được tính. Hãy hỏi bàn này xem ai đã vào; nếu đúng là người này thì bàn đón tiếp điểm danh theo tên.',
    conflictLostSince:
      'Lúc {{time}}, {{desk}} cho {{person}} vào khi mất kết nối; sau đó thẻ này mới được báo mất. Lượt này được tính là có mặt. Nếu lúc ấy người khác đã cầm thẻ thì hãy hủy điểm danh.',
    conflictWalkIns:
      'Lúc {{time}}, {{desk}} thêm {{person}} là người ngoài danh sách; {{other}} đã thêm một người cùng tên, cùng đơn vị. Hãy hỏi hai bàn; nếu là một người thì hủy điểm danh một trong hai lượt.',
    conflictOnRoster:
      'Lúc {{time}}, {{desk}} thêm {{person}} là người ngoài danh sách, nhưng danh sách có người cùng tên, cùng đơn vị. Hãy hỏi bàn này; nếu là một người thì hủy điểm danh người được thêm, rồi điểm danh người trong danh sách.',
    someDesk: 'một bàn đón tiếp',
    somebody: 'một người không còn trong danh sách',

    settle: 'Đã xem lại',
    settleLine: 'Đánh dấu đã xem lại: {{line}}',
    settleTitle: 'Đã xem lại lượt này',
    settleNote: 'Ghi chú, nếu có (ghi vào diễn biến)',
    settleYes: 'Đánh dấu đã xem lại',
    allSettled: 'Không còn lượt nào cần xem lại.',
    settled: 'Đã xem lại ({{count}})',
    settledAt: 'Xem lại lúc {{time}}, {{by}}.',
    settledNote: 'Ghi chú: {{note}}',
    reopen: 'Đưa lại vào danh sách',
    reopenLine: 'Đưa lại vào danh sách cần xem lại: {{line}}',
  },
  en: {
    conflicts: 'Check-ins to look into ({{count}})',
    conflictsWhy:
      'They do not fit together, mostly because desks had no line. Everybody on the roster counts once; somebody on no list who was added twice counts twice until one of the two is undone.',
    conflictTwice:
      'At {{time}}, {{desk}} let {{person}} in without a line; {{other}} had checked the same person in. Ask both desks whether somebody used another person’s badge.',
    conflictRefused:
      'At {{time}}, without a line, {{desk}} scanned {{person}}, which the server did not take. {{why}} Ask the desk whether they went in.',
    conflictRefusedOut:
      'At {{time}}, {{desk}} noted without a line that {{person}} left, which the server did not take. {{why}}',
    someone: 'somebody',
    conflictLost:
      'At {{time}}, without a line, {{desk}} scanned a badge of {{person}} that had been reported lost. It does not count. Ask the desk who went in; if it was this person, a desk checks them in by name.',
    conflictLostSince:
      'At {{time}}, {{desk}} let {{person}} in without a line; the badge was reported lost only afterwards. It counts as present. If somebody else already had the badge by then, undo the check-in.',
    conflictWalkIns:
      'At {{time}}, {{desk}} added {{person}}, on no list; {{other}} had added somebody of the same name and unit. Ask both desks; if it is one person, undo one of the two check-ins.',
    conflictOnRoster:
      'At {{time}}, {{desk}} added {{person}}, on no list, but the roster has somebody of the same name and unit. Ask the desk; if it is one person, undo the check-in of the one added and check in the one on the roster.',
    someDesk: 'a reception desk',
    somebody: 'somebody no longer on the roster',

    settle: 'Looked into',
    settleLine: 'Mark as looked into: {{line}}',
    settleTitle: 'This one has been looked into',
    settleNote: 'Note, if any (goes into the record)',
    settleYes: 'Mark as looked into',
    allSettled: 'None is left to look into.',
    settled: 'Looked into ({{count}})',
    settledAt: 'Looked into at {{time}}, {{by}}.',
    settledNote: 'Note: {{note}}',
    reopen: 'Put back on the list',
    reopenLine: 'Put back on the list of those to look into: {{line}}',
  },
})
