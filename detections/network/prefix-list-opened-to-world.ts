import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { isWorld } from '../requests/network/world.ts'
import { asked, askedObjects, textIn } from '../requests/parameters.ts'
import { someOf } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'network/prefix-list-opened-to-world',
  calls: ['ec2:ModifyManagedPrefixList'],
  where: (e) => worldRanges(e).length > 0,
  severity: 'high',
  title: (e) => `${e.actor.name} added ${someOf(worldRanges(e))} to prefix list ${listOf(e)}`,
  why: 'Every security group that lets this list in now lets in the whole internet.',
  respond: (e) => [
    ...ifKnown(nextVersion(e), (version) => ({
      do: 'Take it out again:',
      run: [
        ...aws`ec2 modify-managed-prefix-list --prefix-list-id ${listOf(e)} --current-version ${version} --region ${e.region}`,
        '--remove-entries',
        ...worldRanges(e).map((cidr) => `Cidr=${cidr}`),
      ],
    })),
    {
      do: 'See what uses the list:',
      run: aws`ec2 get-managed-prefix-list-associations --prefix-list-id ${listOf(e)} --region ${e.region}`,
    },
    `Ask ${e.actor.name} who needs to get in, and from where.`,
  ],
  falsePositives: ['Only route tables use the list, and the range is where their traffic goes.'],
  mitre: ['T1686.001'],
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html'],
})

function worldRanges(e: ApiCall): readonly string[] {
  const cidrs = askedObjects(e, 'addEntry').flatMap((entry) => textIn(entry, 'cidr') ?? [])
  const alone = cidrs.filter((cidr) => isWorld(cidr))
  return alone.length > 0 || !isWorld(...cidrs) ? alone : cidrs
}

function listOf(e: ApiCall): string {
  return asked(e, 'prefixListId') ?? 'unknown'
}

/** Every change raises the version by one, and the next change must name it. */
function nextVersion(e: ApiCall): string | undefined {
  const version = asked(e, 'currentVersion')
  return version && String(Number(version) + 1)
}
