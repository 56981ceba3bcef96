import type { Role } from '../../shared/roles.ts'
import { onStage, people, person } from './conference.ts'
import { keysOfOne, stranger } from './hall-on-a-port.ts'

const offStage = people.filter((one) => !onStage.includes(one.number))
const badges = [...people, stranger].map((one) => one.badgeCode)
const keys = Object.values(keysOfOne)
const notes = people.map((one) => one.note)
/** As they stand in JSON, whole: "Đơn vị 1" is not to be found in "Đơn vị 10". */
const quoted = (text: string) => `"${text}"`
const namesOffStage = offStage.map((one) => quoted(one.name))
const positionsOffStage = offStage.map((one) => quoted(one.position))
/** Of the MC and the screens, who see attendance by unit and by category, kept from phones alone. */
const groups = [...offStage.map((one) => quoted(one.unit)), ...people.map((one) => one.category)]
const ids = people.map((one) => one.id)

/** The name of the desk at which people are checked in while secrets are looked for. */
export const deskName = 'ban-don-tiep-so-mot'
/** Why somebody does not come, as he told the office and the desk. */
export const absenceReason = 'ly-do-chi-van-phong-va-ban-don-tiep-doc'

/** What the names of all begin with who were added at the desk. */
export const walkInName = 'Khách Ngoài Danh Sách'

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
      return [...badges, ...keys, ...notes, ...namesOffStage, ...positionsOffStage, walkInName, deskName, absenceReason]
    case 'screen':
      return [...mustNotHear('mc'), ...ids]
    // Who is on the roll, by name: but nothing that only the desk or the office knows.
    case 'teller':
      return [...badges, ...keys, ...notes, walkInName, deskName, absenceReason, '"attendance"', '"presence"']
    case 'kiosk':
      return [...mustNotHear('screen'), '"attendance"', '"presence"']
    case 'attendee': {
      const own = person(owner ?? 0)
      const theirs = new Set([quoted(own.name), quoted(own.unit), quoted(own.position), own.id, own.badgeCode])
      const others = [...badges, ...namesOffStage, ...positionsOffStage, ...groups, ...ids]
      return [
        ...others.filter((text) => !theirs.has(text)),
        ...[...keys, ...notes, walkInName, deskName, absenceReason, '"attendance"', '"presence"'],
      ]
    }
    default:
      return role satisfies never
  }
}

/** What a lobby's screen may hear while the office allows names there: who comes, and nothing else about him. */
export const newcomersTell = new Set([...namesOffStage, ...ids, walkInName])

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
