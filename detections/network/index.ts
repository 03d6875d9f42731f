import type { Detection } from '../../shared/core/detection.ts'
import apiSentElsewhere from './api-sent-elsewhere.ts'
import apiWithoutAuthorization from './api-without-authorization.ts'
import certificateExported from './certificate-exported.ts'
import distributionAllowsHttp from './distribution-allows-http.ts'
import distributionCodeAttached from './distribution-code-attached.ts'
import distributionOriginChanged from './distribution-origin-changed.ts'
import dnsFirewallRemoved from './dns-firewall-removed.ts'
import dnsRecordsRedirected from './dns-records-redirected.ts'
import dnssecOff from './dnssec-off.ts'
import domainChanged from './domain-changed.ts'
import domainLeaving from './domain-leaving.ts'
import elasticIpGivenAway from './elastic-ip-given-away.ts'
import elasticIpsReleasedInBulk from './elastic-ips-released-in-bulk.ts'
import endpointAccessDenied from './endpoint-access-denied.ts'
import firewallEndpointFailed from './firewall-endpoint-failed.ts'
import firewallEndpointReady from './firewall-endpoint-ready.ts'
import firewallRulesApplied from './firewall-rules-applied.ts'
import firewallRulesNotApplied from './firewall-rules-not-applied.ts'
import gatewayChanged from './gateway-changed.ts'
import hostedZoneDeleted from './hosted-zone-deleted.ts'
import internetGatewayAttached from './internet-gateway-attached.ts'
import ipSetOpenedToWorld from './ip-set-opened-to-world.ts'
import lightsailPortsOpened from './lightsail-ports-opened.ts'
import listenerRedirectsElsewhere from './listener-redirects-elsewhere.ts'
import listenerTlsWeakened from './listener-tls-weakened.ts'
import listenerWithoutTls from './listener-without-tls.ts'
import loadBalancerDeleted from './load-balancer-deleted.ts'
import loadBalancerSafeguardOff from './load-balancer-safeguard-off.ts'
import managedProtectionRemoved from './managed-protection-removed.ts'
import networkAclChanged from './network-acl-changed.ts'
import networkAclOpenedToWorld from './network-acl-opened-to-world.ts'
import networkFirewallWeakened from './network-firewall-weakened.ts'
import prefixListOpenedToWorld from './prefix-list-opened-to-world.ts'
import resourceSharedOutsideOrganization from './resource-shared-outside-organization.ts'
import routeTableChanged from './route-table-changed.ts'
import routeToInternetAdded from './route-to-internet-added.ts'
import securityGroupChanged from './security-group-changed.ts'
import securityGroupEgressOpened from './security-group-egress-opened.ts'
import securityGroupOpenedToPrefixList from './security-group-opened-to-prefix-list.ts'
import securityGroupOpenedToWorld from './security-group-opened-to-world.ts'
import securityGroupsExchanged from './security-groups-exchanged.ts'
import sourceDestinationCheckOff from './source-destination-check-off.ts'
import subnetPublicAddressesOn from './subnet-public-addresses-on.ts'
import trafficRerouted from './traffic-rerouted.ts'
import transitGatewayAttached from './transit-gateway-attached.ts'
import vpcBlockPublicAccessOff from './vpc-block-public-access-off.ts'
import vpcChanged from './vpc-changed.ts'
import vpcEndpointPolicyOpened from './vpc-endpoint-policy-opened.ts'
import vpcEndpointServiceOpened from './vpc-endpoint-service-opened.ts'
import vpcNameResolutionChanged from './vpc-name-resolution-changed.ts'
import vpcPeeringOpened from './vpc-peering-opened.ts'
import vpnOpened from './vpn-opened.ts'
import vpnTunnelDown from './vpn-tunnel-down.ts'
import vpnTunnelUp from './vpn-tunnel-up.ts'
import webAclLoggingOff from './web-acl-logging-off.ts'
import webAclRemoved from './web-acl-removed.ts'
import webAclWeakened from './web-acl-weakened.ts'

export const network: readonly Detection[] = [
  apiSentElsewhere,
  apiWithoutAuthorization,
  certificateExported,
  distributionAllowsHttp,
  distributionCodeAttached,
  distributionOriginChanged,
  dnsFirewallRemoved,
  dnsRecordsRedirected,
  dnssecOff,
  domainChanged,
  domainLeaving,
  elasticIpGivenAway,
  elasticIpsReleasedInBulk,
  endpointAccessDenied,
  firewallEndpointFailed,
  firewallEndpointReady,
  firewallRulesApplied,
  firewallRulesNotApplied,
  gatewayChanged,
  hostedZoneDeleted,
  internetGatewayAttached,
  ipSetOpenedToWorld,
  lightsailPortsOpened,
  listenerRedirectsElsewhere,
  listenerTlsWeakened,
  listenerWithoutTls,
  loadBalancerDeleted,
  loadBalancerSafeguardOff,
  managedProtectionRemoved,
  networkAclChanged,
  networkAclOpenedToWorld,
  networkFirewallWeakened,
  prefixListOpenedToWorld,
  resourceSharedOutsideOrganization,
  routeTableChanged,
  routeToInternetAdded,
  securityGroupChanged,
  securityGroupEgressOpened,
  securityGroupOpenedToPrefixList,
  securityGroupOpenedToWorld,
  securityGroupsExchanged,
  sourceDestinationCheckOff,
  subnetPublicAddressesOn,
  trafficRerouted,
  transitGatewayAttached,
  vpcBlockPublicAccessOff,
  vpcChanged,
  vpcEndpointPolicyOpened,
  vpcEndpointServiceOpened,
  vpcNameResolutionChanged,
  vpcPeeringOpened,
  vpnOpened,
  vpnTunnelDown,
  vpnTunnelUp,
  webAclLoggingOff,
  webAclRemoved,
  webAclWeakened,
]
