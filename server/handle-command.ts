import { type Command, type CommandType, commands, type SentCommand, sentCommand } from '../shared/commands.ts'
import type { Answer } from '../shared/protocol.ts'
import { isRefusal, refuse } from '../shared/refusals.ts'
import type { Role } from '../shared/roles.ts'
import { type DecideWith, decide, type Sender } from './decide.ts'
import type { Hall } from './hall.ts'

/**
 * A device's wish, from the wire to the answer: parse, authorise, decide, keep, then tell. Every path answers.
 * What was decided once is answered the same for ever, refusals too: a repeat that is let in after its sender
 * was told no would be a person marked present and turned away.
 */
export async function handleCommand(hall: Hall, sender: Sender, message: unknown, using: DecideWith): Promise<Answer> {
  const { role } = sender
  const sent = sentCommand.safeParse(message)
  if (!sent.success) return refuse('malformed')
  const { id, type } = sent.data
  if (!(commands[type].roles as readonly Role[]).includes(role)) return refuse('forbidden')
  const command = parseBody(sent.data)
  if (!command) return refuse('malformed')
  try {
    return await hall.store.journal.turn(async (turn) => {
      const key = `${role}:${id}`
      const earlier = await turn.answered(key)
      if (earlier) return earlier
      const at = using.now()
      const decision = await decide(hall, sender, command, using)
      if (isRefusal(decision)) {
        await turn.commit({ at, by: role, facts: [], answer: { to: key, answer: decision } })
        return decision
      }
      const {
        facts,
        answer,
        people = [],
        revoked = [],
        released = [],
        discarded = [],
        onBallots = [],
        photographs,
        whenKept,
      } = decision
      const kept = { people, revoked, released, discarded, onBallots, ...(photographs ? { photographs } : {}) }
      const recorded = await turn.commit({ at, by: role, facts, answer: { to: key, answer }, ...kept })
      hall.advance(recorded, kept)
      if (photographs) hall.photographsChanged(photographs)
      whenKept?.()
      return answer
    })
  } catch (error) {
    using.log.error({ command: id, type, error }, 'a command could not be carried out')
    return refuse('unavailable')
  }
}

function parseBody({ type, body }: Pick<SentCommand, 'type' | 'body'>): Command | null {
  const parsed = commands[type satisfies CommandType].schema.safeParse(body)
  // The table pairs each type with its schema, which the compiler cannot follow through a union.
  return parsed.success ? ({ type, ...parsed.data } as Command) : null
}
