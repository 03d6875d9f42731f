import type { ApiCall } from '../../shared/core/event.ts'
import { isJsonObject, listAt, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { askWhom, audienceInWords, harmlessFor, permissionAudience, reachesOutside } from '../requests/audience.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/image-shared',
  calls: ['ec2:ModifyImageAttribute'],
  where: (e) => reachesOutside(permissionAudience(e, permission)),
  severity: severityOf,
  gravest: 'critical',
  title: (e) =>
    `${e.actor.name} shared machine image ${imageOf(e) ?? 'of unknown name'} with ${audienceInWords(permissionAudience(e, permission))}`,
  why: 'Whoever it is shared with can start a machine of it and read what is on its disks.',
  respond: (e) => {
    const image = imageOf(e)
    return [
      ...ifKnown(image, (image) => ({
        do: 'Take it back:',
        run: aws`ec2 modify-image-attribute --image-id ${image} --launch-permission ${removal(e)} --region ${e.region}`,
      })),
      'Look for keys, passwords and code on its disks, and change the secrets among them.',
      askWhom(e, permissionAudience(e, permission)),
    ]
  },
  falsePositives: (e) =>
    harmlessFor(
      permissionAudience(e, permission),
      'Images are built in one account and used in others.',
      'A vendor publishes an image for customers.',
    ),
  mitre: ['T1537', 'T1578.001'],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharing-amis.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyImageAttribute.html',
  ],
})

const permission = 'launchPermission'

function imageOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'imageId')
}

/** The launch permission as the call gave it, to be removed; the names of the API begin with a capital. */
function removal({ request }: ApiCall): string {
  const items = listAt(request, permission, 'add', 'items').filter(isJsonObject)
  const capitalized = items.map((item) =>
    Object.fromEntries(Object.entries(item).map(([key, value]) => [key.charAt(0).toUpperCase() + key.slice(1), value])),
  )
  return JSON.stringify({ Remove: capitalized })
}

/** Sharing with known accounts is how images are made for a company; with one's own organization more so. */
function severityOf(e: ApiCall): Severity {
  const { everyone, others } = permissionAudience(e, permission)
  if (everyone) return 'critical'
  const named = others.some((other) => other.startsWith('account'))
  return named ? 'medium' : 'low'
}
