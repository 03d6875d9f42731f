import { defineConfig } from '../../shared/config.ts'

/** The configuration of the stack that the end-to-end tests deploy. */
export default defineConfig({
  accounts: { '111122223333': 'Production' },
  timeZone: 'Europe/Berlin',
  // Of the filter pattern syntax MiniStack knows words that must all be there.
  logs: [{ logGroup: '/app/orders', filterPattern: 'ERROR' }],
})
