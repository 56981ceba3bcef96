import { receiptInGroups } from '../../../shared/vote/ballot.ts'

/** In two groups of four to the eye; a reader says it letter by letter, with a pause between the groups, and not as a word. */
export function Receipt({ receipt }: { receipt: string }) {
  const groups = receiptInGroups(receipt).split(' ')
  return (
    <>
      <span aria-hidden="true">{groups.join(' ')}</span>
      <span className="visually-hidden">{groups.map((group) => [...group].join(' ')).join(', ')}</span>
    </>
  )
}
