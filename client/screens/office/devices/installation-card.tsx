import type { InstallationShown } from '../../../../shared/installation.ts'
import { defineTexts, useTexts } from '../../../i18n/texts.ts'
import { Card } from '../../../ui/staff/card.tsx'
import { CopyLink } from '../../../ui/staff/copy-link.tsx'
import styles from './installation-card.module.css'

const texts = defineTexts('installation', {
  vi: {
    title: 'Máy chủ và dữ liệu',
    data: 'Mọi dữ liệu của hội nghị nằm trong thư mục này trên máy chủ. Hãy giữ lại thư mục đó sau hội nghị.',
    again:
      'Khi máy chủ dừng, hãy mở lại đúng bằng lệnh này, trong thư mục của chương trình. Mọi thứ còn nguyên, các trang đang mở tự nối lại.',
    command: 'Lệnh mở lại máy chủ',
    copy: 'Chép lệnh',
  },
  en: {
    title: 'Server and data',
    data: 'All data of the conference is in this folder on the server. Keep the folder afterwards.',
    again:
      'When the server has stopped, start it again with exactly this command, in the folder of the program. Everything is still there, and open pages go on by themselves.',
    command: 'Command that starts the server again',
    copy: 'Copy the command',
  },
})

/** Where the data is, and how to have it again after a stop: a plain `npm start` would open another folder. */
export function InstallationCard({ installation }: { installation: InstallationShown | null }) {
  const t = useTexts(texts)
  if (!installation) return null
  return (
    <Card title={t('title')}>
      <p>{t('data')}</p>
      <p>
        <code className={styles.folder}>{installation.data}</code>
      </p>
      <p>{t('again')}</p>
      <CopyLink label={t('command')} url={installation.startAgain} copy={t('copy')} />
    </Card>
  )
}
