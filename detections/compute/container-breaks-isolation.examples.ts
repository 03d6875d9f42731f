import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall, session } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const register = (container: JsonObject, task: JsonObject = {}, record: JsonObject = {}) =>
  apiCall('ecs:RegisterTaskDefinition', {
    requestParameters: {
      family: 'orders',
      containerDefinitions: [{ name: 'web', image: 'example.com/web:1', ...container }],
      ...task,
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: register({ privileged: true }),
      title: 'alice gave containers of task definition orders privileged mode',
      severity: 'medium',
    },
    {
      event: register({}, { pidMode: 'host', volumes: [{ name: 'host', host: { sourcePath: '/' } }] }),
      title: 'alice gave containers of task definition orders the processes of the host and the files of the host',
    },
    {
      event: register(
        { linuxParameters: { capabilities: { add: ['SYS_ADMIN'] } } },
        { volumes: [{ name: 'engine', host: { sourcePath: '/var/run/docker.sock' } }] },
        { userIdentity: session('Deploy', 'ci-42'), userAgent: 'Terraform/1.9.0' },
      ),
      title:
        'role Deploy (session ci-42) gave containers of task definition orders kernel capabilities and the container engine of the host',
      severity: 'low',
    },
    {
      event: apiCall('batch:RegisterJobDefinition', {
        requestParameters: {
          jobDefinitionName: 'nightly',
          containerProperties: { image: 'example.com/a', privileged: true },
        },
      }),
      title: 'alice gave containers of job definition nightly privileged mode',
    },
  ],
  silent: [
    { event: register({ privileged: false }), because: 'the container is isolated as usual' },
    {
      event: register({}, { volumes: [{ name: 'data', host: { sourcePath: '/mnt/orders' } }], networkMode: 'awsvpc' }),
      because: 'it gets a folder for its data',
    },
  ],
})
