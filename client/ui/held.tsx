import styles from './held.module.css'
import { endsRoman, heldParts } from './held-parts.ts'

/** Text in which no line ends within "(2025-2030)", "lần thứ I", "tầng 1" or "5 năm", nor begins with a dash. */
export function Held({ text }: { text: string }) {
  return heldParts(text).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
      <span key={index} className={styles.together}>
        {endsRoman(part) ? <Numbered part={part} /> : part}
      </span>
    ) : (
      part.replace(/ ([-–]) /g, '\u00a0$1 ')
    ),
  )
}

/** "lần thứ I": the space before the numeral alone is wider. */
function Numbered({ part }: { part: string }) {
  const words = part.split(' ')
  const before = words.slice(0, -2).join(' ')
  return (
    <>
      {before && `${before} `}
      <span className={styles.numeral}>{words.slice(-2).join(' ')}</span>
    </>
  )
}
