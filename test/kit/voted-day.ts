import type { Answer } from '../../shared/model.ts'
import type { Motion } from '../../shared/vote/motion.ts'
import { checkedIn, prepared, started } from './conference.ts'
import { type HallOnAPort, hallOnAPort } from './hall-on-a-port.ts'

/** A day kept in this folder, its server still running, on which these people have voted; in favour where nothing else is said. */
export async function votedDay(
  folder: string,
  put: Motion,
  numbers: readonly number[],
  { close = true, answerOf = () => 'for' }: { close?: boolean; answerOf?: (number: number) => Answer } = {},
): Promise<{ at: HallOnAPort; voteId: string }> {
  const facts = [
    ...prepared,
    { type: 'motionSet' as const, motion: put },
    ...[1, 2, 3, 4, 5, 6].map((number) => checkedIn(number)),
  ]
  const at = await hallOnAPort({ folder, facts: [...facts, started('vote')] })
  const mc = await at.join('mc')
  await mc.send('openVote', { motionId: 'vote', after: 0, belowQuorum: false })
  const voteId = at.hall.conference.votes[0]?.id ?? ''
  for (const number of numbers) {
    const answer = await (await at.phone(number)).vote(voteId, answerOf(number))
    if (!('done' in answer)) throw new Error(`the ballot of ${number} was ${answer.refused}`)
  }
  if (close && !('done' in (await mc.send('closeVote', { voteId })))) throw new Error('the vote was not closed')
  return { at, voteId }
}
