import { defineTexts } from './texts.ts'

/** The closing totals, in the same words on the hall's screens and on phones. */
export const totalsTexts = defineTexts('totals', {
  vi: {
    totals: 'Tổng kết hội nghị',
    presentOfSummoned: 'đại biểu chính thức có mặt / triệu tập',
    guests: 'đại biểu khác và khách mời có mặt',
    papers: 'báo cáo tham luận',
    individuals: 'cá nhân được tôn vinh, khen thưởng',
    collectives: 'tập thể được tôn vinh, khen thưởng',
    fromTo: '{{from}} đến {{to}}',
    hoursAndMinutes: '{{hours}} giờ {{minutes}} phút',
    inFavour: 'Tán thành {{count}}/{{roll}} ({{share}})',
  },
  en: {
    totals: 'The conference in figures',
    presentOfSummoned: 'official delegates present / summoned',
    guests: 'other delegates and guests present',
    guests_one: 'other delegate or guest present',
    papers: 'papers given',
    papers_one: 'paper given',
    individuals: 'individuals honoured',
    individuals_one: 'individual honoured',
    collectives: 'collectives honoured',
    collectives_one: 'collective honoured',
    fromTo: '{{from}} to {{to}}',
    hoursAndMinutes: '{{hours}} h {{minutes}} min',
    inFavour: '{{count}} of {{roll}} in favour ({{share}})',
  },
})
