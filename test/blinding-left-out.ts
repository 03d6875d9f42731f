/**
 * The other calls that change something, of the services of the stack's parts: why none of them blinds Tocsin. Decided call by
 * call from test/fixtures/mutating-calls.json.
 */
export const leftOut: Readonly<Record<string, readonly (readonly [calls: RegExp, because: string])[]>> = {
  cloudformation: [
    [/StackSet|StackInstances|OrganizationsAccess$/, 'the stack belongs to no stack set'],
    [/Type|Publisher|GeneratedTemplate|ResourceScan|Drift/, 'it changes no stack that is there'],
    [/^CreateStack$/, 'it refuses the name of a stack that is there'],
    [/^DeleteChangeSet$|^RemoveAlias$|^SignalResource$|^RecordHandlerProgress$/, 'the stack stays as it is'],
    [/^ExecuteStackRefactor$/, 'it names nothing of the stack; what comes before it does, and is told'],
  ],
  dynamodb: [
    [
      /Item$|^BatchWriteItem$|Statement$|Transaction$|^Transact/,
      'data events: most trails have none; the table itself refuses them to others',
    ],
    [/^(?:Create|Delete)Backup$|^Export|^Import|^Restore|^CreateTable$/, 'the table stays as it is'],
    [/KinesisStreamingDestination$|ContributorInsights$/, 'whoever listens blinds nobody'],
    [/^CancelBulkOperation$/, 'Tocsin starts none'],
    [/^(?:Tag|Untag)Resource$/, 'nothing of the stack goes by tags'],
  ],
  events: [
    [/^UpdateEventBus$/, 'told by audit-trail/event-path-changed, for the default bus'],
    [
      /EventBus$|Permission$/,
      'it is about other buses, or about events that others send: AWS sends its own all the same',
    ],
    [/ApiDestination|Connection|Endpoint|EventSource|Archive|Replay/, 'the stack has none of them'],
    [/^EnableRule$/, 'it lets Tocsin see'],
    [/^Put(?:Partner)?Events$/, 'nobody can send events in the name of AWS'],
    [/^(?:Tag|Untag)Resource$/, 'nothing of the stack goes by tags'],
  ],
  iam: [
    [
      /User|Group|AccessKey|LoginProfile|MFADevice|SSHPublicKey|SigningCertificate|ServiceSpecificCredential|^ChangePassword$/,
      'the stack has no users',
    ],
    [
      /Provider|ServerCertificate|PasswordPolicy$|AccountAlias$|Organizations|WebIdentityFederation|Delegation|^Generate|Preferences$|^PutAccountProperties$/,
      'it is about the account, not its roles',
    ],
    [/Policy(?:Version)?$/, 'no managed policy is attached to a role of the stack; attaching one is told'],
    [/^AcquireRole$|ServiceLinkedRole$/, 'it makes or deletes another role'],
    [/InstanceProfile/, 'only Lambda and Scheduler may assume the roles'],
    [/^UpdateRole$|^UpdateRoleDescription$/, 'a description, and how long sessions last that a person begins'],
    [/^(?:Tag|Untag)/, 'nothing of the stack goes by tags'],
  ],
  kms: [
    [/Grant$/, 'nothing of Tocsin works by a grant; one to another account is told by data/kms-grant-to-other-account'],
    [
      /CustomKeyStore$|ImportKeyMaterial$|^ReplicateKey$|^UpdatePrimaryRegion$/,
      'the keys are in no store, not imported, and in one region',
    ],
    [
      /^CancelKeyDeletion$|^EnableKey$|KeyRotation$|^RotateKeyOnDemand$|^UpdateKeyDescription$/,
      'the key works as before',
    ],
    [/^CreateKey$|^CreateAlias$/, 'it makes something new'],
    [/crypt$|Encapsulate$|Decapsulate$|^Sign$|^Verify|^DeriveSharedSecret$/, 'it uses the key'],
    [/^(?:Tag|Untag)Resource$/, 'nothing of the stack goes by tags'],
  ],
  lambda: [
    [/Layer|CapacityProvider|DurableExecution|CodeSigningConfig$/, 'the functions have none of them'],
    [/^CreateFunction$/, 'it refuses the name of a function that is there'],
    [
      /Alias$|^PublishVersion$|ProvisionedConcurrencyConfig$/,
      'the rules call the function itself, no version or alias',
    ],
    [/^DeleteFunctionConcurrency$/, 'the function may run more often'],
    [/^DeleteFunctionUrlConfig$|^DeleteEventSourceMapping$/, 'the functions have none of them'],
    [/^PutFunctionRecursionConfig$/, 'no function calls itself'],
    [/^Invoke/, 'data events: most trails have none'],
    [/^(?:Tag|Untag)Resource$/, 'nothing of the stack goes by tags'],
  ],
  logs: [
    [/^PutAccountPolicy$/, 'told by audit-trail/event-path-changed'],
    [
      /RetentionPolicy$|LogStream$/,
      'filters have sent the lines on; told by audit-trail/log-retention-shortened and log-stream-deleted',
    ],
    [/^DeleteDataProtectionPolicy$|^DeleteTransformer$|^DeleteAccountPolicy$/, 'the lines come as they were written'],
    [/MetricFilter$/, 'no alarm of Tocsin counts lines; told by audit-trail/metric-filter-deleted'],
    [/ResourcePolicy$|BearerToken|Syslog/, 'it is about who writes, not about who reads'],
    [
      /Delivery|Destination|ExportTask|ImportTask|Integration|Anomaly|LookupTable|ScheduledQuery|QueryDefinition|IndexPolicy|StorageTier/,
      'filters send the lines on all the same',
    ],
    [/^CreateLogGroup$|^PutLogEvents$/, 'it adds something'],
    [/^(?:Tag|Untag)/, 'nothing of the stack goes by tags'],
  ],
  monitoring: [
    [/^(?:Associate|Disassociate)DatasetKmsKey$/, 'told by audit-trail/event-path-changed, where a key is set'],
    [/^PutMetricData$/, 'a data event; nobody can write the metrics of AWS'],
    [/^EnableAlarmActions$|^DeleteAlarmMuteRule$/, 'it lets the alarm tell'],
    [
      /AnomalyDetector|Dashboard|InsightRule|MetricStream|OTel|MetricDataQuery|ResourceMetrics/,
      'no alarm of Tocsin uses them',
    ],
    [/^(?:Tag|Untag)Resource$/, 'nothing of the stack goes by tags'],
  ],
  s3: [
    [/Object|Upload|^RestoreObject$|^CreateSession$/, 'data events: most trails have none'],
    [/^CreateBucket/, 'it makes another bucket'],
    [
      /Metadata|Analytics|IntelligentTiering|Inventory|Metrics|Cors|Website|Accelerate|Logging|Notification|RequestPayment|Tagging|Abac/,
      'it changes neither the code nor who may write it',
    ],
    [
      /^DeleteBucket(?:Encryption|Lifecycle|OwnershipControls|Replication)$/,
      'what Tocsin needs of it is there by default',
    ],
  ],
  scheduler: [
    [/^Create/, 'it makes something new'],
    [/^DeleteScheduleGroup$/, 'the schedules are in the default group, which nobody can delete'],
    [/^(?:Tag|Untag)Resource$/, 'nothing of the stack goes by tags'],
  ],
  sns: [
    [/^(?:Subscribe|ConfirmSubscription)$/, 'whoever listens blinds nobody; told by audit-trail/own-alerts-subscribed'],
    [/^SetSMSAttributes$/, 'told by organization/sms-limit-changed'],
    [/SMSSandbox|^OptInPhoneNumber$/, 'it is about telephones, and mails go out all the same'],
    [/Platform|Endpoint/, 'Tocsin tells no mobile applications'],
    [/^CreateTopic$/, 'it changes nothing of a topic that is there'],
    [/^Publish/, 'data events: most trails have none'],
    [/^(?:Tag|Untag)Resource$/, 'nothing of the stack goes by tags'],
  ],
  sqs: [
    [/Message(?:Batch)?$|^ChangeMessageVisibility/, 'data events: most trails have none'],
    [/^CreateQueue$/, 'it refuses to change a queue that is there'],
    [/^CancelMessageMoveTask$/, 'the messages stay'],
    [/^(?:Tag|Untag)Queue$/, 'nothing of the stack goes by tags'],
  ],
}
