import type { Role } from '../../shared/roles.ts'
import { onStage, people, person } from './conference.ts'
import { keysOfOne, stranger } from './hall-on-a-port.ts'

const offStage = people.filter((one) => !onStage.includes(one.number))
const badges = [...people, stranger].map((one) => one.badgeCode)
const keys = Object.values(keysOfOne)
const forDesks = people.flatMap((one) => [one.note, one.category])
/** As they stand in JSON, whole: "Đơn vị 1" is not to be found in "Đơn vị 10". */
const quoted = (text: string) => `"${text}"`
const whoIsOffStage = offStage.flatMap((one) => [quoted(one.name), quoted(one.unit), quoted(one.position)])
const ids = people.map((one) => one.id)

/**
 * The privacy policy once more, told from the other side: what must not be in any byte that a device is sent. For a
 * phone, whose it is; for the desk, the texts are the names that it gave itself.
 */
export function mustNotHear(role: Role, owner?: number): string[] {
  switch (role) {
    case 'office':
      return []
    case 'reception':
      return [...badges, ...keys]
    case 'mc':
      return [...badges, ...keys, ...forDesks, ...whoIsOffStage, deskName]
    case 'screen':
      return [...badges, ...keys, ...forDesks, ...whoIsOffStage, ...ids, deskName]
    case 'attendee': {
      const own = person(owner ?? 0)
      const theirs = new Set([quoted(own.name), quoted(own.unit), quoted(own.position), own.id])
      const others = [...whoIsOffStage, ...ids].filter((text) => !theirs.has(text))
      return [...badges, ...keys, ...forDesks, ...others, deskName, '"attendance"', '"presence"']
    }
    default:
      return role satisfies never
  }
}

/** The name of the desk at which people are checked in while secrets are looked for. */
export const deskName = 'ban-don-tiep-so-mot'

/** What of it was heard, with a piece of what stands around it. */
export const found = (heard: readonly string[], secrets: readonly string[]): string[] =>
  secrets.flatMap((secret) =>
    heard
      .filter((message) => message.includes(secret))
      .slice(0, 1)
      .map((message) => {
        const at = message.indexOf(secret)
        return `${secret} in …${message.slice(Math.max(0, at - 120), at + 60)}…`
      }),
  )
