import type { Browser } from '@playwright/test'
import type { Command } from '../../../shared/commands.ts'
import type { MediaFileId } from '../../../shared/ids.ts'
import type { OfficeView } from '../../../shared/views.ts'
import { checkInAll, openConduct, sampleDefinition, takeDefinition } from './hall.ts'
import { portraitOf } from './portrait.ts'
import { castFromPhone, connectDevice, officeRoster, type RunningServer } from './server.ts'

/**
 * The sample made as full as a conference gets: 24 honourees in five rounds with photographs, four of them absent and one
 * received on behalf; pictures, a document and the office's own words; people who are excused; an honouree waited for.
 */
export async function fillConference(server: RunningServer, browser: Browser) {
  const definition = sampleDefinition()
  const rounds = definition.items.find((item) => item.kind === 'awards')?.rounds ?? []
  const known = new Set(rounds.flatMap((round) => round.honourees.map((one) => one.person ?? '')))
  const roster = await officeRoster(server)
  const more = roster.filter((one) => one.official && !known.has(one.name)).slice(0, 5)
  rounds[4]?.honourees.push(
    ...more.map((one) => ({
      kind: 'individual',
      person: one.name,
      achievement: 'Hoàn thành xuất sắc nhiệm vụ năm năm liền, có sáng kiến được công nhận cấp cơ sở',
    })),
  )
  await takeDefinition(server, definition)

  const portrait = await portraitOf(browser)
  const view = await officeView(server)
  const honourees = Object.values(view.honourees)
  const personOf = (name: string) => roster.find((one) => one.name === name)
  for (const honouree of honourees) {
    const subject = honouree.kind === 'individual' ? personOf(honouree.name)?.id : honouree.id
    if (subject) await upload(server, `/office/photographs/${subject}`, portrait)
  }
  const office = await connectDevice<OfficeView>(server.link('office'))
  const must = async (command: Command) => {
    const answer = await office.send(command)
    if (!('done' in answer)) throw new Error(`${command.type}: ${JSON.stringify(answer)}`)
  }
  const picture = async () => {
    const answer = (await upload(server, '/office/media-files', portrait)) as { fileId: MediaFileId }
    return answer.fileId
  }
  const report = Object.values(view.items).find((item) => item.kind === 'report')?.id ?? null
  await must({
    type: 'addMedia',
    kind: 'picture',
    title: 'Phong trào thi đua 2020-2025',
    itemId: report,
    files: [await picture()],
  })
  await must({
    type: 'addMedia',
    kind: 'document',
    title: 'Báo cáo tổng kết 5 năm',
    itemId: report,
    files: [await picture(), await picture()],
  })

  const absent = honourees
    .filter((one) => one.kind === 'individual')
    .filter((_, index) => index % 5 === 4)
    .slice(0, 4)
  const away = new Set(absent.map((one) => one.name))
  const official = roster.filter((one) => one.official && !away.has(one.name))
  await checkInAll(
    server,
    official.slice(0, official.length - 3).map(({ id }) => id),
  )
  const excused = official.slice(-3)
  for (const { id } of excused.slice(0, 2)) {
    await must({ type: 'enterAbsence', personId: id, excused: true, reason: 'đi công tác' })
  }
  const receiver = official[0]
  if (absent[0] && receiver) await must({ type: 'setOnBehalf', honouree: absent[0].id, personId: receiver.id })
  await must({ type: 'setLobbyNames', shown: true })
  office.close()
  return { roster, definition, honourees, absent, voters: official.slice(0, official.length - 3) }
}

/** Goes through the day, as the tablet if one is named, and stops at each of its pictures. */
export async function eachMoment(
  server: RunningServer,
  voters: readonly { badgeCode: string }[],
  stop: (moment: string) => Promise<void>,
  tablet?: string,
): Promise<void> {
  const conduct = await openConduct(server, tablet)
  await stop('01-before')
  for (const [moment, kind, place] of [
    ['02-opening', 'opening', 0],
    ['03-report', 'report', 0],
    ['04-papers-title', 'papers', 0],
    ['05-paper', 'papers', 2],
    ['06-awards-title', 'awards', 0],
    ['07-round-1', 'awards', 1],
    ['08-round-2', 'awards', 2],
    ['09-round-5', 'awards', 5],
    ['10-launch', 'launch', 0],
    ['11-targets', 'launch', 1],
    ['12-response', 'response', 1],
    ['13-question', 'vote', 0],
  ] as const) {
    await conduct.goTo(kind, place)
    await stop(moment)
  }
  await conduct.openVote()
  const voteId = Object.values((await officeView(server)).votes).find((vote) => vote.state === 'open')?.id ?? ''
  for (const [index, { badgeCode }] of voters.slice(0, 40).entries()) {
    await castFromPhone(server, badgeCode, voteId, index % 9 === 0 ? 'against' : 'for')
  }
  await stop('14-vote-open')
  await conduct.closeVote()
  await stop('15-result')
  await conduct.goTo('address', 0)
  await stop('16-address')
  await conduct.goTo('closing', 0)
  await stop('17-closing')
  await conduct.closeConference()
  await stop('18-totals')
  conduct.close()
}

/** What the office sees now. */
export async function officeView(server: RunningServer): Promise<OfficeView> {
  const office = await connectDevice<OfficeView>(server.link('office'))
  office.close()
  return office.view
}

export async function upload(server: RunningServer, path: string, body: Buffer): Promise<object> {
  const link = new URL(server.link('office'))
  const response = await fetch(link.origin + path, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { authorization: `Bearer ${link.hash.slice(1)}`, 'content-type': 'application/octet-stream' },
  })
  return (await response.json()) as object
}
