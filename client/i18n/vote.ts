import type { Answer } from '../../shared/model.ts'
import type { Choice } from '../../shared/vote/ballot.ts'
import type { ClosedVote } from '../../shared/vote/shown.ts'
import { answersOf } from '../../shared/vote/shown.ts'
import type { VoteRow } from '../../shared/vote-views.ts'
import { formatShare } from './format.ts'
import { type Language, useLanguage } from './language.ts'
import { defineTexts, type KeyOf, type Translate, useTexts } from './texts.ts'

/** What phones, screens, console, office and record all say of a vote, in one wording. */
export const voteWordTexts = defineTexts('voteWords', {
  vi: {
    for: 'Tán thành',
    against: 'Không tán thành',
    other: 'Ý kiến khác',
    adopted: 'Được thông qua',
    notAdopted: 'Không được thông qua',
    allChosen: 'Đã chọn đủ {{seats}} người',
    someChosen: 'Mới chọn được {{chosen}}/{{seats}} người',
    tied: '{{count}} người bằng phiếu nhau, chưa ai trong số đó được chọn',
    roll: 'số đại biểu được biểu quyết',
    cast: 'số phiếu thu về',
    valid: 'số phiếu hợp lệ',
    moreThan: 'Thông qua khi trên {{numerator}}/{{denominator}} {{base}} tán thành.',
    atLeast: 'Thông qua khi ít nhất {{numerator}}/{{denominator}} {{base}} tán thành.',
    moreThanEach: 'Người được chọn phải được trên {{numerator}}/{{denominator}} {{base}} tán thành.',
    atLeastEach: 'Người được chọn phải được ít nhất {{numerator}}/{{denominator}} {{base}} tán thành.',
    seats: 'Lấy {{seats}} người nhiều phiếu nhất.',
    ground: 'Căn cứ: {{ground}}',
    open: 'Biểu quyết công khai',
    secret: 'Bỏ phiếu kín',
    rollAndCast: '{{roll}} đại biểu được biểu quyết, {{cast}} phiếu đã gửi.',
    onPaper: '{{count}} người giữ phiếu giấy',
    castOf: '{{roll}} đại biểu được biểu quyết, {{cast}} phiếu thu về.',
    invalid: '{{count}} phiếu không hợp lệ.',
    noResult: 'Không có kết quả',
    withheld:
      'Bỏ phiếu kín mà dưới {{fewest}} phiếu thì không công bố kết quả, để không lộ phiếu của ai. Có thể biểu quyết lại.',
    votesFor: '{{count}} phiếu',
    isChosen: 'Được chọn',
    isTied: 'Bằng phiếu',
    shareOf: 'Tỷ lệ tính trên {{base}}: {{count}}.',
    phone: 'Điện thoại',
    kiosk: 'Bàn bỏ phiếu',
    teller: 'Giơ tay',
    paper: 'Phiếu giấy',
    nobody: 'Không chọn ai',
  },
  en: {
    for: 'In favour',
    against: 'Against',
    other: 'Other opinion',
    adopted: 'Adopted',
    notAdopted: 'Not adopted',
    allChosen: 'All {{seats}} are chosen',
    someChosen: '{{chosen}} of {{seats}} are chosen',
    tied: '{{count}} have the same number of votes, and none of them is chosen',
    roll: 'the delegates entitled to vote',
    cast: 'the ballots cast',
    valid: 'the valid ballots',
    moreThan: 'Adopted when more than {{numerator}}/{{denominator}} of {{base}} are in favour.',
    atLeast: 'Adopted when at least {{numerator}}/{{denominator}} of {{base}} are in favour.',
    moreThanEach: 'Chosen with more than {{numerator}}/{{denominator}} of {{base}}.',
    atLeastEach: 'Chosen with at least {{numerator}}/{{denominator}} of {{base}}.',
    seats: 'The {{seats}} with the most votes.',
    ground: 'Ground: {{ground}}',
    open: 'Open vote',
    secret: 'Secret ballot',
    rollAndCast: '{{roll}} delegates entitled to vote, {{cast}} ballots received.',
    onPaper: '{{count}} hold a paper ballot',
    onPaper_one: '{{count}} holds a paper ballot',
    castOf: '{{roll}} delegates entitled to vote, {{cast}} ballots cast.',
    invalid: '{{count}} invalid ballots.',
    invalid_one: '{{count}} invalid ballot.',
    noResult: 'No result',
    withheld:
      'A secret vote with fewer than {{fewest}} ballots has no result, so that nobody’s ballot is told. It can be held again.',
    isChosen: 'Chosen',
    isTied: 'Tied',
    shareOf: 'Shares of {{base}}: {{count}}.',
    votesFor: '{{count}} votes',
    votesFor_one: '{{count}} vote',
    phone: 'Phone',
    kiosk: 'Kiosk',
    teller: 'Raised hand',
    paper: 'On paper',
    nobody: 'Nobody ticked',
  },
})

type Ruled = Pick<VoteRow, 'form' | 'majority' | 'base' | 'seats'>

export type VoteWords = ReturnType<typeof voteWords>

export const useVoteWords = (): VoteWords => voteWords(useTexts(voteWordTexts), useLanguage())

/** The words of a vote that depend on its rules. */
export function voteWords(t: Translate<KeyOf<typeof voteWordTexts>>, language: Language) {
  const answer = (vote: Pick<VoteRow, 'otherAnswer'>, one: Answer): string =>
    one === 'other' && vote.otherAnswer ? vote.otherAnswer : t(one)
  return {
    t,
    answer,
    /** When it is adopted, or who is chosen: the threshold, and what it is of. */
    rule: ({ form, majority, base, seats }: Ruled): string => {
      const { comparison, numerator, denominator } = majority
      const values = { numerator, denominator, base: t(base) }
      if (form !== 'candidates') return t(comparison, values)
      const each = t(comparison === 'moreThan' ? 'moreThanEach' : 'atLeastEach', values)
      return seats === null ? each : `${each} ${t('seats', { seats })}`
    },
    /** Adopted or not; of candidates how many are chosen. */
    outcome: (vote: ClosedVote): string => {
      if (vote.tally === null) return t('noResult')
      if (vote.form !== 'candidates') return t(vote.outcome.adopted ? 'adopted' : 'notAdopted')
      const seats = vote.seats ?? vote.candidates.length
      const { chosen } = vote.outcome
      return chosen.length === seats ? t('allChosen', { seats }) : t('someChosen', { chosen: chosen.length, seats })
    },
    /** Every answer that could be given, with its ballots and their share of the one base; none where they are withheld. */
    counts: (vote: ClosedVote) =>
      vote.tally === null
        ? []
        : answersOf(vote).map((one) => {
            const ballots = vote.tally?.[one] ?? 0
            return { answer: one, label: answer(vote, one), ballots, share: share(ballots, vote.outcome.base) }
          }),
    share: (part: number, base: number) => share(part, base),
    /** What is on a ballot: the answer, or who is ticked. */
    choice: (vote: Pick<VoteRow, 'otherAnswer' | 'candidates'>, choice: Choice): string => {
      if ('answer' in choice) return answer(vote, choice.answer)
      const ticked = vote.candidates.filter(({ id }) => choice.candidates.includes(id))
      return ticked.map(({ name }) => name).join(', ') || t('nobody')
    },
  }

  function share(part: number, base: number): string {
    return formatShare(part, base, language)
  }
}
