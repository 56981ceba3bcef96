import type { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Answer } from '../../shared/protocol.ts'
import { type Refusal, refuse } from '../../shared/refusals.ts'
import type { RoleSocket } from './audience.ts'

/** Every message gets one answer, even one that is no message of ours; a device that floods is told to wait. */
export function hear<A extends object = Answer>(
  socket: RoleSocket,
  channel: 'command' | 'ballot' | 'voter',
  pace: RateLimiterMemory,
  answerTo: (message: unknown) => Promise<A | Refusal>,
): void {
  socket.on(channel, async (message: unknown, answer: unknown) => {
    const reply = typeof answer === 'function' ? (value: A | Refusal) => answer(value) : () => undefined
    const paced = await pace.consume(socket.id).then(
      () => true,
      () => false,
    )
    reply(paced ? await answerTo(message) : refuse('tooOften'))
  })
}
