import { commonTexts } from '../../i18n/common.ts'
import { useTexts } from '../../i18n/texts.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { Notice } from '../../ui/staff/notice.tsx'
import { Onwards } from './onwards.tsx'
import { Steps } from './steps.tsx'
import { trustTexts } from './texts.ts'
import styles from './trust-page.module.css'
import { type Trust, useTrust } from './use-trust.ts'

const kinds = {
  asking: 'plain',
  unreachable: 'care',
  httpsOff: 'care',
  nothingToDo: 'good',
  notYet: 'care',
  trusted: 'good',
} as const satisfies Record<Trust['state'], string>

/** For whoever sets up a device of the staff: makes it trust the server's certificate, and tells when it does. */
export function TrustPage() {
  const t = useTexts(trustTexts)
  const common = useTexts(commonTexts)
  const trust = useTrust()
  return (
    <>
      <header className={styles.head}>
        <span>{common('product')}</span>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p>{t('why')}</p>
        <Notice kind={kinds[trust.state]} live="status">
          <span className={styles.state}>{t(trust.state)}</span>
        </Notice>
        {(trust.state === 'trusted' || trust.state === 'nothingToDo') && <Onwards address={trust.address} />}
        {trust.state === 'notYet' && <Steps />}
        {(trust.state === 'notYet' || trust.state === 'trusted') && <Fingerprint fingerprint={trust.fingerprint} />}
      </main>
    </>
  )
}

function Fingerprint({ fingerprint }: { fingerprint: string }) {
  const t = useTexts(trustTexts)
  return (
    <section className={styles.compare}>
      <h2>{t('compare')}</h2>
      <p>{t('compareHow')}</p>
      <p className={styles.fingerprint}>
        {fingerprint.match(/.{1,24}/g)?.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <p className={styles.hint}>{t('remove')}</p>
    </section>
  )
}
