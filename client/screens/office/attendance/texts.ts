import { defineTexts } from '../../../i18n/texts.ts'

export const attendanceSectionTexts = defineTexts('officeAttendance', {
  vi: {
    title: 'Số liệu điểm danh',
    noRoster: 'Chưa có danh sách đại biểu nên chưa có số liệu. Hãy nhập danh sách ở mục “Danh sách đại biểu”.',
    name: 'Họ và tên',
    unit: 'Đơn vị',
    act: 'Thao tác',

    whoIsAbsent: 'Đại biểu chính thức chưa có mặt ({{count}})',
    guestsAbsent: 'Người không có quyền biểu quyết chưa có mặt ({{count}})',
    everybody: 'Tất cả đại biểu triệu tập đã có mặt.',
    absence: 'Báo vắng',

    checkIns: 'Đã điểm danh ({{count}})',
    latest: 'Những người đã điểm danh',
    nobodyYet: 'Chưa có ai điểm danh.',
    search: 'Tìm người đã điểm danh',
    searchHint: 'Tên, chữ cái đầu, đơn vị; để trống thì hiện những người mới nhất',
    searchAbsent: 'Tìm người chưa có mặt',
    searchAbsentHint: 'Tên, chữ cái đầu, đơn vị',
    foundNobody: 'Không tìm thấy ai.',
    checkedIn: 'Điểm danh lúc, tại',
    gone: 'đã ra ngoài',
    undo: 'Hủy điểm danh',
    undoOf: 'Hủy điểm danh {{name}}',
    undoAbout:
      'Người này trở lại thành chưa có mặt. Nếu đang biểu quyết, danh sách được biểu quyết đã chốt không thay đổi. Việc hủy và lý do được ghi vào diễn biến.',
    undoReason: 'Lý do hủy',

    walkIns: 'Người ngoài danh sách, bàn đón tiếp thêm vào ({{count}})',
    standsIn: 'Đi thay {{name}}',
    votingRight: 'Quyền biểu quyết',
    giveRight: 'Cấp quyền biểu quyết',
    giveRightOf: 'Cấp quyền biểu quyết cho {{name}}',
    giveRightAbout:
      'Người này thành đại biểu chính thức: được tính vào số triệu tập và số có mặt, và có tên trong danh sách được biểu quyết từ lần mở biểu quyết sau. Biểu quyết đang mở không thay đổi.',
    withdrawRight: 'Thôi quyền biểu quyết',
    withdrawRightOf: 'Thôi quyền biểu quyết của {{name}}',
    withdrawRightAbout:
      'Người này không còn quyền biểu quyết: không tính vào số triệu tập và không biểu quyết từ lần mở biểu quyết sau. Biểu quyết đang mở không thay đổi.',

    desks: 'Tốc độ của các bàn đón tiếp',
    desksWhat: 'Từ lúc quét đến lúc hiện kết quả, lượt ở giữa trong những lượt gần đây (trung vị).',
    desk: 'Bàn',
    verdicts: 'Số lượt',
    median: 'Trung vị',
    milliseconds: '{{count}} ms',

    lobby: 'Tên người mới đến trên màn hình sảnh',
    namesShown: 'Màn hình sảnh đang hiện tên, đơn vị và chỗ ngồi của những người vừa điểm danh.',
    namesHidden: 'Màn hình sảnh hiện số liệu, và các khu, hàng ghế nếu danh sách có chỗ ngồi; không hiện tên ai.',
    showNames: 'Cho hiện tên',
    hideNames: 'Không hiện tên nữa',
  },
  en: {
    title: 'Attendance',
    noRoster: 'There is no roster yet, so there are no figures. Import it under “Delegates”.',
    name: 'Name',
    unit: 'Unit',
    act: 'Act',

    whoIsAbsent: 'Official delegates not here yet ({{count}})',
    guestsAbsent: 'Those without a vote not here yet ({{count}})',
    everybody: 'Everybody summoned is present.',
    absence: 'Absence',

    checkIns: 'Checked in ({{count}})',
    latest: 'Those who have checked in',
    nobodyYet: 'Nobody has checked in yet.',
    search: 'Search those who have checked in',
    searchHint: 'Name, initials, unit; empty shows the latest',
    searchAbsent: 'Search those not here yet',
    searchAbsentHint: 'Name, initials, unit',
    foundNobody: 'Nobody found.',
    checkedIn: 'Checked in at',
    gone: 'has gone out',
    undo: 'Undo the check-in',
    undoOf: 'Undo the check-in of {{name}}',
    undoAbout:
      'This person becomes absent again. The roll of a vote that is open stays as it was frozen. The undoing and its reason go into the record.',
    undoReason: 'Reason for the undoing',

    walkIns: 'Not on the list, added at a desk ({{count}})',
    standsIn: 'Stands in for {{name}}',
    votingRight: 'Voting right',
    giveRight: 'Give the right to vote',
    giveRightOf: 'Give {{name}} the right to vote',
    giveRightAbout:
      'This person becomes an official delegate: counted among the summoned and the present, and on the roll from the next vote that is opened. A vote that is open does not change.',
    withdrawRight: 'Withdraw the right to vote',
    withdrawRightOf: 'Withdraw the right to vote of {{name}}',
    withdrawRightAbout:
      'This person no longer has a vote: not counted among the summoned, and without a vote from the next vote that is opened. A vote that is open does not change.',

    desks: 'How fast the desks are',
    desksWhat: 'From the scan to the answer on the desk’s screen: the middle one of the latest (the median).',
    desk: 'Desk',
    verdicts: 'Scans',
    median: 'Median',
    milliseconds: '{{count}} ms',

    lobby: 'Names of the latest on the lobby screen',
    namesShown: 'The lobby screen shows name, unit and seat of those who have just checked in.',
    namesHidden: 'The lobby screen shows figures, and blocks and rows where the roster has seats; nobody’s name.',
    showNames: 'Show names',
    hideNames: 'Show no more names',
  },
})
