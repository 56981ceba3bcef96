const whole = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$|true$|false$|null$/y

/** Where a string ends, past its closing mark; -1 where it does not, or holds what JSON does not allow. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return -1
    if (code !== 0x5c) continue
    const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y
    escaped.lastIndex = at + 1
    if (!escaped.test(text)) return -1
    at = escaped.lastIndex - 1
  }
  return -1
}

/** Where a number or word ends; -1 where it is none of JSON's. */
function wordEnd(text: string, from: number): number {
  const word = /[-+.\w]+/y
  word.lastIndex = from
  if (!word.test(text)) return -1
  whole.lastIndex = 0
  return whole.test(text.slice(from, word.lastIndex)) ? word.lastIndex : -1
}

/**
 * The line, from 1, on which a text stops being JSON: `JSON.parse` does not always say where. What is wrong stands there
 * or just before, such as a comma that is missing at the end of the line above.
 */
export function faultyLine(text: string): number {
  const at = faultIn(text)
  return text.slice(0, at).split('\n').length
}

function faultIn(text: string): number {
  const open: ('{' | '[')[] = []
  let wants: 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma' = 'value'
  let at = 0
  for (;;) {
    const space = /[ \t\r\n]*/y
    space.lastIndex = at
    space.test(text)
    at = space.lastIndex
    const mark = text[at]
    const inside = open[open.length - 1]
    const closing = inside === '{' ? '}' : ']'
    if (mark === undefined) return at
    if (inside && mark === closing && (wants === 'comma' || wants === 'firstKey' || wants === 'firstValue')) {
      open.pop()
      wants = 'comma'
      at += 1
    } else if (wants === 'comma') {
      if (mark !== ',' || !inside) return at
      wants = inside === '{' ? 'key' : 'value'
      at += 1
    } else if (wants === 'colon') {
      if (mark !== ':') return at
      wants = 'value'
      at += 1
    } else if (wants === 'key' || wants === 'firstKey') {
      const end = mark === '"' ? stringEnd(text, at) : -1
      if (end < 0) return at
      wants = 'colon'
      at = end
    } else if (mark === '{' || mark === '[') {
      open.push(mark)
      wants = mark === '{' ? 'firstKey' : 'firstValue'
      at += 1
    } else {
      const end = mark === '"' ? stringEnd(text, at) : wordEnd(text, at)
      if (end < 0) return at
      wants = 'comma'
      at = end
    }
  }
}
