import { type serverOptions, usual } from './config.ts'

type Option = keyof typeof serverOptions

/** Each option with what stands after it, in Vietnamese and in English. */
const lines: Record<Option, { value: string; vi: string; en: string }> = {
  data: {
    value: 'DIR',
    vi: `thư mục lưu mọi dữ liệu (mặc định ${usual.data})`,
    en: `the folder everything is kept in (default ${usual.data})`,
  },
  port: { value: 'N', vi: `cổng http (mặc định ${usual.port})`, en: `the port for http (default ${usual.port})` },
  host: {
    value: 'H',
    vi: `địa chỉ máy chủ lắng nghe (mặc định ${usual.host}: mọi mạng)`,
    en: `the address to listen on (default ${usual.host}: every network)`,
  },
  empty: {
    value: '',
    vi: 'thư mục mới thì bắt đầu trống, không có hội nghị mẫu',
    en: 'a new folder begins empty, without the sample',
  },
  durability: {
    value: 'full|off',
    vi: 'full: không mất gì khi mất điện (mặc định); off: chỉ để đo',
    en: 'full: nothing is lost in a power cut (default); off: for measuring only',
  },
  'public-url': {
    value: 'URL',
    vi: 'địa chỉ công khai của máy chủ, in trong mã QR và đường dẫn của đại biểu',
    en: 'the public address, which stands in the delegates’ QR codes and links',
  },
  'https-port': {
    value: 'N|off',
    vi: 'cổng https (mặc định là cổng http + 443), hoặc off để tắt',
    en: 'the port for https (default: the http port + 443), or off',
  },
  cert: {
    value: 'FILE',
    vi: 'chứng chỉ riêng của cơ quan, đi cùng --key',
    en: 'a certificate of the office’s own, with --key',
  },
  key: { value: 'FILE', vi: 'khóa riêng của chứng chỉ đó', en: 'the private key of that certificate' },
  name: {
    value: 'NAME',
    vi: 'tên khác của máy chủ mà chứng chỉ phải có (dùng được nhiều lần)',
    en: 'a further name the certificate is for (may be repeated)',
  },
  phones: {
    value: 'http|https',
    vi: 'đường dẫn của đại biểu bắt đầu bằng gì (mặc định http)',
    en: 'what the delegates’ links begin with (default http)',
  },
}

/** Whether somebody wants to be told what there is, and nothing started. */
export const asksForHelp = (args: readonly string[]): boolean => args.some((arg) => arg === '--help' || arg === '-h')

export function helpText(): string {
  const options = (Object.keys(lines) as Option[]).map((option) => ({
    ...lines[option],
    option: `--${option} ${lines[option].value}`.trim(),
  }))
  const width = Math.max(...options.map(({ option }) => option.length)) + 4
  return [
    'Hội Trường: npm start -- [lựa chọn / options]',
    '',
    ...options.flatMap(({ option, vi, en }) => [`  ${option.padEnd(width - 2)}${vi}`, `${' '.repeat(width)}${en}`]),
    '',
    'Biến môi trường có cùng ý nghĩa / The environment says the same:',
    '  DATA PORT HOST DURABILITY PUBLIC_URL HTTPS_PORT CERT KEY NAMES PHONES',
  ].join('\n')
}
