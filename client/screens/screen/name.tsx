import { heldName } from './held-together.ts'

/** A name, which keeps to one line as long as it can be read there. */
export function Name({ name }: { name: string }) {
  return <span data-name>{heldName(name)}</span>
}
