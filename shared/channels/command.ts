import stringWidth from 'fast-string-width'
import type { ShellCommand } from '../core/shell-command.ts'
import { mark } from '../secrets/masks.ts'
import { onOneLine } from './clean-text.ts'
import { columns } from './wrap.ts'

const longestWord = 1000

/**
 * Whether the command can be shown as it is: a word that would have to be changed to be harmless (one that is too long,
 * holds a secret or invisible characters, links to somewhere, or would be taken for an option) would make it another
 * command.
 */
export function isShowable(command: ShellCommand): boolean {
  return command.every(
    (word) =>
      word.length <= longestWord &&
      !word.includes(mark) &&
      onOneLine(word) === word &&
      !foreignLink.test(word) &&
      (!word.startsWith('-') || option.test(word)),
  )
}

/** As people write options (`--region`, and `--user-name=-x` for a value that begins with a dash), and `-` and `-1`. */
const option = /^(?:--?[a-z][a-z\d-]*(?:=-.*)?|-\d*)$/

export const commandLeftOut = '(The command is left out: a name in it cannot be shown safely.)'

const foreignLink = /\b(?!s3:|https:\/\/[\w.-]{1,100}\.amazonaws\.com(?:\.cn)?\/)[a-z][\w+.-]{0,19}:\/\//i

/** The command on one line, each word quoted where a POSIX shell needs it. */
export function commandText(command: ShellCommand): string {
  return command.map((word) => quote(word)).join(' ')
}

/**
 * The command on lines that can be pasted into a shell as they stand: a backslash ends each but the last. A word
 * that is longer than a line goes on at the very start of the next, where the shell joins it.
 */
export function commandLines(command: ShellCommand, indent: string): readonly string[] {
  const room = columns - ' \\'.length
  const lines: string[] = []
  let line = indent
  for (const word of command) {
    const pieces = split(word, room - indent.length - 2).map(quote)
    const [first = "''", ...others] = pieces
    const spaced = line.trim() === '' ? line + first : `${line} ${first}`
    if (stringWidth(spaced) <= room) line = spaced
    else {
      lines.push(`${line} \\`)
      line = `${indent}  ${first}`
    }
    for (const piece of others) {
      lines.push(`${line}\\`)
      line = piece
    }
  }
  return [...lines, line]
}

/** zsh takes a word that begins with `=` for the path of a command; with MAGIC_EQUAL_SUBST, what follows another `=`, too. */
function quote(word: string): string {
  return /^(?!=)(?!.*==)[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** Pieces no wider than `width`, also when each of their characters needs quoting. */
function split(word: string, width: number): readonly string[] {
  if (/^[ -~]*$/.test(word) && quote(word).length <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && stringWidth(quote(piece + character)) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
