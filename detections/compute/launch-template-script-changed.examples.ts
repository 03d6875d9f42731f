import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const version = (template: JsonObject, LaunchTemplateData: JsonObject, record = {}) =>
  apiCall('ec2:CreateLaunchTemplateVersion', {
    requestParameters: { CreateLaunchTemplateVersionRequest: { ...template, LaunchTemplateData } },
    ...record,
  })

const script = { ImageId: 'ami-0123456789abcdef0', UserData: '<sensitiveDataRemoved>' }

export default defineExamples({
  fires: [
    {
      event: version({ LaunchTemplateName: 'web', SourceVersion: 3 }, script),
      title: 'alice changed the start script in launch template web',
      severity: 'medium',
    },
    {
      event: version({ LaunchTemplateId: 'lt-0123456789abcdef0' }, script),
      title: 'alice changed the start script in launch template lt-0123456789abcdef0',
    },
    {
      event: version({}, script),
      title: 'alice changed the start script in a launch template',
    },
    {
      event: version({ LaunchTemplateName: 'web' }, script, { userAgent: 'Terraform/1.9.0' }),
      title: 'alice changed the start script in launch template web',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: version({ LaunchTemplateName: 'web' }, { ImageId: 'ami-0123456789abcdef0' }),
      because: 'the new version only names another image',
    },
  ],
})
