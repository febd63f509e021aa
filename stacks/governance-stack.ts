import { Construct } from 'constructs';
import { AllowedLocations } from '../constructs/governance/allowed-locations';
import { DesktopPower } from '../constructs/governance/desktop-power';
import { NoStandingOwner } from '../constructs/governance/no-standing-owner';
import { SecurityBenchmark } from '../constructs/governance/security-benchmark';
import { DESKTOP_SERVICE } from '../constructs/model/desktop-ids';
import { Estate } from '../constructs/model/estate';
import { Subscription } from '../constructs/model/organisation';
import { recordSource } from '../constructs/provenance';
import { EstateStack } from './estate-stack';

/** `governance`: what every subscription of the estate is held to. */
export class GovernanceStack extends EstateStack {
  constructor(scope: Construct, estate: Estate) {
    const { primary } = estate.regions;
    super(scope, 'governance', {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: primary,
      state: 'azurerm',
      source: 'subscriptions',
    });
    for (const subscription of estate.subscriptions) {
      const held = new Construct(this, subscription.name);
      recordSource(held, `subscriptions.${subscription.name}`);
      const provider = this.providerFor(subscription, subscription.name);
      new AllowedLocations(held, 'allowed-locations', {
        subscription,
        provider,
        approvedRegions: estate.approvedRegions,
        namedAfter: primary,
      });
      new SecurityBenchmark(held, 'security-benchmark', { subscription, provider, namedAfter: primary });
      // Without a tenant there is no PIM here by which anybody could take the role on.
      if (estate.identity.tenants.length > 0) {
        new NoStandingOwner(held, 'no-standing-owner', { subscription, provider, namedAfter: primary });
      }
      const principalId = estate.deployed.servicePrincipals[DESKTOP_SERVICE];
      if (principalId !== undefined && hasDesktops(estate, subscription)) {
        new DesktopPower(held, 'desktop-power', { subscription, provider, principalId });
      }
    }
  }
}

function hasDesktops({ blocks, spokes }: Estate, { id }: Subscription): boolean {
  return blocks.some(
    ({ kind, spoke }) =>
      kind === 'desktops' &&
      spokes.some(({ name, subscription }) => name === spoke && subscription.id === id),
  );
}
