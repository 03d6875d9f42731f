import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const [folder = ''] = process.argv.slice(2)
let records = 0
for (const name of readdirSync(folder)) {
  const packed = readFileSync(join(folder, name))
  const { Records }: { readonly Records: readonly unknown[] } = JSON.parse(gunzipSync(packed).toString())
  records += Records.length
}
console.log(records)
