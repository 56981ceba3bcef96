import { voteBases, voteQuorumBases } from '../../../../shared/vote/motion.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useVoteWords } from '../../../i18n/vote.ts'
import { Choice } from '../../../ui/staff/choice.tsx'
import { TextField } from '../../../ui/staff/text-field.tsx'
import { type Fields, Hint, Part } from './motion-fields.tsx'
import styles from './motion-form.module.css'
import { motionTexts } from './motion-texts.ts'
import { readMotion } from './motion-typed.ts'

const majorityChoices = ['half', 'twoThirds', 'threeQuarters', 'own'] as const
const comparisons = ['moreThan', 'atLeast'] as const

/** From how many it is adopted, of whom, and the rule in the words in which the hall reads it. */
export function RuleFields({ typed, onChange }: Fields) {
  const t = useTexts(motionTexts)
  const words = useVoteWords()
  const { majority, ownMajority, base } = typed
  const read = readMotion({ ...typed, question: '?', candidates: [], form: 'question', minutes: '' })
  const inWords = read.motion && { ...read.motion, form: typed.form, seats: Number(typed.seats) || null }
  return (
    <Part title={t('rule')}>
      <div className={styles.pair}>
        <Choice
          label={t('majority')}
          chosen={majority}
          choices={majorityChoices.map((id) => ({ id, text: t(id) }))}
          onChoose={(id) => onChange({ majority: majorityChoices.find((one) => one === id) ?? majority })}
        />
        <Choice
          label={t('base')}
          chosen={base}
          choices={voteBases.map((id) => ({ id, text: t(id) }))}
          onChoose={(id) => onChange({ base: voteBases.find((one) => one === id) ?? base })}
        />
      </div>
      {majority === 'own' && (
        <div className={styles.fraction}>
          <Choice
            label={t('comparison')}
            chosen={ownMajority.comparison}
            choices={comparisons.map((id) => ({ id, text: t(id) }))}
            onChoose={(id) =>
              onChange({ ownMajority: { ...ownMajority, comparison: id === 'atLeast' ? 'atLeast' : 'moreThan' } })
            }
          />
          <TextField
            label={t('numerator')}
            value={ownMajority.numerator}
            longest={4}
            digits
            onType={(numerator) => onChange({ ownMajority: { ...ownMajority, numerator } })}
          />
          <TextField
            label={t('denominator')}
            value={ownMajority.denominator}
            longest={4}
            digits
            onType={(denominator) => onChange({ ownMajority: { ...ownMajority, denominator } })}
          />
        </div>
      )}
      <Hint>{t(`${base}Hint`)}</Hint>
      {inWords && <p role="status">{words.rule(inWords)}</p>}
    </Part>
  )
}

/** How many must be there when it opens. */
export function QuorumFields({ typed, onChange }: Fields) {
  const t = useTexts(motionTexts)
  const { quorum } = typed
  return (
    <Part title={t('quorum')}>
      <div className={styles.fraction} data-short="true">
        <TextField
          label={t('quorumLeast')}
          value={quorum.numerator}
          longest={4}
          digits
          onType={(numerator) => onChange({ quorum: { ...quorum, numerator } })}
        />
        <TextField
          label={t('quorumOf')}
          value={quorum.denominator}
          longest={4}
          digits
          onType={(denominator) => onChange({ quorum: { ...quorum, denominator } })}
        />
        <Choice
          label={t('quorumBase')}
          chosen={quorum.base}
          choices={voteQuorumBases.map((id) => ({ id, text: t(id) }))}
          onChoose={(id) =>
            onChange({ quorum: { ...quorum, base: voteQuorumBases.find((one) => one === id) ?? quorum.base } })
          }
        />
      </div>
      <Hint>{t('quorumHint')}</Hint>
    </Part>
  )
}
