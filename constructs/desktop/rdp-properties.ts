/**
 * What a session may do with the device that it is shown on. Sign-in is Entra's, once for service and machine; picture, sound
 * and camera pass, and nothing that would leave data on a device that no council manages (DR-2): drives, clipboard, printers
 * and USB stay where they are. Source: Microsoft Learn, "Supported RDP properties".
 */
const PROPERTIES: Readonly<Record<string, string>> = {
  audiocapturemode: 'i:1',
  audiomode: 'i:0',
  camerastoredirect: 's:*',
  devicestoredirect: 's:',
  drivestoredirect: 's:',
  enablerdsaadauth: 'i:1',
  redirectclipboard: 'i:0',
  redirectcomports: 'i:0',
  redirectprinters: 'i:0',
  redirectsmartcards: 'i:0',
  redirectwebauthn: 'i:1',
  targetisaadjoined: 'i:1',
  usbdevicestoredirect: 's:',
};

/** As a host pool takes them. */
export const RDP_PROPERTIES = Object.entries(PROPERTIES)
  .map(([name, value]) => `${name}:${value};`)
  .join('');
