import { defineTexts } from '../../i18n/texts.ts'

export const screenTexts = defineTexts('screen', {
  vi: {
    notLinked: 'Hãy mở trang này bằng đường dẫn “Màn hình” do văn phòng cấp.',
    typeCode: 'Văn phòng nhập mã này trên trang của mình để đưa màn hình vào hội nghị.',
    screenNumber: 'Màn hình {{number}}',
    notYet: 'Hình sẽ hiện khi máy chủ của hội nghị trả lời.',
    ofSeveral: '{{title}} · {{number}}/{{of}}',
    awardedBy: 'Trao thưởng:',
    awardedByComrade: 'Trao thưởng: đồng chí',
    following: 'Chuẩn bị: {{award}}',
    page: 'Trang {{number}}/{{of}}',
    votePlanned: 'Biểu quyết',
    voteOpen: 'Đang biểu quyết',
    voteClosed: 'Kết quả biểu quyết',
    haveVoted: 'đại biểu đã biểu quyết',
  },
  en: {
    notLinked: 'Open this page by the “Screen” link that the office gives out.',
    typeCode: 'The office types this code on its page to add the screen to the conference.',
    screenNumber: 'Screen {{number}}',
    notYet: 'The picture will appear when the conference’s server answers.',
    ofSeveral: '{{title}} · {{number}} of {{of}}',
    awardedBy: 'Presented by',
    awardedByComrade: 'Presented by',
    following: 'Next: {{award}}',
    page: 'Page {{number}} of {{of}}',
    votePlanned: 'Vote',
    voteOpen: 'Voting is open',
    voteClosed: 'Result of the vote',
    haveVoted: 'delegates have voted',
  },
})
