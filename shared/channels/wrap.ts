import { wrapAnsi } from 'fast-wrap-ansi'

/** The widest line of an e-mail, in terminal columns; URLs alone are longer. */
export const columns = 72

/** Breaks at spaces, and inside a word only where it is longer than a line; later lines begin with `indent`. */
export function wrap(text: string, firstIndent: string, indent = ' '.repeat(firstIndent.length)): readonly string[] {
  const width = columns - Math.max(firstIndent.length, indent.length)
  return wrapAnsi(text, width, { hard: true, trim: true })
    .split('\n')
    .map((line, i) => `${i === 0 ? firstIndent : indent}${line}`.trimEnd())
}

const labelWidth = 9

/** "Region   us-east-1" */
export function labelled(label: string, value: string): readonly string[] {
  return wrap(value, label.padEnd(labelWidth))
}
