import { create } from 'qrcode'
import { useMemo } from 'react'
import styles from './qr-code.module.css'

/** Modules of light around a code, without which cameras do not find it. */
const quiet = 4

/** A QR code as a picture: level M, dark on white whatever the theme, with its quiet zone. `title` says what it opens. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const { path, side } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    const dark = Array.from(modules.data).flatMap((set, index) =>
      set ? [`M${(index % modules.size) + quiet} ${Math.floor(index / modules.size) + quiet}h1v1h-1z`] : [],
    )
    return { path: dark.join(''), side: modules.size + 2 * quiet }
  }, [text])
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
    >
      <rect className={styles.light} width={side} height={side} />
      <path className={styles.dark} d={path} />
    </svg>
  )
}
