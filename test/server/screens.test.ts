import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PairingToClient, pairingNamespace, type ServerToClient } from '../../shared/protocol.ts'
import { person, scanned } from '../kit/conference.ts'
import { type HallOnAPort, hallOnAPort, keysOfOne } from '../kit/hall-on-a-port.ts'

describe('a screen on a real socket', () => {
  let at: HallOnAPort
  const sockets: Socket[] = []
  beforeEach(async () => {
    at = await hallOnAPort()
  })
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.close()
    await at.close()
  })

  const open = <Events extends object>(namespace: string, auth: object = {}) => {
    const socket = io(`${at.url}${namespace}`, { auth, transports: ['websocket'], forceNew: true, reconnection: false })
    sockets.push(socket)
    return socket as unknown as Socket<Events & Record<string, never>>
  }
  const first = <T>(socket: unknown, event: string) =>
    new Promise<T>((resolve) => (socket as Socket).once(event, resolve))
  const comeIn = async (auth: object) => {
    const socket = open<ServerToClient>('/screen', auth)
    const told: string[] = []
    socket.onAny((event: string) => told.push(event))
    const own = first<{ screenId: string }>(socket, 'screen')
    const picture = first<{ view: { screens: Record<string, { name: string }> } }>(socket, 'snapshot')
    const refused = first<Error>(socket, 'connect_error')
    const answer = await Promise.race([own, refused])
    if (answer instanceof Error) return { refused: answer.message }
    return { own: answer.screenId, view: (await picture).view, told, socket }
  }
  /** A screen shows its code, and the office types it in. */
  const pair = async (name: string) => {
    const waiting = open<PairingToClient>(pairingNamespace)
    const { code } = await first<{ code: string }>(waiting, 'code')
    const paired = first<{ key: string }>(waiting, 'paired')
    const office = await at.join('office')
    expect(await office.send('pairScreen', { code, name, layout: 'side', language: 'en' })).toEqual({ done: true })
    return { key: (await paired).key, office }
  }

  it('by the screens’ link finds its own row by what it calls itself, before its picture comes', async () => {
    const screen = await comeIn({ key: keysOfOne.screen, device: 'the-laptop-at-the-wall' })
    expect(screen.own).toBe('the-laptop-at-the-wall')
    expect(screen.told).toEqual(['screen', 'snapshot'])
    expect(Object.keys(screen.view?.screens ?? {})).toContain('the-laptop-at-the-wall')
  })

  it('that was paired is told its own row, whatever it calls itself', async () => {
    const { key } = await pair('Màn hình trái')
    const screen = await comeIn({ key, device: 'the-laptop-at-the-wall' })
    expect(screen.view?.screens[screen.own ?? '']).toMatchObject({ name: 'Màn hình trái', layout: 'side' })
  })

  it('that was paired and let go is told so, on the line and when it comes back', async () => {
    const { key, office } = await pair('Màn hình trái')
    const screen = await comeIn({ key })
    const gone = first<string>(screen.socket, 'disconnect')
    expect(await office.send('letScreenGo', { screenId: screen.own })).toEqual({ done: true })
    await gone
    expect(await comeIn({ key })).toEqual({ refused: 'screenLetGo' })
    expect(await comeIn({ key: 'a-key-that-nobody-ever-gave' })).toEqual({ refused: 'unknownLink' })
  })

  it('knows of those who are to go up whether they are in the hall, and of nobody else', async () => {
    const screen = await at.join('screen')
    const desk = await at.join('reception')
    await desk.send('checkIn', scanned({ code: person(3).badgeCode }))
    await screen.until((view) => view.goingUp['honouree-1']?.inHall === true)
    expect(screen.view().goingUp).toEqual({
      'honouree-1': { inHall: true },
      'honouree-2': { inHall: false },
      'honouree-3': { inHall: false },
    })
  })
})
