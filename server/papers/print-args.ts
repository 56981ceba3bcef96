import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { properText } from '../../shared/fold.ts'
import { type PaperKind, paperKinds } from '../../shared/papers/wanted.ts'
import type { Issued } from './invitation.ts'
import { readPublicUrl } from './public-url.ts'

export type PrintOrder = {
  kind: PaperKind
  data: string
  out: string
  /** As typed: matched with the roster once that is read. */
  unit: string | null
  person: string | null
  conference: string | null
  /** Null where nothing was said: then the server's own, as it last started. */
  publicUrl: string | null
  issued: Issued
}

export const usage = `npm run print -- invitations|badges --out FILE.pdf [--data DIR] [--unit "…"] [--person "…"]
  [--number 61/GM-SNV] [--date 2025-08-12] [--signer-position "GIÁM ĐỐC"] [--signer-name "…"]
  [--public-url https://…] [--conference ID]`

/** What is to be printed, or a sentence with the order as it should be. */
export function readPrintOrder(args: string[], env: NodeJS.ProcessEnv): PrintOrder | { wrong: string } {
  const read = parsed(args)
  if ('wrong' in read) return read
  const { values, positionals } = read
  const kind = paperKinds.find((one) => one === positionals[0])
  if (!kind || positionals.length > 1) {
    return { wrong: 'Cần ghi rõ: invitations (giấy mời) hoặc badges (thẻ) / Say which: invitations or badges' }
  }
  if (!values.out) return { wrong: 'Cần tên tệp PDF để ghi / A name for the PDF is needed: --out FILE.pdf' }
  if (values.unit !== undefined && values.person !== undefined) {
    return { wrong: 'Chọn một đơn vị hoặc một người, không cả hai / Choose a unit or a person, not both' }
  }
  const date = values.date ?? ''
  if (!/^(\d{4}-\d{2}-\d{2})?$/.test(date)) {
    return { wrong: `Ngày viết là năm-tháng-ngày / The date is written year-month-day: 2025-08-12, not ${date}` }
  }
  const address = readPublicUrl(values['public-url'] ?? env.PUBLIC_URL)
  if ('wrong' in address) return address
  return {
    kind,
    data: resolve(values.data ?? (env.DATA || './data')),
    out: resolve(values.out),
    unit: values.unit ?? null,
    person: values.person ?? null,
    conference: values.conference ?? null,
    publicUrl: address.publicUrl,
    issued: {
      number: properText(values.number ?? ''),
      date,
      signerPosition: properText(values['signer-position'] ?? ''),
      signerName: properText(values['signer-name'] ?? ''),
    },
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: text,
        out: text,
        unit: text,
        person: text,
        conference: text,
        'public-url': text,
        number: text,
        date: text,
        'signer-position': text,
        'signer-name': text,
      },
    })
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}
