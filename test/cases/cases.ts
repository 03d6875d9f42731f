import type { TocsinConfig } from '../../shared/config.ts'

/** Files that come one after the other, and what people are told of them. */
export interface Case {
  readonly files: readonly string[]
  /** What it must give, in a sentence. */
  readonly gives: string
  readonly config?: TocsinConfig
  /** Whether the deployment has learned for long enough to tell what it sees for the first time. */
  readonly hasLearned?: true
  /** Severity and title of each message, in order. */
  readonly told: readonly string[]
  /** What stands in some message. */
  readonly says?: readonly string[]
  readonly neverSays?: readonly string[]
}

export const cases: readonly Case[] = [
  {
    files: ['adversary/json-line-with-password.json'],
    gives: 'hides a password in a JSON field of a log line',
    told: ['medium: ERROR in /app: level error, user alice, password [redacted]'],
    neverSays: ['hunter2'],
  },
  {
    files: ['adversary/own-role-denied-as-cli.json'],
    gives: "tells what cuts off Tocsin's own role as critical",
    told: [
      "critical: role Developer (session mallory) wrote policy x of Tocsin's own role tocsin-prod-ApiCallRole-1A2B",
    ],
  },
  {
    files: ['adversary/own-role-denied-as-terraform.json'],
    gives: 'tells it as gravely where the caller says that Terraform did it',
    told: [
      "critical: role Developer (session mallory) wrote policy x of Tocsin's own role tocsin-prod-ApiCallRole-1A2B",
    ],
  },
  {
    files: ['adversary/pem-after-level.json'],
    gives: 'hides a private key that follows the level of a log line',
    told: ['medium: ERROR in /app: [redacted]'],
    neverSays: ['exampleexample', 'RSA PRIVATE KEY'],
  },
  {
    files: ['bugs/01-config-two-rules-of-one-bucket-a.json', 'bugs/01-config-two-rules-of-one-bucket-b.json'],
    gives: 'tells of each Config rule that one bucket violates',
    told: [
      'medium: Config rule s3-bucket-logging-enabled is violated by S3 bucket orders',
      'medium: Config rule s3-bucket-public-read-prohibited is violated by S3 bucket orders',
    ],
  },
  {
    files: [
      'bugs/02-config-rules-of-the-account-a.json',
      'bugs/02-config-rules-of-the-account-b.json',
      'bugs/02-config-rules-of-the-account-c.json',
    ],
    gives: 'tells of each Config rule that the account violates',
    told: [
      'medium: Config rule cloudtrail-enabled is violated by account 111122223333',
      'medium: Config rule root-account-mfa-enabled is violated by account 111122223333',
      'medium: Config rule guardduty-enabled-centralized is violated by account 111122223333',
    ],
  },
  {
    files: [
      'bugs/03-security-group-three-ports-a.json',
      'bugs/03-security-group-three-ports-b.json',
      'bugs/03-security-group-three-ports-c.json',
    ],
    gives: 'names every port that was opened',
    told: [
      'high: alice opened port 22 (SSH) of security group sg-0123456789abcdef0 to the world',
      'high: alice opened port 3389 (RDP) of security group sg-0123456789abcdef0 to the world, and 1 more',
    ],
    says: ['port 5432 (PostgreSQL)'],
  },
  {
    files: ['bugs/04-out-of-memory-on-two-hosts-a.json', 'bugs/04-out-of-memory-on-two-hosts-b.json'],
    gives: 'tells of each process that was killed',
    told: [
      'medium: The kernel killed java (4321): out of memory',
      'medium: The kernel killed postgres (77): out of memory',
    ],
  },
  {
    files: ['bugs/26-inline-policy-withheld.json'],
    gives: 'says that a policy was withheld, how large it was, and how to read it, and takes it for grave',
    told: ['high: alice called iam:PutUserPolicy, and CloudTrail does not show its parameters (120,000 bytes)'],
    says: ['120,000 bytes', 'No policy is that large', 'get-account-authorization-details'],
  },
  {
    files: ['bugs/27-role-trust-withheld-on-create.json'],
    gives: 'tells of a new role whose trust policy was withheld',
    told: ['high: alice called iam:CreateRole, and CloudTrail does not show its parameters (120,000 bytes)'],
    says: ['120,000 bytes'],
  },
  {
    files: ['bugs/29-request-parameters-as-text.json'],
    gives: 'reads parameters that stand in a text',
    told: ['high: alice created access key AKIAI44QH8DHBEXAMPLE for bob'],
    neverSays: ['for themselves'],
  },
  {
    files: ['bugs/30-source-identity.json'],
    gives: 'names the person by the source identity',
    told: ['high: jane.doe@example.com (role Admin) created an access key for bob'],
    says: ['source identity'],
  },
  {
    files: ['bugs/31-federated-user-of-iam-user.json'],
    gives: 'names a federated user by who issued the credentials',
    told: ['high: John.Smith created an access key for bob'],
    neverSays: ['created an access key for AIDA'],
  },
  {
    files: ['bugs/32-central-root-session.json'],
    gives: "tells a central root session from the root user's own sign-in, once",
    told: ['medium: a central root session deleted the policy of bucket orders'],
  },
  {
    files: ['bugs/34-korean-log-line.json'],
    gives: 'keeps other alphabets in Subject and SMS',
    told: [
      'medium: ERROR in /ecs/orders: 결제 서비스에 연결할 수 없습니다 (주문 7)',
      'medium: ERROR in /ecs/orders: 在庫がありません',
      'medium: ERROR in /ecs/orders: Не удалось подключиться',
      'medium: ERROR in /ecs/orders: Zahlung fehlgeschlagen: Überweisung für Müller nicht möglich',
    ],
    says: ['결제 서비스에 연결할 수 없습니다', '在庫がありません'],
    neverSays: ['???'],
  },
  {
    files: ['bugs/35-private-key-after-the-level.json'],
    gives: 'hides a private key that follows the level of a log line',
    told: ['medium: ERROR in /ecs/orders: [redacted]'],
    neverSays: ['MIIEpAIBAAKCAQEA', 'exampleexample'],
  },
  {
    files: ['bugs/36-password-option-after-the-level.json'],
    gives: 'hides the password of an option',
    told: ['medium: ERROR in /ecs/orders: --db-password [redacted] is no known option'],
    neverSays: ['hunter2secret'],
  },
  {
    files: ['bugs/37-curl-user-password.json'],
    gives: "hides the password after curl's -u",
    told: ['medium: ERROR in /ecs/orders: curl -u app:[redacted] hxxps://api[.]example[.]com/ failed'],
    neverSays: ['hunter2secret'],
  },
  {
    files: ['bugs/38-allow-by-actor-of-state-change-a.json', 'bugs/38-allow-by-actor-of-state-change-b.json'],
    gives: 'holds a state change that is expected of whoever caused it',
    config: {
      allow: [
        {
          detection: 'compute/ec2-instance-terminated',
          actor: 'AWSServiceRoleForAutoScaling',
          reason: 'Auto Scaling ends what it started',
          expires: '2030-01-01',
        },
      ],
    },
    told: [],
  },
  {
    files: ['bugs/40-cloudtrail-insight.json'],
    gives: 'tells of an Insight event',
    told: ['low: CloudTrail Insights saw unusually many calls of ec2:RunInstances'],
  },
  {
    files: ['bugs/41-network-activity-denied.json'],
    gives: 'tells of a call that was denied at a VPC endpoint',
    told: ['low: alice was denied s3:GetObject at VPC endpoint vpce-0123456789abcdef0'],
  },
  {
    files: ['detections/01-own-launch-shared-snapshot.json'],
    gives: "is silent on the account's own launch from a public image",
    told: [],
  },
  {
    files: ['detections/02-42-parameters-in-5-calls.jsonl'],
    gives: 'counts the parameters that were decrypted, and not the calls',
    told: [
      'medium: alice decrypted 20 parameters or more of Parameter Store',
      'medium: 3 more: alice decrypted 20 parameters or more of Parameter Store',
    ],
  },
  {
    files: ['detections/03-root-password-updated.json'],
    gives: 'tells of a new password of root',
    told: ['high: The root password was changed at the sign-in page from 203.0.113.10'],
  },
  {
    files: ['detections/04-root-key-created-old-console.json'],
    gives: 'tells of an access key of root, made through the old console',
    told: ['critical: Root created access key AKIAIOSFODNN7EXAMPLE for itself'],
  },
  {
    files: ['detections/05-instance-role-opens-console.jsonl'],
    gives: "tells of a console that was opened with a machine's credentials",
    told: [
      'high: The console was opened with credentials of EC2 instance i-0123456789abcdef0 from 203.0.113.50',
      'medium: 1 more: The console was opened with credentials of EC2 instance i-0123456789abcdef0 from 203.0.113.50',
    ],
  },
  {
    files: ['detections/06-powerful-role-passed-elsewhere.jsonl'],
    gives: 'tells of a powerful role whichever call hands it over',
    hasLearned: true,
    told: [
      'medium: alice let an ECS task run as AdministratorAccess',
      'medium: alice let a SageMaker machine run as AdministratorAccess, and 13 more',
    ],
    says: [
      'let a schedule run',
      'let a Systems Manager automation run',
      'let EC2 instances of a launch template run',
      'let a Glue job run',
      'let a Glue session run',
      'let a Batch job run',
      'let a state machine run',
      'let a pipeline run',
      'let the EC2 instances of a group run',
      'let a Bedrock agent run',
    ],
  },
  {
    files: ['detections/07-logs-streamed-to-other-account.jsonl'],
    gives: 'tells of logs that leave the account',
    hasLearned: true,
    told: [
      'medium: alice had the lines of log group /aws/cloudtrail sent to account 999988887777',
      'medium: alice exported log group /app to bucket attacker-bucket',
    ],
  },
  {
    files: ['detections/08-foreign-kms-key.jsonl'],
    gives: 'tells of data under a key of another account',
    told: [
      'high: alice used a key of account 999988887777 to encrypt a copy of an EBS snapshot (snap-1)',
      'high: alice used a key of account 999988887777 to encrypt a copy of a database snapshot (s), and 2 more',
    ],
    says: ['to encrypt an EBS volume', 'to encrypt every new EBS volume of the region'],
  },
  {
    files: ['detections/11-oversized-policy-omitted.jsonl'],
    gives: 'tells of policies that were withheld, gravely',
    told: [
      'high: alice called iam:PutUserPolicy, and CloudTrail does not show its parameters (107,520 bytes)',
      'high: alice called iam:PutRolePolicy, and CloudTrail does not show its parameters (107,520 bytes)',
      'high: alice called iam:UpdateAssumeRolePolicy, and CloudTrail does not show its parameters (107,520 bytes)',
      'high: alice called iam:CreatePolicyVersion, and CloudTrail does not show its parameters (107,520 bytes)',
    ],
    says: ['107,520 bytes'],
  },
  {
    files: ['detections/12-own-account-layer.json'],
    gives: 'tells of a layer, which is code',
    hasLearned: true,
    told: ['low: alice gave Lambda function orders the layer extension:1 for the first time'],
  },
  {
    files: ['detections/13-costly-instance-refused.json'],
    gives: 'tells of a costly machine that was refused',
    told: ['low: alice was denied the launch of an EC2 instance of type p2.xlarge'],
  },
  {
    files: ['detections/15-own-mfa-registered.jsonl'],
    gives: 'tells of an MFA device that was registered with an access key',
    told: ['low: alice registered an MFA device for themselves with an access key'],
  },
  {
    files: ['detections/17-20-secrets-read-one-after-another.jsonl'],
    gives: 'tells once of twenty secrets that were read, and then which',
    hasLearned: true,
    told: [
      'high: alice read 20 secrets or more within 10 minutes',
      'low: alice read secret stratus-red-team-retrieve-secret-1 for the first time, and 19 more',
    ],
  },
  {
    files: ['detections/18-vpce-access-denied.json'],
    gives: 'tells of a call from elsewhere that was denied at a VPC endpoint',
    told: ['low: other account 111111111111 was denied s3:GetObject at VPC endpoint vpce-EXAMPLE08c1b6b9b7'],
  },
  {
    files: ['newcomer/log-korean.json'],
    gives: 'keeps a Korean log line readable',
    told: ['medium: ERROR in /app/orders: 결제 실패: 주문 4711 을 처리할 수 없습니다 (고객 김철수)'],
    neverSays: ['???'],
  },
  {
    files: ['newcomer/log-60-errors-with-ids.json'],
    gives: 'takes lines that differ by their IDs alone for the same',
    told: [
      'medium: ERROR in /aws/lambda/orders: could not charge order 4700',
      'medium: 59 more: ERROR in /aws/lambda/orders: could not charge order 4755',
    ],
  },
  {
    files: ['newcomer/root-four-calls.json'],
    gives: 'tells what root did as one incident',
    told: [
      'medium: root called account:PutAlternateContact, and CloudTrail does not show its parameters',
      'medium: root called support:CreateCase, and CloudTrail does not show its parameters, and 2 more in 7 min',
    ],
    says: ['ce:CreateAnomalyMonitor', 'billing:UpdateBillingPreferences'],
  },
  {
    files: ['newcomer/sg-443-then-22-then-3389.json'],
    gives: 'tells of what follows the first port, by name',
    told: [
      'high: alice opened port 22 (SSH) of security group sg-04cfb7a4712d75b00 to the world',
      'high: alice opened port 3389 (RDP) of security group sg-04cfb7a4712d75b00 to the world',
      'low: alice opened port 443 of security group sg-04cfb7a4712d75b00 to the world, with Terraform',
    ],
  },
  {
    files: ['newcomer/sg-open-22.json', 'newcomer/sg-open-3389-five-minutes-later.json'],
    gives: 'tells of a second port that is opened later',
    told: [
      'high: alice opened port 22 (SSH) of security group sg-04cfb7a4712d75b00 to the world',
      'high: alice opened port 3389 (RDP) of security group sg-04cfb7a4712d75b00 to the world',
    ],
  },
  {
    files: ['newcomer/root-mfa-then-no-mfa-other-ip.json'],
    gives: 'tells of the sign-in without MFA after one with it',
    told: ['high: Root signed in to the console', 'critical: Root signed in to the console without MFA'],
  },
]

/** What each of these must give is built by a later issue. */
export const laterIssues: Readonly<Record<string, readonly string[]>> = {
  '10: voices of EventBridge': ['bugs/43-spot-interruption.json'],
  '12: log formats': [
    'bugs/07-python-lambda-logger.json',
    'bugs/08-nginx-connection-number.json',
    'bugs/09-django-default-format.json',
    'bugs/11-lambda-report-status-timeout.json',
    'bugs/12-lambda-report-out-of-memory.json',
    'bugs/13-lambda-init-report.json',
    'bugs/14-eks-json-inside-log-field.json',
    'bugs/15-firelens-json-inside-log-field.json',
    'bugs/16-cloudfront-function-json.json',
    'bugs/17-json-levels-nobody-reads.json',
    'bugs/19-python-traceback-without-logger.json',
    'bugs/20-node-uncaught-error.json',
    'bugs/22-go-lambda-error-message.json',
    'bugs/23-dotnet-lambda-fail-crit.json',
    'bugs/24-windows-event-xml.json',
    'bugs/45-api-gateway-and-step-functions-failures.json',
    'newcomer/log-java-nginx.json',
    'newcomer/log-json-ids.json',
    'newcomer/log-lambda-node.json',
    'newcomer/log-lambda-python.json',
    'newcomer/log-node-ids.json',
    'newcomer/log-ssh-40-failed.json',
    'newcomer/log-ssh.json',
  ],
  '13: AWS Config': ['bugs/44-config-remediation-failed.json'],
}
