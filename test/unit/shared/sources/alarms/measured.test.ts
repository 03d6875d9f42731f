import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../../shared/core/json.ts'
import { measuredBy } from '../../../../../shared/sources/alarms/measured.ts'

const metric = (namespace: string, name: string, dimensions: JsonObject) => ({ namespace, name, dimensions })
const said = (metrics: readonly JsonObject[], series?: JsonObject) => {
  const found = measuredBy(metrics, series)
  return found && `${found.words} ${found.verb}${found.unit === undefined ? '' : ` [${found.unit}]`}`
}

/** Namespace and metric, statistic, dimensions, how it is said with its verb and unit, and the resource that it is of. */
const table = `
  AWS/EC2 CPUUtilization | Average | InstanceId=i-1 | average CPU of EC2 instance i-1 is [%] | i-1
  AWS/EC2 CPUUtilization | p99 | AutoScalingGroupName=web | p99 CPU of Auto Scaling group web is [%] | web
  AWS/EC2 StatusCheckFailed | Maximum | InstanceId=i-1 | failed status checks of EC2 instance i-1 are | i-1
  AWS/EC2 CPUCreditBalance | Minimum | InstanceId=i-1 | CPU credits left of EC2 instance i-1 are | i-1
  AWS/EC2 NetworkIn | Sum | InstanceId=i-1 | total incoming network traffic of EC2 instance i-1 in 5 min is [bytes] | i-1
  AWS/EBS BurstBalance | Average | VolumeId=vol-1 | burst credits left of EBS volume vol-1 are [%] | vol-1
  AWS/EBS VolumeStalledIOCheck | Maximum | VolumeId=vol-1 | stalled I/O (1 is stalled) of EBS volume vol-1 is | vol-1
  AWS/AutoScaling GroupInServiceInstances | Minimum | AutoScalingGroupName=web | lowest instances in service of Auto Scaling group web are | web
  AWS/ApplicationELB HTTPCode_ELB_5XX_Count | Sum | LoadBalancer=app/web/50dc6c495c0c9188 | 5xx errors of load balancer app/web in 5 min are | web
  AWS/ApplicationELB TargetResponseTime | p95 | LoadBalancer=app/web/50dc6c495c0c9188 | p95 response time of load balancer app/web is [s] | web
  AWS/ApplicationELB UnHealthyHostCount | Maximum | LoadBalancer=app/web/50dc6c495c0c9188, TargetGroup=targetgroup/blue/73e2d6bc24d8a067 | unhealthy hosts of target group blue (load balancer app/web) are | blue
  AWS/ApplicationELB RequestCount | Sum | LoadBalancer=app/web/50dc6c495c0c9188 | requests of load balancer app/web in 5 min are | web
  AWS/NetworkELB TCP_Target_Reset_Count | Sum | LoadBalancer=net/tcp/50dc6c495c0c9188 | connections reset by the targets of load balancer net/tcp in 5 min are | tcp
  AWS/ELB Latency | Average | LoadBalancerName=old | average latency of load balancer old is [s] | old
  AWS/RDS FreeStorageSpace | Minimum | DBInstanceIdentifier=orders | free storage of DB instance orders is [bytes] | orders
  AWS/RDS DatabaseConnections | Average | DBInstanceIdentifier=orders | average connections of DB instance orders are | orders
  AWS/RDS ReplicaLag | Maximum | DBInstanceIdentifier=orders | highest replica lag of DB instance orders is [s] | orders
  AWS/RDS AuroraReplicaLagMaximum | Maximum | DBClusterIdentifier=main | highest replica lag of DB cluster main is [ms] | main
  AWS/RDS CPUUtilization | Average | DBClusterIdentifier=main, Role=WRITER | average CPU of DB cluster main (role WRITER) is [%] | main
  AWS/DocDB DatabaseConnections | Average | DBInstanceIdentifier=docs | average connections of DB instance docs are | docs
  AWS/Neptune MainRequestQueuePendingRequests | Maximum | DBClusterIdentifier=graph | waiting requests of DB cluster graph are | graph
  AWS/DynamoDB ThrottledRequests | Sum | TableName=orders, Operation=PutItem | throttled requests of table orders (operation PutItem) in 5 min are | orders
  AWS/DynamoDB WriteThrottleEvents | Sum | TableName=orders, GlobalSecondaryIndexName=byUser | throttled writes of table orders (index byUser) in 5 min are | orders
  AWS/Lambda Errors | Sum | FunctionName=orders | errors of function orders in 5 min are | orders
  AWS/Lambda Errors | Sum | FunctionName=orders, Resource=orders:PROD | errors of function orders (version PROD) in 5 min are | orders
  AWS/Lambda Errors | Sum | FunctionName=orders, Resource=orders | errors of function orders in 5 min are | orders
  AWS/Lambda Duration | p99 | FunctionName=orders | p99 duration of function orders is [ms] | orders
  AWS/Lambda ConcurrentExecutions | Maximum |  | highest concurrent executions of all Lambda functions are |
  LambdaInsights memory_utilization | Average | function_name=orders | average used memory of function orders is [%] | orders
  AWS/ApiGateway 5XXError | Sum | ApiName=shop, Stage=prod | 5xx errors of API shop (stage prod) in 5 min are |
  AWS/ApiGateway Latency | p90 | ApiName=shop, Resource=/orders, Method=GET | p90 latency of API shop (path /orders, method GET) is [ms] |
  AWS/SQS ApproximateAgeOfOldestMessage | Maximum | QueueName=orders | age of the oldest message of queue orders is [s] | orders
  AWS/SQS ApproximateNumberOfMessagesVisible | Average | QueueName=orders-dlq | messages waiting of queue orders-dlq are | orders-dlq
  AWS/SNS NumberOfNotificationsFailed | Sum | TopicName=news | failed notifications of topic news in 5 min are | news
  AWS/Kinesis GetRecords.IteratorAgeMilliseconds | Maximum | StreamName=clicks | highest iterator age of stream clicks is [ms] | clicks
  AWS/Firehose DeliveryToS3.DataFreshness | Maximum | DeliveryStreamName=logs | age of the oldest record not yet in S3 of delivery stream logs is [s] | logs
  AWS/ECS CPUUtilization | Average | ClusterName=main, ServiceName=web | average CPU of service web (cluster main) is [%] | web
  AWS/ECS MemoryReservation | Average | ClusterName=main | average reserved memory of cluster main is [%] | main
  ECS/ContainerInsights RunningTaskCount | Minimum | ClusterName=main, ServiceName=web | lowest running tasks of service web (cluster main) are | web
  ECS/ContainerInsights RunningTaskCount | Average | ClusterName=main, TaskDefinitionFamily=web | average running tasks of task family web (cluster main) are | main
  ContainerInsights cluster_failed_node_count | Maximum | ClusterName=k8s | failed nodes of cluster k8s are | k8s
  ContainerInsights node_cpu_utilization | Average | ClusterName=k8s, NodeName=ip-10-0-0-1, InstanceId=i-1 | average CPU of node ip-10-0-0-1 (EC2 instance i-1, cluster k8s) is [%] | i-1
  ContainerInsights pod_number_of_container_restarts | Sum | ClusterName=k8s, Namespace=shop, PodName=web | container restarts of pod web (namespace shop, cluster k8s) in 5 min are | k8s
  ContainerInsights service_number_of_running_pods | Minimum | ClusterName=k8s, Namespace=shop, Service=web | running pods of service web (namespace shop, cluster k8s) are | k8s
  CloudWatchSynthetics SuccessPercent | Average | CanaryName=login | average success rate of canary login is [%] | login
  CloudWatchSynthetics Failed | Sum | CanaryName=login | failed runs of canary login in 5 min are | login
  AWS/CloudFront 5xxErrorRate | Average | DistributionId=E1, Region=Global | average 5xx error rate of CloudFront distribution E1 is [%] | E1
  AWS/Route53 HealthCheckStatus | Minimum | HealthCheckId=abc | health (1 is healthy) of health check abc is |
  AWS/S3 5xxErrors | Sum | BucketName=b, FilterId=all | 5xx errors of bucket b in 5 min are | b
  AWS/S3 OperationsPendingReplication | Maximum | SourceBucket=a, DestinationBucket=b, RuleId=r | objects not yet replicated of bucket a (to bucket b, RuleId r) are | a
  AWS/EFS PercentIOLimit | Average | FileSystemId=fs-1 | average I/O, measured by its limit, of file system fs-1 is [%] | fs-1
  AWS/FSx FreeStorageCapacity | Minimum | FileSystemId=fs-2 | free storage of FSx file system fs-2 is [bytes] | fs-2
  AWS/ElastiCache EngineCPUUtilization | Average | CacheClusterId=redis-001, CacheNodeId=0001 | average CPU of the engine of cache cluster redis-001 is [%] | redis-001
  AWS/ES ClusterStatus.red | Maximum | DomainName=logs, ClientId=111122223333 | status red (1 is red) of OpenSearch domain logs is | logs
  AWS/ES FreeStorageSpace | Minimum | DomainName=logs, ClientId=111122223333 | free storage of OpenSearch domain logs is [MB] | logs
  AWS/Redshift PercentageDiskSpaceUsed | Average | ClusterIdentifier=dw | average used disk space of Redshift cluster dw is [%] | dw
  AWS/Kafka KafkaDataLogsDiskUsed | Maximum | Cluster Name=events, Broker ID=1 | highest used disk space of broker 1 (Kafka cluster events) is [%] |
  AWS/Kafka OfflinePartitionsCount | Maximum | Cluster Name=events | offline partitions of Kafka cluster events are |
  AWS/AmazonMQ QueueSize | Maximum | Broker=mq, Queue=orders | messages waiting of queue orders (message broker mq) are |
  AWS/States ExecutionsFailed | Sum | StateMachineArn=arn:aws:states:us-east-1:111122223333:stateMachine:import | failed executions of state machine import in 5 min are | import
  AWS/Events FailedInvocations | Sum | RuleName=nightly | failed invocations of rule nightly in 5 min are | nightly
  AWS/Logs IncomingBytes | Sum | LogGroupName=/app | total incoming data of log group /app in 5 min is [bytes] | /app
  AWS/NATGateway ErrorPortAllocation | Sum | NatGatewayId=nat-1 | connections for which no port was left of NAT gateway nat-1 in 5 min are | nat-1
  AWS/VPN TunnelState | Minimum | VpnId=vpn-1, TunnelIpAddress=203.0.113.9 | tunnel state (1 is up) of tunnel 203.0.113.9 (VPN connection vpn-1) is | vpn-1
  AWS/TransitGateway PacketDropCountNoRoute | Sum | TransitGateway=tgw-1 | packets dropped for want of a route of transit gateway tgw-1 in 5 min are | tgw-1
  AWS/DX ConnectionState | Minimum | ConnectionId=dxcon-1 | connection state (1 is up) of Direct Connect connection dxcon-1 is |
  AWS/WAFV2 BlockedRequests | Sum | WebACL=shop, Rule=ALL, Region=us-east-1 | blocked requests of web ACL shop (rule ALL) in 5 min are | shop
  AWS/Billing EstimatedCharges | Maximum | Currency=USD | estimated charges of the account are [USD] |
  AWS/Billing EstimatedCharges | Maximum | Currency=USD, ServiceName=AmazonEC2 | estimated charges of service AmazonEC2 are [USD] |
  AWS/CertificateManager DaysToExpiry | Minimum | CertificateArn=arn:aws:acm:us-east-1:111122223333:certificate/abc | days until expiry of certificate abc are | abc
  AWS/DMS CDCLatencyTarget | Maximum | ReplicationInstanceIdentifier=ri, ReplicationTaskIdentifier=rt | highest lag of the target of replication task rt (replication instance ri) is [s] | ri
  AWS/Usage ResourceCount | Maximum | Type=Resource, Resource=vCPU, Service=EC2, Class=Standard/OnDemand | highest use of quota vCPU (EC2) is |
  AWS/Usage CallCount | Sum | Type=API, Resource=GetMetricData, Service=CloudWatch, Class=None | calls of GetMetricData (CloudWatch) in 5 min are |
  CWAgent mem_used_percent | Average | InstanceId=i-1, ImageId=ami-1, InstanceType=t3.micro | average used memory of EC2 instance i-1 is [%] | i-1
  CWAgent disk_used_percent | Maximum | path=/data, InstanceId=i-1, device=xvda1, fstype=xfs | highest used disk space of path /data (EC2 instance i-1) is [%] | i-1
  CWAgent LogicalDisk % Free Space | Minimum | instance=C:, InstanceId=i-1, objectname=LogicalDisk | lowest free disk space of instance C: (EC2 instance i-1) is [%] | i-1
  Shop PaymentFailureCount | Sum | Shop=de | payment failures of Shop de in 5 min are |
  Shop queue_depth | Maximum |  | highest queue depth in Shop is |
  Shop CheckoutLatencyMilliseconds | Average |  | average checkout latency in Shop is [ms] |
  LogMetrics DBMigrationRequired | SampleCount |  | number of values of DB migration required in LogMetrics is |
  AWS/NewService ThingsDropped | Sum | Thing=x | things dropped of Thing x in 5 min are |
`

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/ \| ?/))

test.each(rows)('%s (%s) of %s', (name = '', stat = '', stated = '', words = '', resource = '') => {
  const [, namespace = '', metricName = ''] = /^(\S+) (.*)$/.exec(name) ?? []
  const dimensions = Object.fromEntries(stated === '' ? [] : stated.split(', ').map((one) => one.split('=')))
  const metrics = [
    { metricStat: { metric: metric(namespace, metricName, dimensions), period: 300, stat }, returnData: true },
  ]
  expect(said(metrics)).toBe(words)
  expect(measuredBy(metrics)?.resource?.name ?? '').toBe(resource)
})

describe('what is worked out of metrics', () => {
  const part = (name: string, instance = 'i-1') => ({
    id: 'm1',
    metricStat: { metric: metric('AWS/EC2', name, { InstanceId: instance }), period: 60, stat: 'Sum' },
    returnData: false,
  })

  test.each([
    [
      [{ id: 'e1', expression: 'SUM(METRICS())', label: 'Traffic', returnData: true }, part('NetworkIn')],
      'Traffic of EC2 instance i-1 is',
    ],
    [
      [{ id: 'e1', expression: 'm1+m2', label: 'Error rate', returnData: true }, part('A'), part('B', 'i-2')],
      'Error rate is',
    ],
    [
      [{ id: 'e1', expression: 'm1*1', label: 'Expression1', returnData: true }, part('NetworkIn'), part('NetworkOut')],
      'calculation from incoming network traffic, outgoing network traffic of EC2 instance i-1 is',
    ],
    [[{ id: 'e1', expression: 'm1*1', label: 'e1', returnData: true }], undefined],
    [
      [
        { id: 'e1', expression: 'm1/SERVICE_QUOTA(m1)*100', label: 'Expression1' },
        {
          id: 'm1',
          metricStat: {
            metric: metric('AWS/Usage', 'ResourceCount', { Type: 'Resource', Resource: 'vCPU', Service: 'EC2' }),
          },
          returnData: false,
        },
      ],
      'used share of quota vCPU (EC2) is [%]',
    ],
    [
      [{ expression: 'INSIGHT_RULE_METRIC("talkers", "UniqueContributors")', returnData: true }],
      'contributors of Contributor Insights rule talkers are',
    ],
    [
      [{ expression: 'SELECT AVG(CPUUtilization) FROM SCHEMA("AWS/EC2", InstanceId)', returnData: true }],
      'average CPU of the EC2 instances is [%]',
    ],
    [
      [
        {
          expression: `SELECT SUM(Errors) FROM "AWS/Lambda" WHERE FunctionName != 'x' GROUP BY FunctionName, Resource`,
        },
      ],
      "errors of all Lambda functions where FunctionName != 'x', by function and resource are",
    ],
    [[{ expression: 'SELECT MAX(depth) FROM Shop ORDER BY MAX() DESC LIMIT 10' }], 'highest depth in Shop is'],
  ])('%j', (metrics, words) => {
    expect(said(metrics)).toBe(words)
  })

  test('of one series of a query, its thing', () => {
    const query = [{ expression: 'SELECT SUM(ThrottledRequests) FROM "AWS/DynamoDB" GROUP BY TableName' }]
    expect(said(query, { TableName: 'orders' })).toBe('throttled requests of table orders are')
  })

  test('the band of an alarm on anomalies is not what it measures', () => {
    const band = { id: 'ad1', expression: 'ANOMALY_DETECTION_BAND(m1, 2)', returnData: true }
    expect(said([band, { ...part('CPUUtilization'), returnData: true }])).toBe(
      'total CPU of EC2 instance i-1 in 1 min is [%]',
    )
  })
})
