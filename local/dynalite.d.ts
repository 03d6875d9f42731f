declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** @param options.createTableMs how long a new table is not yet there, in milliseconds */
  export default function dynalite(options: { readonly createTableMs: number }): Server
}
