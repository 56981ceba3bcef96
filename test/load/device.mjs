import { clientFrame, openLine } from './wire.mjs'

/**
 * A device of the hall, in as much of engine.io 4 and socket.io 5 as it takes: messages are told apart by their first
 * bytes, and read as JSON only where somebody wants to know what is in them.
 */

const code = (letter) => letter.charCodeAt(0)
const [engineOpen, enginePing, engineMessage] = ['0', '2', '4'].map(code)
const [socketEvent, socketAnswer, socketRefusal] = ['2', '3', '4'].map(code)
const pong = clientFrame('3')

/** The first letter of an event's name, which is enough to know it by. */
export const patch = code('p')
export const snapshot = code('s')

/** Where the letter stands: `42/attendee,["patch",…`. */
const letterAt = (prefix) => 2 + prefix.length + 2

/**
 * `onEvent(letter, text)` hears each event; `text()` is the whole message as it came. What comes after the device was
 * let in and is no event, ping or answer ends in `onEnd(reason)`.
 */
export function openDevice({ port, role, auth, onEvent, onEnd }) {
  const prefix = `/${role},`
  const letter = letterAt(prefix)
  const waiting = new Map()
  let asked = 0

  const answer = (bytes, start, end) => {
    const open = bytes.indexOf('[', start)
    const id = Number(bytes.toString('latin1', start + 2 + prefix.length, open))
    const onAnswer = waiting.get(id)
    waiting.delete(id)
    onAnswer?.(JSON.parse(bytes.toString('utf8', open, end))[0])
  }
  const line = openLine({
    port,
    path: '/socket.io/?EIO=4&transport=websocket',
    onEnd,
    onText: (bytes, start, end) => {
      const kind = bytes[start]
      if (kind === enginePing) line.write(pong)
      else if (kind === engineOpen) line.write(clientFrame(`40${prefix}${JSON.stringify(auth)}`))
      else if (kind === engineMessage) {
        const message = bytes[start + 1]
        if (message === socketEvent) onEvent(bytes[start + letter], () => bytes.toString('utf8', start, end))
        else if (message === socketAnswer) answer(bytes, start, end)
        else if (message === socketRefusal) onEnd(`the server refused a device: ${bytes.toString('utf8', start, end)}`)
      }
    },
  })
  return {
    drop: line.drop,
    /** `onAnswer` is called in the very turn in which the answer came. */
    ask: (event, message, onAnswer) => {
      asked += 1
      waiting.set(asked, onAnswer)
      line.write(clientFrame(`42${prefix}${asked}${JSON.stringify([event, message])}`))
    },
  }
}

/** A device of the bare server, which sends the same texts without anything before or between them. */
export function openBareDevice({ port, path = '/', role = 'attendee', onEvent, onEnd }) {
  const letter = letterAt(`/${role},`)
  const line = openLine({
    port,
    path,
    onEnd,
    onText: (bytes, start, end) => onEvent(bytes[start + letter], () => bytes.toString('utf8', start, end)),
  })
  return { drop: line.drop, send: (text) => line.write(clientFrame(text)) }
}

/** What an event says, from its whole text. */
export const contentOf = (text) => JSON.parse(text.slice(text.indexOf('[')))[1]
