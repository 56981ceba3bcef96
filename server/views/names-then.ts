import type { Fact } from '../../shared/facts.ts'
import { motionsIn } from '../../shared/model.ts'

type Kind = 'motion' | 'kiosk' | 'screen' | 'media'

/** What things were called at a place of the journal: what is gone by now stands in the record by the name it had. */
export type NamesThen = { learn: (fact: Fact) => void; of: (kind: Kind, id: string) => string }

export function namesThen(): NamesThen {
  const names = new Map<string, string>()
  const call = (kind: Kind, id: string, name: string) => names.set(`${kind} ${id}`, name)
  return {
    learn: (fact) => {
      switch (fact.type) {
        case 'conferenceDefined':
          for (const { id, question } of motionsIn(fact.definition)) call('motion', id, question)
          return
        case 'motionSet':
          call('motion', fact.motion.id, fact.motion.question)
          return
        case 'kioskSet':
          call('kiosk', fact.kiosk.id, fact.kiosk.name)
          return
        case 'screenSet':
          call('screen', fact.screen.id, fact.screen.name)
          return
        case 'mediaSet':
          call('media', fact.media.id, fact.media.title)
          return
      }
    },
    of: (kind, id) => names.get(`${kind} ${id}`) ?? '',
  }
}
