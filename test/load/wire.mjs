import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/**
 * WebSocket by hand, as little of it as the load needs: the clock is read in the very turn in which the bytes come, and
 * two thousand lines cost one process less than what it measures.
 */

/** The largest thing read at one go. Shared by all lines, since each read is used up before the next. */
const inbox = Buffer.allocUnsafeSlow(256 * 1024)

/** A text as a client sends it: masked, as the protocol wants, with a mask of zeros, which changes nothing. */
export function clientFrame(text) {
  const payload = Buffer.from(text)
  const frame = Buffer.alloc((payload.length < 126 ? 6 : 8) + payload.length)
  frame[0] = 0x81
  frame[1] = 0x80 | Math.min(payload.length, 126)
  if (payload.length >= 126) frame.writeUInt16BE(payload.length, 2)
  payload.copy(frame, frame.length - payload.length)
  return frame
}

/** A text as a server sends it. */
export function serverFrame(text) {
  const payload = Buffer.from(text)
  if (payload.length < 126 || payload.length > 0xffff) throw new Error('frames here have from 126 to 65,535 bytes')
  return Buffer.concat([Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff]), payload])
}

/**
 * One line to 127.0.0.1. `onText(bytes, start, end)` gets each whole text where it lies in the buffer; `onEnd(reason)`
 * comes once, however the line ends, unless it was dropped from here.
 */
export function openLine({ port, path, onText, onEnd }) {
  let open = false
  let over = false
  /** What came of a text that is not whole yet. */
  let rest = null

  const end = (reason) => {
    if (over) return
    over = true
    socket.destroy()
    onEnd(reason)
  }
  const take = (size) => {
    if (over) return
    let bytes = inbox.subarray(0, size)
    if (rest) bytes = Buffer.concat([rest, bytes])
    rest = null
    const read = open ? readTexts(bytes, 0) : readGreeting(bytes)
    if (read < bytes.length) rest = Buffer.from(bytes.subarray(read))
  }
  const readGreeting = (bytes) => {
    const close = bytes.indexOf('\r\n\r\n')
    if (close < 0) return 0
    const status = bytes.toString('latin1', 0, bytes.indexOf('\r\n'))
    if (!status.startsWith('HTTP/1.1 101')) {
      end(`the server said ${status}`)
      return bytes.length
    }
    open = true
    return readTexts(bytes, close + 4)
  }
  const readTexts = (bytes, from) => {
    let at = from
    while (at + 2 <= bytes.length) {
      let length = bytes[at + 1] & 0x7f
      let start = at + 2
      if (length === 126) {
        start += 2
        if (start > bytes.length) break
        length = bytes.readUInt16BE(at + 2)
      } else if (length === 127) {
        start += 8
        if (start > bytes.length) break
        length = Number(bytes.readBigUInt64BE(at + 2))
      }
      if (start + length > bytes.length) break
      const opcode = bytes[at] & 0x0f
      if (opcode === 1) onText(bytes, start, start + length)
      else if (opcode === 8) end('the server closed the line')
      at = start + length
    }
    return at
  }

  const socket = connect({
    port,
    host: '127.0.0.1',
    noDelay: true,
    onread: {
      buffer: inbox,
      callback: (size) => {
        take(size)
        return true
      },
    },
  })
  socket.on('error', (error) => end(error.message))
  socket.on('close', () => end('the line broke'))
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  )
  return {
    write: (frame) => socket.write(frame),
    /** Without a farewell, so that no port stays taken. */
    drop: () => {
      over = true
      socket.resetAndDestroy()
    },
  }
}
