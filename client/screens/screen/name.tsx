/** A name, which keeps to one line as long as it can be read there; its given name is never alone on the second. */
export function Name({ name }: { name: string }) {
  return <span data-name>{name.trim().replace(/\s+(\S+)$/, '\u00a0$1')}</span>
}
