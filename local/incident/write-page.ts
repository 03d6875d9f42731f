import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Writes a page that only its owner may read: it names people, addresses and resources. */
export function writePage(path: string, page: string): void {
  writeFileSync(path, page, { mode: 0o600 })
  console.error(`Wrote ${pathToFileURL(path).href}: open it in a browser; it asks nothing of any other machine`)
}
