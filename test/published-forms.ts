import fc from 'fast-check'

/** What the form of a secret is, as a regular expression: of JavaScript, Rust or Go. */
export interface PublishedForm {
  readonly source: string
  /** The group that is the secret; 0 for the first that took part, or else the whole. */
  readonly group?: number
}

export interface PublishedSecret {
  /** The secret, with all around it that the form asks for. */
  readonly text: string
  readonly secret: string
}

/** Texts of the form. */
export function secretsOf({ source, group = 0 }: PublishedForm): fc.Arbitrary<PublishedSecret> {
  const form = new RegExp(`^(?:${plain(source)})$`)
  return fc.stringMatching(form, { size: 'small' }).map((text) => {
    const [, ...groups] = form.exec(text) ?? []
    const found = group === 0 ? groups.find((part) => part !== undefined) : groups[group - 1]
    // A short group is a part of the form, and no secret.
    return { text: withSpaces(text), secret: withSpaces(found !== undefined && found.length >= 12 ? found : text) }
  })
}

/** As logs have them: `\s` is any of two dozen characters. */
function withSpaces(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** fast-check makes texts for expressions without what looks around; JavaScript writes some things in other ways. */
function plain(source: string): string {
  return (
    (source.includes('(?x)') ? source.replace(/\s+/g, '') : source)
      .replace(/\(\?[imsx]+\)/g, '')
      .replace(/\(\?-?[ims]+:/g, '(?:')
      .replace(/\(\?P?<\w+>/g, '(')
      .replaceAll('[:alnum:]', 'A-Za-z\\d')
      // Some mean a dot where they say any character: `hooks.slack.com`.
      .replace(/(?<=\w)\.(?=\w)/g, '\\.')
      .replaceAll('.{1,256}', '\\w{1,256}')
      .replace(/\(\?<?[!=](?:[^()[\]]|\[[^\]]*\]|\\.)*\)/g, '')
      .replace(/\\[bAz]/g, '')
  )
}
