import { defineConfig } from './shared/config.ts'

export default defineConfig({
  accounts: {
    '111122223333': 'Production',
    '123456789012': 'Staging',
  },
  timeZone: 'UTC',
  disabled: [],
  severity: {},
  allow: [],
  logs: [],
})
