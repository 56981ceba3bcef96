import { defineTexts } from '../../i18n/texts.ts'

/** What is asked once more, and what speaks against it. */
export const confirmTexts = defineTexts('mcConfirm', {
  vi: {
    confirmOpen: 'Mở biểu quyết ngay bây giờ?',
    confirmOpenText:
      'Chốt danh sách {{count}} đại biểu chính thức đang có mặt. Ai đến sau không được biểu quyết. Bước này không hoàn tác được.',
    confirmClose: 'Kết thúc biểu quyết?',
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
    confirmChosen: 'Sang nội dung {{number}}?',
    confirmResume: 'Trở lại nội dung {{number}}?',
    confirmLaterText: 'Nội dung đang diễn ra kết thúc. Vẫn hoàn tác được.',
    confirmEarlierText: 'Nội dung đang diễn ra tạm dừng và sẽ được tiếp tục sau. Vẫn hoàn tác được.',
    yesChosen: 'Sang nội dung {{number}}',
    yesResume: 'Trở lại nội dung {{number}}',
    yesOpen: 'Mở biểu quyết',
    yesClose: 'Kết thúc và công bố',
    yesEnd: 'Bế mạc',
    no: 'Chưa',
  },
  en: {
    confirmOpen: 'Open the vote now?',
    confirmOpenText:
      'The roll is frozen: {{count}} official delegates now present. Who comes later cannot vote. This step cannot be undone.',
    confirmOpenText_one:
      'The roll is frozen: {{count}} official delegate now present. Who comes later cannot vote. This step cannot be undone.',
    confirmClose: 'Close the vote?',
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
    confirmChosen: 'Go to item {{number}}?',
    confirmResume: 'Return to item {{number}}?',
    confirmLaterText: 'The current item ends. This can still be undone.',
    confirmEarlierText: 'The current item is interrupted and will be continued later. This can still be undone.',
    yesChosen: 'Go to item {{number}}',
    yesResume: 'Return to item {{number}}',
    yesOpen: 'Open the vote',
    yesClose: 'Close and announce',
    yesEnd: 'Close the conference',
    no: 'Not yet',
  },
})
