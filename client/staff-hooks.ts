import { type CommandType, commands } from '../shared/commands.ts'
import { handsHook, sendHook, viewHook } from './hall.tsx'

const policy = (type: CommandType) => commands[type].offline

/** The staff's pages know the table of commands, and with it the offline policies; phones and screens need neither. */
export const officeHooks = { useView: viewHook<'office'>(), useSend: sendHook<'office'>(policy) }
export const mcHooks = { useView: viewHook<'mc'>(), useSend: sendHook<'mc'>(policy) }
export const receptionHooks = {
  useView: viewHook<'reception'>(),
  useSend: sendHook<'reception'>(policy),
  useHands: handsHook<'reception'>(),
}
export const tellerHooks = { useView: viewHook<'teller'>(), useSend: sendHook<'teller'>(policy) }
