import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const id = 'eipalloc-0123456789abcdef0'

const offer = (record: JsonObject = {}) =>
  apiCall('ec2:EnableAddressTransfer', {
    requestParameters: {
      EnableAddressTransferRequest: { AllocationId: id, TransferAccountId: 123456789012 },
    },
    ...record,
  })

const release = (requestParameters: JsonObject, record: JsonObject = {}) =>
  apiCall('ec2:ReleaseAddress', { requestParameters, ...record })

export default defineExamples({
  fires: [
    { event: offer(), title: `alice offered elastic IP ${id} to account 123456789012`, severity: 'high' },
    {
      event: offer({ requestParameters: { allocationId: id } }),
      title: `alice offered elastic IP ${id} to an account`,
    },
    { event: release({ allocationId: id }), title: `alice released elastic IP ${id}`, severity: 'low' },
    {
      event: release({ publicIp: '198.51.100.7' }),
      title: 'alice released elastic IP 198.51.100.7',
    },
    {
      event: release(
        { allocationId: id },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io)' },
      ),
      title: `alice released elastic IP ${id}`,
      severity: 'information',
    },
  ],
  silent: [
    {
      event: apiCall('ec2:DisassociateAddress', { requestParameters: { associationId: 'eipassoc-0123456789abcdef0' } }),
      because: 'the account keeps the address',
    },
    { event: release({ allocationId: id }, { errorCode: 'Client.InvalidIPAddress.InUse' }), because: 'it is in use' },
  ],
})
