import { aws } from '../../shared/core/shell-command.ts'
import { ec2Fleet } from '../../shared/sources/services/fleet.ts'
import { defineFleetDetection } from '../define-fleet-detection.ts'

export default defineFleetDetection({
  id: 'reliability/ec2-fleet-failed',
  kind: 'EC2 Fleet',
  service: ec2Fleet,
  history: (id, since, region) =>
    aws`ec2 describe-fleet-history --fleet-id ${id} --start-time ${since} --region ${region}`,
  reference: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-fleet-event-types.html',
})
