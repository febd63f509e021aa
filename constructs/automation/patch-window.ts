import { MaintenanceConfiguration } from '@cdktf/provider-azurerm/lib/maintenance-configuration';
import { Construct } from 'constructs';
import { Estate } from '../model/estate';
import { maintenanceName, MaintenanceRing, MaintenanceWindow } from '../model/maintenance';
import { Placement } from '../network/placement';

/** One window of a region. */
export interface PatchWindowProps extends Placement {
  readonly estate: Pick<Estate, 'regions'>;
  readonly window: MaintenanceWindow;
}

/**
 * The Tuesday of the month that a ring counts from, in the region that is patched first and in the other. Vendors publish on
 * the second one. The secondary region goes first: it carries nothing that the primary couldn't.
 */
const WEEKS: Readonly<Record<MaintenanceRing, { readonly secondary: string; readonly primary: string }>> = {
  early: { secondary: 'Second', primary: 'Third' },
  morning: { secondary: 'Second', primary: 'Third' },
  late: { secondary: 'Third', primary: 'Fourth' },
};

/** At night, or in the hours after machines that were off have started. */
const HOURS: Readonly<Record<MaintenanceRing, { readonly start: string; readonly duration: string }>> = {
  early: { start: '01:00', duration: '03:55' },
  late: { start: '01:00', duration: '03:55' },
  morning: { start: '06:00', duration: '01:55' },
};

/** Fixed, since a plan must not depend on the day it is made: windows recur from then on. */
const FROM = '2027-01-01';

/**
 * When the machines of one ring and one place of a region are patched, and restarted if a patch asks for it: once a month,
 * on a working day of their own, so that a group never loses two of its places at once.
 */
export class PatchWindow extends MaintenanceConfiguration {
  constructor(scope: Construct, id: string, props: PatchWindowProps) {
    const { estate, region, window } = props;
    const half = region.name === estate.regions.primary.name ? 'primary' : 'secondary';
    const { start, duration } = HOURS[window.ring];
    super(scope, id, {
      name: maintenanceName(region, window),
      location: region.name,
      resourceGroupName: props.resourceGroupName,
      scope: 'InGuestPatch',
      inGuestUserPatchMode: 'User',
      visibility: 'Custom',
      window: {
        startDateTime: `${FROM} ${start}`,
        duration,
        timeZone: 'GMT Standard Time',
        recurEvery: `1Month ${WEEKS[window.ring][half]} Tuesday Offset${window.place + 1}`,
      },
      installPatches: {
        reboot: 'IfRequired',
        windows: [
          { classificationsToInclude: ['Critical', 'Definition', 'Security', 'UpdateRollup', 'Updates'] },
        ],
        linux: [{ classificationsToInclude: ['Critical', 'Security', 'Other'] }],
      },
    });
  }
}
