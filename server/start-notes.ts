import { resolve } from 'node:path'
import { type Config, usual } from './config.ts'

/** Where everything is kept and how to have it again: for the office's page and the terminal. */
export type Installation = { data: string; startAgain: string }

/**
 * The command that opens this same data again, whatever folder the shell stands in. `args` are those of this start:
 * what else they ask for is asked for again, but for an empty beginning, which was once.
 */
export function installationOf(
  args: readonly string[],
  config: Pick<Config, 'data' | 'port' | 'host'>,
  platform: NodeJS.Platform = process.platform,
): Installation {
  const again: string[] = []
  if (config.data !== resolve(usual.data)) again.push('--data', config.data)
  // An option of this start stands among `args`; a value of its environment may be gone the next time.
  if (!given(args, '--port') && String(config.port) !== usual.port) again.push('--port', String(config.port))
  if (!given(args, '--host') && config.host !== usual.host) again.push('--host', config.host)
  again.push(...withoutData(args).filter((arg) => arg !== '--empty'))
  const words = again.map((arg) => quoted(arg, platform))
  return { data: config.data, startAgain: ['npm start', ...(words.length > 0 ? ['--', ...words] : [])].join(' ') }
}

const given = (args: readonly string[], option: string): boolean =>
  args.some((arg) => arg === option || arg.startsWith(`${option}=`))

const withoutData = (args: readonly string[]): string[] =>
  args.filter((arg, index) => arg !== '--data' && args[index - 1] !== '--data' && !arg.startsWith('--data='))

/** As a shell reads it as one word: Windows knows double quotes alone, and others leave nothing in single ones. */
function quoted(arg: string, platform: NodeJS.Platform): string {
  const plain = platform === 'win32' ? /^[\w.:\\/=-]+$/ : /^[\w.:/=-]+$/
  if (plain.test(arg)) return arg
  return platform === 'win32' ? `"${arg}"` : `'${arg.replace(/'/g, `'\\''`)}'`
}

/** What the terminal says beside the links; `made` is the conference that this start has made, if any. */
export function startNotes({ data, startAgain }: Installation, made: 'sample' | 'empty' | null): string[] {
  const newOne = {
    sample: [
      'HỘI NGHỊ MỚI: thư mục dữ liệu này chưa có gì, nên đã tạo hội nghị mẫu trong đó.',
      'A NEW CONFERENCE: this data folder was empty, so a sample conference has been made in it.',
    ],
    empty: [
      'HỘI NGHỊ MỚI: thư mục dữ liệu này chưa có gì, nên đã tạo một hội nghị trống trong đó.',
      'A NEW CONFERENCE: this data folder was empty, so an empty conference has been made in it.',
    ],
  }
  const otherFolder = [
    'Nếu trước đây đã nhập danh sách rồi, hãy dừng (Ctrl+C) và chạy lại với thư mục dữ liệu cũ: npm start -- --data <thư mục>',
    'If you imported a roster before, stop (Ctrl+C) and start with its data folder: npm start -- --data <folder>',
  ]
  return [
    ...(made === null ? [] : [...newOne[made], ...otherFolder, '']),
    `Dữ liệu / Data:             ${data}`,
    `Chạy lại / Start again:     ${startAgain}`,
    '',
  ]
}
