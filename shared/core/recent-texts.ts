/** Most texts that come again are short: names of fields, of services, of roles. */
const longest = 200
const most = 2000

/**
 * What was found out about texts that come again and again. Where there are too many it forgets them all, so that made-up
 * texts cannot fill the memory.
 */
export class RecentTexts<Answer> {
  readonly #answers = new Map<string, Answer>()

  get(text: string): Answer | undefined {
    return this.#answers.get(text)
  }

  set(text: string, answer: Answer): void {
    if (text.length > longest) return
    if (this.#answers.size === most) this.#answers.clear()
    this.#answers.set(copyOf(text), answer)
  }
}

/** A part that was cut out of a text keeps the whole of it in memory; a copy does not. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
