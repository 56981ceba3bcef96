import styles from './held.module.css'

/** Text in which no line ends within "(2025-2030)", "lần thứ I" or "5 năm", nor begins with a dash. */
export function Held({ text }: { text: string }) {
  return text.split(/(\S*\d-\d\S*|thứ [IVXLC\d]+\S*|\d+ \p{Ll}+)/u).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
      <span key={index} className={part.startsWith('thứ ') ? styles.numeral : styles.together}>
        {part}
      </span>
    ) : (
      part.replace(/ ([-–]) /g, '\u00a0$1 ')
    ),
  )
}
