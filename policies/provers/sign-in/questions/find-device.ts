import { DEVICE_STATES, DeviceState } from '../model';
import { Device } from '../sign-in';
import { Found, sameWord, wordsOf } from './found';

/** The device that a question means: `compliant`, `registered,extensionAttribute1=kiosk`. */
export function findDevice(text: string): Found<Device> {
  let state: DeviceState | undefined;
  const attributes = new Map<string, string>();
  for (const word of wordsOf(text)) {
    const equals = word.indexOf('=');
    const named = DEVICE_STATES.find((each) => sameWord(each, word));
    if (equals > 0) attributes.set(word.slice(0, equals).trim(), word.slice(equals + 1).trim());
    else if (named !== undefined && state === undefined) state = named;
    else return { problem: `"${word}" is no state of a device`, suggestions: DEVICE_STATES };
  }
  return { state: state ?? 'unregistered', attributes };
}
