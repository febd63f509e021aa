import { inNoneOf } from '../../../../constructs/identity/policies/device-states';

const MANAGED = ['compliant', 'hybrid', 'hybrid-compliant'] as const;

describe('a filter for devices in other states', () => {
  it('leaves out by what is true, so that a device without attributes stays in', () => {
    expect(inNoneOf(['compliant', 'hybrid-compliant'])).toEqual({
      mode: 'exclude',
      rule:
        '(device.isCompliant -eq True -and device.trustType -ne "ServerAD") -or ' +
        '(device.isCompliant -eq True -and device.trustType -eq "ServerAD")',
    });
  });

  it('takes in by what is true where unregistered devices are among the states', () => {
    expect(inNoneOf(['unregistered', ...MANAGED])).toEqual({
      mode: 'include',
      rule: '(device.trustType -in ["AzureAD", "Workplace"] -and device.isCompliant -ne True)',
    });
  });

  it('is none where the rest is indifferent', () => {
    expect(inNoneOf(['unregistered', 'registered'], MANAGED)).toBeUndefined();
  });
});
