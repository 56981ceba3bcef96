import { defineTexts } from '../../i18n/texts.ts'

/** What is asked once more, and what speaks against it. */
export const confirmTexts = defineTexts('mcConfirm', {
  vi: {
    confirmOpen: 'Mở biểu quyết ngay bây giờ?',
    confirmOpenText:
      'Chốt danh sách {{count}} đại biểu chính thức đang có mặt. Ai đến sau không được biểu quyết. Bước này không hoàn tác được.',
    confirmOpenBelow: 'Chưa đủ điều kiện, vẫn mở biểu quyết?',
    confirmRepeat: 'Biểu quyết lại nội dung này?',
    confirmRepeatText:
      'Kết quả lần trước vẫn giữ trong biên bản. Chốt lại danh sách {{count}} đại biểu chính thức đang có mặt; mọi người bỏ phiếu lại từ đầu. Bước này không hoàn tác được.',
    confirmCancel: 'Hủy cuộc biểu quyết này?',
    confirmCancelText:
      '{{cast}} phiếu đã nhận bị xóa, không kiểm và không lấy lại được. Biên bản ghi cuộc biểu quyết đã hủy. Sau đó mở lại được từ đầu.',
    confirmClose: 'Kết thúc biểu quyết?',
    confirmCloseWithPaperText:
      'Đã nhận {{cast}}/{{roll}} phiếu, {{count}} người giữ phiếu giấy. Không nhận thêm phiếu nào trên máy nữa. Kết quả hiện trên màn hình sau khi ban kiểm phiếu kiểm xong phiếu giấy.',
    confirmCloseText:
      'Đã nhận {{cast}}/{{roll}} phiếu. Kết quả hiện ngay trên màn hình và không nhận thêm phiếu nào nữa.',
    confirmEnd: 'Bế mạc hội nghị?',
    confirmEndText: 'Hội nghị kết thúc tại đây. Vẫn hoàn tác được.',
    notHeld: 'Còn nội dung chưa tiến hành:',
    jumpedOver: 'Bỏ qua, chưa tiến hành:',
    notVoted: 'Nội dung {{number}} chưa biểu quyết.',
    numbered: 'Nội dung {{number}}: {{title}}',
    confirmWithoutVote: 'Sang nội dung {{number}}, không biểu quyết?',
    confirmWithoutVoteText:
      'Nội dung {{from}} kết thúc khi chưa biểu quyết: không có kết quả, danh sách chưa được thông qua. Trước khi bế mạc vẫn quay lại biểu quyết được.',
    confirmNotAllVotedText:
      'Nội dung {{from}} còn {{count}} nội dung chưa biểu quyết. Trước khi bế mạc vẫn quay lại biểu quyết được.',
    confirmChosen: 'Sang nội dung {{number}}?',
    confirmResume: 'Trở lại nội dung {{number}}?',
    confirmLaterText: 'Nội dung đang diễn ra kết thúc. Vẫn hoàn tác được.',
    confirmEarlierText: 'Nội dung đang diễn ra tạm dừng và sẽ được tiếp tục sau. Vẫn hoàn tác được.',
    yesChosen: 'Sang nội dung {{number}}',
    yesResume: 'Trở lại nội dung {{number}}',
    yesOpen: 'Mở biểu quyết',
    yesOpenBelow: 'Vẫn mở biểu quyết',
    yesRepeat: 'Biểu quyết lại',
    yesRepeatBelow: 'Vẫn biểu quyết lại',
    yesCancel: 'Hủy biểu quyết',
    yesClose: 'Kết thúc và công bố',
    yesCloseWithPaper: 'Kết thúc bỏ phiếu',
    yesEnd: 'Bế mạc',
    no: 'Chưa',
  },
  en: {
    confirmOpen: 'Open the vote now?',
    confirmOpenText:
      'The roll is frozen: {{count}} official delegates now present. Who comes later cannot vote. This step cannot be undone.',
    confirmOpenText_one:
      'The roll is frozen: {{count}} official delegate now present. Who comes later cannot vote. This step cannot be undone.',
    confirmOpenBelow: 'The quorum is not there. Open the vote all the same?',
    confirmRepeat: 'Put this motion to the vote again?',
    confirmRepeatText:
      'The earlier result stays on record. The roll is frozen anew: {{count}} official delegates now present, who vote again from the beginning. This step cannot be undone.',
    confirmRepeatText_one:
      'The earlier result stays on record. The roll is frozen anew: {{count}} official delegate now present, who votes again from the beginning. This step cannot be undone.',
    confirmCancel: 'Cancel this vote?',
    confirmCancelText:
      'The {{cast}} ballots received are deleted, are not counted and cannot be brought back. The record says that the vote was cancelled. It can be opened again from the beginning.',
    confirmClose: 'Close the vote?',
    confirmCloseWithPaperText:
      '{{cast}} of {{roll}} ballots received, {{count}} hold a paper ballot. No further ballot is taken by any device. The result goes to the screens once the tellers have counted the ballots on paper.',
    confirmCloseWithPaperText_one:
      '{{cast}} of {{roll}} ballots received, {{count}} holds a paper ballot. No further ballot is taken by any device. The result goes to the screens once the tellers have counted the ballots on paper.',
    confirmCloseText:
      '{{cast}} of {{roll}} ballots received. The result goes to the screens at once, and no further ballot is taken.',
    confirmEnd: 'Close the conference?',
    confirmEndText: 'The conference ends here. This can still be undone.',
    notHeld: 'Not held yet:',
    jumpedOver: 'Jumped over and not held yet:',
    notVoted: 'The vote of item {{number}} has not been held.',
    numbered: 'Item {{number}}: {{title}}',
    confirmWithoutVote: 'Go to item {{number}} without the vote?',
    confirmWithoutVoteText:
      'Item {{from}} ends without a vote: there is no result, and the list is not adopted. Until the conference is closed you can come back and vote.',
    confirmNotAllVotedText:
      'Of item {{from}}, {{count}} motions have not been voted on. Until the conference is closed you can come back and vote.',
    confirmNotAllVotedText_one:
      'Of item {{from}}, {{count}} motion has not been voted on. Until the conference is closed you can come back and vote.',
    confirmChosen: 'Go to item {{number}}?',
    confirmResume: 'Return to item {{number}}?',
    confirmLaterText: 'The current item ends. This can still be undone.',
    confirmEarlierText: 'The current item is interrupted and will be continued later. This can still be undone.',
    yesChosen: 'Go to item {{number}}',
    yesResume: 'Return to item {{number}}',
    yesOpen: 'Open the vote',
    yesOpenBelow: 'Open it all the same',
    yesRepeat: 'Vote again',
    yesRepeatBelow: 'Vote again all the same',
    yesCancel: 'Cancel the vote',
    yesClose: 'Close and announce',
    yesCloseWithPaper: 'Close the vote',
    yesEnd: 'Close the conference',
    no: 'Not yet',
  },
})
