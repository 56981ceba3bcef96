import { defineTexts } from '../../i18n/texts.ts'

/** What an attendee reads around a vote. */
export const voteTexts = defineTexts('attendeeVote', {
  vi: {
    vote: 'Biểu quyết',
    candidates: 'Xem danh sách ({{count}})',
    planned: 'Khi chủ trì mở biểu quyết, {{address}} biểu quyết ngay tại đây.',
    plannedNotCheckedIn:
      'Chỉ đại biểu đã điểm danh khi chủ trì mở biểu quyết mới được biểu quyết. {{Address}} chưa điểm danh: xin mời đến ngay bàn đón tiếp.',
    guest: '{{Address}} không phải đại biểu chính thức nên theo dõi, không biểu quyết.',
    notPresentAtOpening:
      'Danh sách được biểu quyết đã chốt lúc {{time}}, khi {{address}} chưa điểm danh, nên lần này {{address}} không biểu quyết.',
    choose: 'Ý kiến của {{address}}',
    isFinal: 'Phiếu đã gửi thì không đổi được.',
    chooseFirst: 'Hãy chọn một ý kiến',
    send: 'Gửi phiếu: {{answer}}',
    sending: 'Đang gửi phiếu',
    sendingAnswer: 'Đang gửi phiếu: {{answer}}',
    keptHere: 'Phiếu được giữ trên điện thoại này và tự gửi khi có kết nối. Xin giữ trang này mở.',
    received: 'Đã nhận phiếu của {{address}}.',
    receivedMore: 'Phiếu không đổi được nữa. Kết quả sẽ hiện ở đây khi kết thúc biểu quyết.',
    sentElsewhere: 'Phiếu của {{address}} đã được gửi từ thiết bị khác.',
    sentElsewhereMore: 'Mỗi đại biểu chỉ có một phiếu. Nếu {{address}} không gửi phiếu đó, xin báo ngay bàn đón tiếp.',
    notSent:
      'Ý kiến chọn trên điện thoại này chưa gửi và không được tính. Nếu {{address}} không gửi phiếu kia, xin báo ngay bàn đón tiếp.',
    notAccepted:
      'Phiếu gửi từ điện thoại này đến sau nên không được nhận. Nếu {{address}} không gửi phiếu kia, xin báo ngay bàn đón tiếp.',
    closedBefore: 'Ý kiến của {{address}} chưa được gửi.',
    closedBeforeMore: 'Biểu quyết đã kết thúc khi phiếu trên điện thoại này chưa gửi, nên không được tính.',
    understood: 'Đã rõ',
    tooLate: 'Phiếu đến quá muộn.',
    tooLateMore: 'Biểu quyết đã kết thúc trước khi phiếu đến máy chủ, nên phiếu không được tính.',
    refused: 'Phiếu không được nhận.',
    turnout: '{{cast}}/{{roll}} đại biểu đã biểu quyết',
    result: 'Kết quả biểu quyết',
    ownIn: 'Có phiếu của {{address}} trong kết quả này.',
    ownNotIn: 'Không có phiếu của {{address}} trong kết quả này.',
    ground: 'Căn cứ: {{ground}}',
    inFavour: 'tán thành {{count}}/{{roll}} ({{share}})',
  },
  en: {
    vote: 'Vote',
    candidates: 'See the list ({{count}})',
    planned: 'When the chair opens the vote, you vote right here.',
    plannedNotCheckedIn:
      'Only delegates who are checked in when the chair opens the vote may vote. You are not checked in yet: please see the reception desk now.',
    guest: 'You are not an official delegate: you watch without a vote.',
    notPresentAtOpening:
      'The roll was fixed when the vote opened at {{time}}. You were not checked in then, so you have no vote this time.',
    choose: 'Your answer',
    isFinal: 'A ballot cannot be changed once it is sent.',
    chooseFirst: 'Choose an answer first',
    send: 'Send ballot: {{answer}}',
    sending: 'Sending the ballot',
    sendingAnswer: 'Sending the ballot: {{answer}}',
    keptHere: 'It is kept on this phone and sends itself when the connection is back. Please keep this page open.',
    received: 'Your ballot has been received.',
    receivedMore: 'It can no longer be changed. The result will appear here when the vote is closed.',
    sentElsewhere: 'Your ballot was sent from another device.',
    sentElsewhereMore: 'Each delegate has one ballot. If you did not send it, please tell the reception desk at once.',
    notSent:
      'The choice on this phone was not sent and does not count. If you did not send the other ballot, please tell the reception desk at once.',
    notAccepted:
      'The ballot from this phone came second and was not accepted. If you did not send the other one, please tell the reception desk at once.',
    closedBefore: 'Your choice was not sent.',
    closedBeforeMore: 'The vote was closed before the ballot on this phone was sent, so it does not count.',
    understood: 'I have read this',
    tooLate: 'The ballot came too late.',
    tooLateMore: 'The vote was closed before the ballot reached the server, so it does not count.',
    refused: 'The ballot was not accepted.',
    turnout: '{{cast}} of {{roll}} delegates have voted',
    result: 'Result of the vote',
    ownIn: 'Your ballot is part of this result.',
    ownNotIn: 'There is no ballot of yours in this result.',
    ground: 'Ground: {{ground}}',
    inFavour: '{{count}} of {{roll}} in favour ({{share}})',
  },
})
