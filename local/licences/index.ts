import { writeFile } from 'node:fs/promises'
import { answerHelp, runCommand } from '../run-command.ts'
import { bundledPackages, licencesPage } from './third-party.ts'

answerHelp(
  'Writes THIRD-PARTY-LICENCES.md: what is bundled into the functions, and under which licences.\n\n  npm run licences\n',
)
await runCommand(async () => {
  await writeFile(new URL('../../THIRD-PARTY-LICENCES.md', import.meta.url), licencesPage(await bundledPackages()))
  console.log('Wrote THIRD-PARTY-LICENCES.md')
})
