import { aws } from '../../shared/core/shell-command.ts'
import { spotFleet } from '../../shared/sources/services/fleet.ts'
import { defineFleetDetection } from '../define-fleet-detection.ts'

export default defineFleetDetection({
  id: 'reliability/spot-fleet-failed',
  kind: 'Spot Fleet',
  service: spotFleet,
  history: (id, since, region) =>
    aws`ec2 describe-spot-fleet-request-history --spot-fleet-request-id ${id} --start-time ${since} --region ${region}`,
  reference: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-fleet-event-types.html',
})
