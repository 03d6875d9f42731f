import type { ApiCall } from '../../shared/core/event.ts'
import { isJsonObject, listAt, textAt } from '../../shared/core/json.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  permissionAudience,
  reachesOutside,
} from '../requests/audience.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/image-shared',
  calls: ['ec2:ModifyFpgaImageAttribute', 'ec2:ModifyImageAttribute'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: severityOf,
  gravest: 'critical',
  title: (e) =>
    `${e.actor.name} shared ${isForFpga(e) ? 'FPGA' : 'machine'} image ${imageOf(e) ?? 'of unknown name'} with ${audienceInWords(audienceOf(e))}`,
  why: 'Whoever it is shared with can start a machine of it and read what is on its disks; of an FPGA image, use it.',
  respond: (e) => {
    const image = imageOf(e)
    return [
      ...ifKnown(image, (image) => ({
        do: 'Take it back:',
        run: isForFpga(e)
          ? aws`ec2 reset-fpga-image-attribute --fpga-image-id ${image} --region ${e.region}`
          : aws`ec2 modify-image-attribute --image-id ${image} --launch-permission ${removal(e)} --region ${e.region}`,
      })),
      'Look for keys, passwords and code on its disks, and change the secrets among them.',
      askWhom(e, audienceOf(e)),
    ]
  },
  falsePositives: (e) =>
    harmlessFor(
      audienceOf(e),
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

/** Images for the programmable chips of some instances: they have a call of their own, of the same form. */
function isForFpga({ action }: ApiCall): boolean {
  return action.name === 'ModifyFpgaImageAttribute'
}

function audienceOf(e: ApiCall): Audience {
  return permissionAudience(e, isForFpga(e) ? 'loadPermission' : permission)
}

function imageOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'imageId') ?? textAt(request, 'fpgaImageId')
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
  const { everyone, others } = audienceOf(e)
  if (everyone) return isForFpga(e) ? 'high' : 'critical'
  const named = others.some((other) => other.startsWith('account'))
  return named ? 'medium' : 'low'
}
