import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const request = (serviceCode: string, quotaCode: string, quotaName: string, record: JsonObject = {}) =>
  apiCall('servicequotas:RequestServiceQuotaIncrease', {
    requestParameters: { serviceCode, quotaCode, desiredValue: 256 },
    responseElements: {
      requestedQuota: { id: '0a1b2c3d4e5f', serviceCode, quotaCode, quotaName, desiredValue: 256, status: 'PENDING' },
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: request('ec2', 'L-417A185B', 'Running On-Demand P instances'),
      title: 'alice asked AWS to raise "Running On-Demand P instances" of EC2 to 256',
      severity: 'medium',
    },
    {
      event: request('ec2', 'L-3819A6DF', 'All G and VT Spot Instance Requests', {
        userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0',
      }),
      title: 'alice asked AWS to raise "All G and VT Spot Instance Requests" of EC2 to 256',
      severity: 'low',
    },
    {
      event: request('ses', 'L-804C8AE8', 'Sending quota'),
      title: 'alice asked AWS to raise "Sending quota" of SES to 256',
      severity: 'medium',
    },
    {
      event: request('vpc', 'L-F678F1CE', 'VPCs per Region'),
      title: 'alice asked AWS to raise "VPCs per Region" of VPC to 256',
      severity: 'information',
    },
    {
      event: apiCall('servicequotas:RequestServiceQuotaIncrease', {
        requestParameters: { serviceCode: 'vpc', quotaCode: 'L-F678F1CE' },
      }),
      title: 'alice asked AWS to raise quota L-F678F1CE of VPC',
    },
    {
      event: apiCall('servicequotas:RequestServiceQuotaIncrease'),
      title: 'alice called servicequotas:RequestServiceQuotaIncrease, and CloudTrail does not show its parameters',
    },
  ],
  silent: [
    {
      event: request('ec2', 'L-417A185B', 'Running On-Demand P instances', {
        errorCode: 'ResourceAlreadyExistsException',
      }),
      because: 'there is such a request already',
    },
    {
      event: apiCall('servicequotas:GetServiceQuota', { requestParameters: { serviceCode: 'ec2' }, readOnly: true }),
      because: 'it was only read',
    },
  ],
})
