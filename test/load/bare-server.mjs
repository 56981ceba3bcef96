import { WebSocketServer } from 'ws'
import { answerCalls } from './calls.mjs'
import { serverFrame } from './wire.mjs'

/**
 * The yardstick: WebSockets with nothing around them. It sends the very texts that the real server sent, as ready-made
 * frames: the picture to whoever connects, and the patch to everybody when the commander says so.
 */
let picture = null
let patch = null
const phones = new Set()
let listening = null

answerCalls({
  serve: ({ pictureText, patchText }) => {
    picture = pictureText === null ? null : serverFrame(pictureText)
    patch = patchText === null ? null : serverFrame(patchText)
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, backlog: 4_096, perMessageDeflate: false })
    server.on('connection', (socket, request) => {
      if (request.url === '/commander') {
        socket.on('message', () => {
          for (const phone of phones) phone._socket.write(patch)
        })
        return
      }
      phones.add(socket)
      socket.on('close', () => phones.delete(socket))
      socket.on('error', () => socket.terminate())
      if (picture) socket._socket.write(picture)
    })
    listening = server
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.once('listening', () => resolve({ port: listening.address().port }))
    })
  },
})
