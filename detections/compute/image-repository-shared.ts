import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import {
  type Audience,
  askWhom,
  audienceInWords,
  harmlessFor,
  policyAudience,
  reachesOutside,
  severityFor,
} from '../requests/audience.ts'
import { named } from '../requests/words.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/image-repository-shared',
  calls: ['ecr:PutRegistryPolicy', 'ecr:SetRepositoryPolicy'],
  where: (e) => reachesOutside(audienceOf(e)),
  severity: (e) => severityFor(audienceOf(e), 'critical', 'medium'),
  gravest: 'critical',
  title: (e) => {
    const audience = audienceOf(e)
    return `${e.actor.name} opened ${repositoryOf(e)} to ${audience.everyone ? 'every AWS account' : audienceInWords(audience)}`
  },
  why: 'Who can pull the images reads what is in them; who can push puts their own code where yours runs.',
  respond: (e) => [
    ...(e.action.name === 'PutRegistryPolicy'
      ? [
          {
            do: 'If nobody knows whom it lets in, take the whole policy away, with all that it allowed to others:',
            run: aws`ecr delete-registry-policy --region ${e.region}`,
          },
        ]
      : ifKnown(textAt(e.request, 'repositoryName'), (name) => ({
          do: 'If nobody knows whom it lets in, take the whole policy away; users and roles of your own can still pull, but Lambda functions made of these images need it:',
          run: aws`ecr delete-repository-policy --repository-name ${name} --region ${e.region}`,
        }))),
    askWhom(e, audienceOf(e)),
    'Look through the images for secrets, and replace them.',
  ],
  falsePositives: (e) => harmlessFor(audienceOf(e), 'Another account of the same company runs the images.'),
  mitre: ['T1525', 'T1537'],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html'],
})

function audienceOf({ request, account }: ApiCall): Audience {
  return policyAudience(textAt(request, 'policyText'), account.id)
}

function repositoryOf({ action, request }: ApiCall): string {
  return action.name === 'PutRegistryPolicy'
    ? 'the whole image registry'
    : named('image repository', textAt(request, 'repositoryName'))
}
