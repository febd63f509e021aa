import { Control, DeviceState, Platform } from '../model';

/** What a control on devices asks for; by device code it can't be met, nor by a legacy client. [16, 20] */
export interface DeviceControl {
  readonly states: readonly DeviceState[];
  readonly platforms: readonly Platform[];
}

export const COMPLIANT: readonly DeviceState[] = ['compliant', 'hybrid-compliant'];
export const HYBRID: readonly DeviceState[] = ['hybrid', 'hybrid-compliant'];

/** Controls on devices; the others are about what is shown. */
export const DEVICE_CONTROLS: Readonly<Partial<Record<Control, DeviceControl>>> = {
  compliantDevice: { states: COMPLIANT, platforms: ['windows', 'iOS', 'android', 'macOS', 'linux'] },
  domainJoinedDevice: { states: HYBRID, platforms: ['windows'] },
};

/** Flow by which no device can be shown. */
export const DEVICELESS_FLOW = 'deviceCodeFlow';

/** Platforms that have applications under protection. */
export const PROTECTING_PLATFORMS: readonly Platform[] = ['android', 'iOS'];
