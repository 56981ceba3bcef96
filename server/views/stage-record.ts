import type { HonoureeId } from '../../shared/ids.ts'
import type { RecordRow } from '../../shared/record-row.ts'
import { roundsIn } from '../../shared/stage/ceremony.ts'
import type { Source } from '../../shared/stage/program.ts'
import type { StageFact } from '../../shared/stage/stage.ts'
import type { Hall } from '../hall.ts'
import type { NamesThen } from './names-then.ts'

/** What the record says of a fact about the stage, beside when and by whom. */
export function stageRecord(
  { conference, people }: Pick<Hall, 'conference' | 'people'>,
  fact: StageFact,
  names: NamesThen,
): Partial<RecordRow> {
  switch (fact.type) {
    case 'leadTaken':
    case 'sourceCleared':
      return {}
    case 'sourceTaken':
      return sourceRecord(conference, fact.source, names)
    case 'playbackSet':
      return { yes: fact.playing }
    case 'coverSet':
      return { words: fact.cover }
    case 'speakerMessageSet':
      return { words: fact.text }
    case 'themeSet':
      return { words: fact.theme }
    case 'screenSet':
      return { words: fact.screen.name }
    case 'screenLetGo':
      return { words: names.of('screen', fact.screenId) }
    case 'mediaSet':
      return { words: fact.media.title }
    case 'mediaRemoved':
      return { words: names.of('media', fact.mediaId) }
    case 'scriptSet':
      return { step: fact.step, yes: fact.text !== '' }
    case 'personAwaited':
      return { personId: fact.personId, yes: fact.awaited }
    case 'personOnTheWay':
      return { personId: fact.personId, yes: fact.onTheWay }
    case 'onBehalfSet':
      return {
        subjects: [nameOf(conference, people, fact.honouree)],
        ...(fact.receiver === null ? {} : { personId: fact.receiver }),
      }
    case 'handedOverSet':
      return { subjects: fact.honourees.map((id) => nameOf(conference, people, id)), yes: fact.handedOver }
    default:
      return fact satisfies never
  }
}

/** A message as it is, a media's title; of a vote its question, with `yes` where its receipts were shown. */
function sourceRecord({ votes }: Hall['conference'], source: Source, names: NamesThen): Partial<RecordRow> {
  switch (source.kind) {
    case 'message':
      return { words: source.text }
    case 'media':
      return { words: names.of('media', source.mediaId) }
    case 'vote':
    case 'receipts': {
      const { voteId, kind } = source
      const words = votes.find(({ id }) => id === voteId)?.motion.question ?? ''
      return { voteId, words, yes: kind === 'receipts' }
    }
    default:
      return source satisfies never
  }
}

/** Whose awards are not handed over after all, because the step to their round was undone. */
export const takenBack = ({ conference, people }: Pick<Hall, 'conference' | 'people'>, honourees?: HonoureeId[]) =>
  honourees ? { subjects: honourees.map((id) => nameOf(conference, people, id)) } : {}

function nameOf(conference: Hall['conference'], people: Hall['people'], honouree: string): string {
  const found = roundsIn(conference.definition)
    .flatMap((round) => round.honourees)
    .find((one) => one.id === honouree)
  if (!found) return ''
  return found.kind === 'collective' ? found.name : (people.get(found.personId)?.name ?? '')
}
