/** White space that no log has, put where an escape ends. */
export const gap = '\u2029'

/** What colours a terminal, as it is and as JSON and shells write it. */
const colours = new RegExp(String.raw`(?:${String.fromCharCode(27)}|\\{1,8}(?:u001b|x1b|033))\[[\d;]{0,30}m`, 'gi')

/** White space and punctuation in strings of JSON and in addresses: their last letter is no part of the word after it. */
const escapes = /\\{1,8}(?:[nrt]|u00(?:0[9ad]|2[0267]|3[acd]))|%(?:25){0,3}(?:0[9ad]|2[0267c]|3[a-df]|5[bd]|7[bcd])/gi

/** A text as who reads it sees its words: with a gap for a colour, and after an escape that looks like letters. */
export function asRead(text: string): string {
  return text.replace(colours, gap).replace(escapes, `$&${gap}`)
}
