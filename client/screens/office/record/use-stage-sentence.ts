import type { RecordRow } from '../../../../shared/record-row.ts'
import type { StageFact } from '../../../../shared/stage/stage.ts'
import type { OfficeView } from '../../../../shared/views.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { stageRecordTexts } from './stage-texts.ts'

/** Says what happened on the stage: the screens, the awards, those who were waited for. */
export function useStageSentence(people: OfficeView['people']): (what: StageFact['type'], row: RecordRow) => string {
  const t = useTexts(stageRecordTexts)
  return (what, { personId, voteId, words = '', subjects = [], yes = false }) => {
    const person = (personId !== undefined && people[personId]?.name) || t('unknownPerson')
    const names = subjects.join(', ')
    switch (what) {
      case 'leadTaken':
      case 'sourceCleared':
        return t(what)
      case 'sourceTaken':
        return t(voteId === undefined ? what : yes ? 'receiptsTaken' : 'voteTaken', { words })
      case 'screenSet':
      case 'screenLetGo':
      case 'mediaSet':
      case 'mediaRemoved':
        return t(what, { words })
      case 'playbackSet':
        return t(yes ? 'played' : 'stopped')
      case 'coverSet':
        return t(words === 'blackout' ? 'coverBlackout' : words === 'heading' ? 'coverHeading' : 'coverNone')
      case 'speakerMessageSet':
        return words === '' ? t('messageTaken') : t('messageSent', { words })
      case 'themeSet':
        return t(words === 'blue' ? 'themeBlue' : 'themeRed')
      case 'scriptSet':
        return t(yes ? 'scriptSet' : 'scriptTaken')
      case 'personAwaited':
        return t(yes ? 'awaited' : 'notAwaited', { person })
      case 'personOnTheWay':
        return t(yes ? 'onTheWay' : 'notOnTheWay', { person })
      case 'onBehalfSet':
        return personId === undefined ? t('himself', { names }) : t('onBehalf', { person, names })
      case 'handedOverSet':
        return t(yes ? 'handedOver' : 'handOverTaken', { names })
      default:
        return what satisfies never
    }
  }
}
