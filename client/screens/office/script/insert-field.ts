/** A text with a field put where the cursor is, or in place of what is marked; and where the cursor stands then. */
export function insertField(
  text: string,
  [from, to]: readonly [number, number],
  field: string,
): { text: string; cursor: number } {
  const inserted = `«${field}»`
  return { text: text.slice(0, from) + inserted + text.slice(to), cursor: from + inserted.length }
}
