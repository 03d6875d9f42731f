import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { type Json, listAt, numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { portsInWords } from '../requests/network/ports.ts'
import type { SecurityGroupRule } from '../requests/network/security-group-rules.ts'
import { isWorld, severityOfOpening } from '../requests/network/world.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/lightsail-ports-opened',
  calls: ['lightsail:OpenInstancePublicPorts', 'lightsail:PutInstancePublicPorts'],
  where: (e) => openToWorld(e).length > 0,
  severity: (e) => {
    const severity = severityOfOpening(openToWorld(e).map(toRule))
    return severity === 'critical' ? 'high' : severity
  },
  title: (e) => {
    const ports = [...new Set(openToWorld(e).map(toRule).map(portsInWords))].join(', ')
    return `${e.actor.name} let the world in to ${ports} of ${named('Lightsail instance', instanceOf(e))}`
  },
  why: 'Lightsail has no network around its instances: an open port is on the internet at once.',
  respond: (e) => [...closings(e), `Ask ${e.actor.name} who needs to get in, and from where.`],
  falsePositives: (e) => [
    'A public web server needs ports 80 and 443.',
    ...(e.action.name === 'PutInstancePublicPorts'
      ? ['The call names all ports that stay open, and so those that were open before.']
      : []),
  ],
  mitre: ['T1686.001'],
  references: ['https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_PutInstancePublicPorts.html'],
})

/** A port without an address range is open to everybody. */
function openToWorld({ request }: ApiCall): readonly Json[] {
  return [...listAt(request, 'portInfo'), ...listAt(request, 'portInfos')].filter((info) => {
    const ranges = [...listAt(info, 'cidrs'), ...listAt(info, 'ipv6Cidrs')]
    if (ranges.length === 0) return listAt(info, 'cidrListAliases').length === 0
    return isWorld(...ranges.filter((range) => typeof range === 'string'))
  })
}

function toRule(info: Json): SecurityGroupRule {
  const protocol = textAt(info, 'protocol')?.toLowerCase() ?? 'all'
  const from = numberAt(info, 'fromPort')
  const to = numberAt(info, 'toPort')
  const all = protocol === 'all' || from === undefined || to === undefined
  return { protocol: protocol === 'all' ? '-1' : protocol, ports: all ? undefined : { from, to }, cidr: '' }
}

function closings(e: ApiCall): readonly Step[] {
  const instance = instanceOf(e)
  if (instance === undefined) return []
  return openToWorld(e).map((info) => {
    const ports = `fromPort=${numberAt(info, 'fromPort') ?? 0},toPort=${numberAt(info, 'toPort') ?? 65_535},protocol=${textAt(info, 'protocol') ?? 'all'}`
    return {
      do: `Close ${portsInWords(toRule(info))}:`,
      run: aws`lightsail close-instance-public-ports --instance-name ${instance} --port-info ${ports} --region ${e.region}`,
    }
  })
}

function instanceOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'instanceName')
}
