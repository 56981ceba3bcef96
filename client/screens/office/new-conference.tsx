import type { InstallationShown } from '../../../shared/installation.ts'
import { defineTexts, useTexts } from '../../i18n/texts.ts'
import { officeHooks } from '../../staff-hooks.ts'
import { Command } from '../../ui/staff/command.tsx'
import { Notice } from '../../ui/staff/notice.tsx'

const texts = defineTexts('newConference', {
  vi: {
    sample: 'Đây là hội nghị mẫu để làm thử, chưa ai nhập gì.',
    empty: 'Đây là hội nghị mới, chưa có danh sách và chương trình.',
    data: 'Thư mục dữ liệu: {{data}}.',
    otherFolder:
      'Nếu trước đây đã nhập rồi thì máy chủ đang mở nhầm thư mục, dữ liệu cũ không mất: hãy dừng máy chủ (Ctrl+C) và chạy lại với thư mục cũ.',
    start: 'npm start -- --data <thư mục>',
  },
  en: {
    sample: 'This is the sample conference, to try things out; nobody has imported anything.',
    empty: 'This is a new conference, with no roster and no agenda yet.',
    data: 'Data folder: {{data}}.',
    otherFolder:
      'If you imported before, the server has the wrong folder open, and the old data is not lost: stop the server (Ctrl+C) and start it on the old folder.',
    start: 'npm start -- --data <folder>',
  },
})

/** Until somebody has done something: that this is a new conference, so that a wrong folder is not taken for a loss. */
export function NewConference({ installation }: { installation: InstallationShown | null }) {
  const t = useTexts(texts)
  const untouched = officeHooks.useView((view) => Object.values(view.record).every(({ by }) => by === 'server'))
  const hasRoster = officeHooks.useView((view) => Object.keys(view.people).length > 0)
  if (!untouched || !installation) return null
  return (
    <Notice kind="plain">
      <strong>{t(hasRoster ? 'sample' : 'empty')}</strong> {t('data', { data: installation.data })} {t('otherFolder')}
      <Command>{t('start')}</Command>
    </Notice>
  )
}
