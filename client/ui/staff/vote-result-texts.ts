import { defineTexts } from '../../i18n/texts.ts'

export const voteResultTexts = defineTexts('voteResult', {
  vi: {
    result: 'Kết quả biểu quyết',
    answer: 'Ý kiến',
    candidate: 'Người ứng cử',
    ballots: 'Số phiếu',
    share: 'Tỷ lệ',
    shareBase: 'Tỷ lệ tính trên {{base}}: {{count}}.',
    verdict: 'Kết quả',
    chosen: 'Được chọn',
    tied: 'Bằng phiếu, chưa chọn',
    notChosen: 'Không được chọn',
    born: 'sinh năm {{year}}',
  },
  en: {
    result: 'Result of the vote',
    answer: 'Answer',
    candidate: 'Candidate',
    ballots: 'Votes',
    share: 'Share',
    shareBase: 'Shares are of {{base}}: {{count}}.',
    verdict: 'Result',
    chosen: 'Chosen',
    tied: 'Tied, not chosen',
    notChosen: 'Not chosen',
    born: 'born {{year}}',
  },
})
