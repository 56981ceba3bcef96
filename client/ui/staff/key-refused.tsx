import { type ReactNode, useEffect, useRef } from 'react'
import { useHasView, useLine, useWaiting } from '../../hall.tsx'
import { commonTexts } from '../../i18n/common.ts'
import { defineTexts, useTexts } from '../../i18n/texts.ts'
import { LanguageSwitch } from '../language-switch.tsx'
import { Act } from './act.tsx'
import { Command } from './command.tsx'
import styles from './key-refused.module.css'

const texts = defineTexts('keyRefused', {
  vi: {
    title: 'Máy chủ không nhận đường dẫn của trang này',
    notTheLine:
      'Đây không phải là mất mạng: thiết bị này vẫn tới được máy chủ, nhưng máy chủ không có chìa khóa trong đường dẫn. Trang này không còn cập nhật và không làm được việc gì.',
    lastSeen: 'Phía dưới là những gì trang này thấy lần cuối, chỉ để xem.',
    deskGoesOn:
      'Đây không phải là mất mạng: máy chủ không có chìa khóa trong đường dẫn của bàn này. Cứ tiếp tục đón khách: mỗi lượt quét được giữ trên máy này, và tự gửi khi văn phòng mở đúng thư mục dữ liệu hoặc đưa bàn này đường dẫn mới. Đừng tải lại trang, đừng xóa dữ liệu của trình duyệt.',
    deskTooMany:
      'Từ mạng này đã thử quá nhiều lần bằng đường dẫn sai. Cứ tiếp tục đón khách: mỗi lượt quét được giữ trên máy này, và tự gửi khi trang vào lại được. Đừng tải lại trang.',
    deskWaiting: 'Đang giữ {{count}} lượt chưa gửi.',
    forOffice: 'Văn phòng làm gì',
    why: 'Thường là vì một trong hai lý do:',
    otherFolder:
      'Máy chủ vừa được mở lại với thư mục dữ liệu khác. Văn phòng: xem dòng “Dữ liệu” mà máy chủ in ra khi mở; nếu không phải thư mục của hội nghị này, hãy dừng (Ctrl+C) rồi chạy lại với thư mục cũ. Dữ liệu cũ không mất; sau đó trang này tự nối lại.',
    replaced:
      'Đường dẫn này đã cũ hoặc đã được thay. Hãy xin văn phòng đường dẫn mới; văn phòng xem ở mục “Thiết bị”, hoặc chạy lệnh in lại các đường dẫn.',
    start: 'npm start -- --data <thư mục>',
    links: 'npm run links -- --data <thư mục>',
    again: 'Thử lại',
    waiting:
      'Máy này còn giữ {{count}} lượt điểm danh chưa gửi; chúng tự gửi khi vào lại được. Đừng xóa dữ liệu của trình duyệt.',
    tooMany: 'Tạm thời chưa vào được',
    tooManyHow:
      'Từ mạng này đã thử quá nhiều lần bằng đường dẫn sai. Hãy đợi một phút rồi bấm “Thử lại”; không cần đổi đường dẫn.',
  },
  en: {
    title: 'The server does not accept this page’s link',
    notTheLine:
      'The network is not lost: this device reaches the server, but the server does not know the key in the link. This page is no longer kept up to date and can do nothing.',
    lastSeen: 'Below is what this page saw last, only to be looked at.',
    deskGoesOn:
      'The network is not lost: the server does not know the key in the link of this desk. Go on receiving people: each scan is kept on this device, and sent by itself when the office opens the right data folder or gives this desk a new link. Do not reload the page, do not clear the browser’s data.',
    deskTooMany:
      'There were too many attempts with wrong links from this network. Go on receiving people: each scan is kept on this device, and sent by itself when the page is let in again. Do not reload the page.',
    deskWaiting: '{{count}} scans kept and not sent yet.',
    deskWaiting_one: '{{count}} scan kept and not sent yet.',
    forOffice: 'What the office does',
    why: 'Mostly it is one of these two:',
    otherFolder:
      'The server has been started on another data folder. Office: look at the line “Data” that the server prints when it starts; if that is not the folder of this conference, stop it (Ctrl+C) and start it on the right one. The old data is not lost; then this page comes back by itself.',
    replaced:
      'This link is old or has been replaced. Ask the office for a new one; the office finds it under “Devices”, or has the links printed again.',
    start: 'npm start -- --data <folder>',
    links: 'npm run links -- --data <folder>',
    again: 'Try again',
    waiting:
      'This device keeps {{count}} check-ins that have not been sent; they go out by themselves when it is let in again. Do not clear the browser’s data.',
    waiting_one:
      'This device keeps {{count}} check-in that has not been sent; it goes out by itself when it is let in again. Do not clear the browser’s data.',
    tooMany: 'No access for the moment',
    tooManyHow:
      'There were too many attempts with wrong links from this network. Wait a minute, then press “Try again”; the link is still right.',
  },
})

/**
 * Around a staff page: when the server refuses the page's key, says so over its whole width, with what to do. What was
 * seen last stays below, grey and out of reach, so that nobody takes it for a live console. A desk goes on below: it
 * needs no server to take a scan and keep it.
 */
export function WithRefusedKey({ room, children }: { room: Room; children?: ReactNode }) {
  const line = useLine()
  const refused = line.state === 'refused'
  const hasView = useHasView()
  const goesOn = room === 'reception' && hasView
  const shut = refused && !goesOn
  return (
    <>
      {shut && <KeyRefused room={room} why={line.why} hasView={hasView} />}
      {refused && goesOn && <DeskGoesOn why={line.why} />}
      {/* The same element either way: what has been typed is still there when the page is let in again. */}
      <div className={shut ? styles.lastSeen : undefined} inert={shut}>
        {children}
      </div>
    </>
  )
}

type Room = 'office' | 'mc' | 'reception' | 'teller'

/** No higher than it must be, and the focus stays where it is: the verdict and the search below are in use. */
function DeskGoesOn({ why }: { why: string }) {
  const t = useTexts(texts)
  const waiting = useWaiting()
  const tooMany = why === 'tooManyAttempts'
  return (
    <div className={styles.goesOn} role="alert">
      <p>
        <strong>{t(tooMany ? 'tooMany' : 'title')}</strong>
      </p>
      <p>{t(tooMany ? 'deskTooMany' : 'deskGoesOn')}</p>
      {waiting > 0 && (
        <p>
          <strong>{t('deskWaiting', { count: waiting })}</strong>
        </p>
      )}
      {!tooMany && (
        <details>
          <summary>{t('forOffice')}</summary>
          <Reasons />
        </details>
      )}
    </div>
  )
}

function Reasons() {
  const t = useTexts(texts)
  return (
    <>
      <p>{t('why')}</p>
      <ol>
        <li>
          {t('otherFolder')}
          <Command>{t('start')}</Command>
        </li>
        <li>
          {t('replaced')}
          <Command>{t('links')}</Command>
        </li>
      </ol>
    </>
  )
}

function KeyRefused({ room, why, hasView }: { room: Room; why: string; hasView: boolean }) {
  const t = useTexts(texts)
  const common = useTexts(commonTexts)
  const page = useRef<HTMLElement>(null)
  // What had the focus is out of reach now, and the page may be scrolled far down.
  useEffect(() => {
    window.scrollTo(0, 0)
    page.current?.focus()
  }, [])
  const waiting = useWaiting()
  const tooMany = why === 'tooManyAttempts'
  return (
    // What is below is out of reach, and with it the page's own landmark and heading.
    <main ref={page} className={styles.page} tabIndex={-1}>
      <div className={styles.refused} role="alert">
        <p className={styles.head}>
          {common(room)} <LanguageSwitch />
        </p>
        <h1>{t(tooMany ? 'tooMany' : 'title')}</h1>
        {tooMany ? (
          <p>{t('tooManyHow')}</p>
        ) : (
          <>
            <p>{t('notTheLine')}</p>
            <Reasons />
          </>
        )}
        <div>
          <Act kind="main" onAct={() => window.location.reload()}>
            {t('again')}
          </Act>
        </div>
        {waiting > 0 && <p>{t('waiting', { count: waiting })}</p>}
        {hasView && <p>{t('lastSeen')}</p>}
      </div>
    </main>
  )
}
