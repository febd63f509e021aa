import { BASELINE } from '../../../../constructs/identity/policies/baseline';
import { piecesOf } from '../../../../constructs/identity/policies/pieces';
import { UserPolicy } from '../../../../constructs/identity/policies/policy';
import { SignInException } from '../../../../constructs/model/identity';
import { BaselinePolicyCode } from '../../../../constructs/model/tables/baseline-policies';
import { testException } from '../../../fixtures/identity';
import { testId } from '../../../fixtures/tenant';
import { testGround } from './ground';

const DESKTOPS = '9cdead84-a844-4324-93f2-b2e6bb768d07';

function pieces(code: BaselinePolicyCode, ...exceptions: SignInException[]) {
  const ground = testGround({ exceptions });
  const policy = BASELINE[code].policy(ground) as UserPolicy;
  return piecesOf(BASELINE[code], policy, ground);
}

describe('a policy with exceptions', () => {
  it('is itself while no exception lifts what it enforces', () => {
    const [whole, ...others] = pieces(
      'CA000',
      testException('desktops', { obligations: ['managed-device'] }),
    );
    expect(whole?.policy.except.groups).toEqual([]);
    expect(others).toEqual([]);
  });

  it('leaves out whom an exception names, by persona, by id and by role', () => {
    const exception = testException('sample', {
      obligations: ['mfa'],
      who: ['scanners', testId(71), 'directory-synchronisation', 'break-glass'],
    });
    const all = pieces('CA000', exception);
    expect(all).toHaveLength(1);
    expect(all[0]?.policy.except).toMatchObject({
      groups: ['scanners-group', 'exception-sample-group'],
      roles: ['d29b2b05-8046-44ba-8758-1e26182fcf32'],
    });
  });

  it('takes them in again for all but the applications of the exception', () => {
    const exception = testException('desktops', {
      obligations: ['managed-device'],
      who: ['staff'],
      applications: ['WindowsVirtualDesktop'],
    });
    const [whole, rest] = pieces('CA200', exception);
    expect(whole?.policy.except.groups).toEqual(['staff-group']);
    expect(whole?.policy.target).toEqual({ kind: 'applications', include: ['All'], exclude: [] });
    expect(rest?.hole).toEqual({ exception: 'desktops', part: undefined });
    expect(rest?.policy).toMatchObject({
      who: { everybody: false, groups: ['staff-group'] },
      except: { guests: true, groups: [] },
      target: { include: ['All'], exclude: [DESKTOPS] },
      controls: whole?.policy.controls,
    });
  });

  it('takes them in again by one policy for each part that the exception is narrowed by', () => {
    const exception = testException('rooms', {
      obligations: ['mfa'],
      who: ['scanners'],
      applications: ['Office365'],
      locations: ['datacentre'],
      deviceStates: ['compliant'],
    });
    const [, ...rest] = pieces('CA000', exception);
    expect(rest.map(({ hole }) => hole?.part)).toEqual(['applications', 'locations', 'devices']);
    expect(rest.map(({ policy }) => policy.who.groups)).toEqual(Array(3).fill(['scanners-group']));
    expect(rest[0]?.policy.target).toMatchObject({ exclude: ['Office365'] });
    expect(rest[1]?.policy.conditions).toEqual({ outside: ['datacentre-place'] });
    expect(rest[2]?.policy.conditions).toEqual({
      devices: {
        mode: 'exclude',
        rule: '(device.isCompliant -eq True -and device.trustType -ne "ServerAD")',
      },
    });
  });

  it('is narrowed itself by an exception for everybody', () => {
    const exception = testException('desktops', {
      obligations: ['managed-device'],
      applications: ['WindowsVirtualDesktop'],
      deviceStates: ['unregistered', 'registered'],
    });
    const all = pieces('CA200', exception);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      hole: undefined,
      policy: { who: { everybody: true }, target: { exclude: [DESKTOPS] } },
    });
  });

  it('splits where an exception for everybody is narrowed twice', () => {
    const exception = testException('office', {
      obligations: ['managed-device'],
      applications: ['Office365'],
      locations: ['datacentre'],
    });
    const [first, second] = pieces('CA200', exception);
    expect(first).toMatchObject({ hole: undefined, policy: { target: { exclude: ['Office365'] } } });
    expect(second).toMatchObject({
      hole: { exception: 'office', part: 'locations' },
      policy: { target: { exclude: [] }, conditions: { outside: ['datacentre-place'] } },
    });
  });

  it('keeps a persona of administrators out of those it takes in', () => {
    const exception = testException('sample', {
      obligations: ['phishing-resistant'],
      who: ['administrators'],
    });
    const [whole] = pieces('CA100', exception);
    expect(whole?.policy.who.groups).toEqual([]);
    expect(whole?.policy.except.groups).toEqual(['administrators-group']);
  });

  it.each([
    ['staff of whom some administer', 'CA101', { who: ['staff'], obligations: ['managed-device'] }],
    ['guests in a policy for members', 'CA200', { who: ['partners'], obligations: ['managed-device'] }],
    ['programs', 'CA000', { who: ['importers'], obligations: ['mfa'] }],
    ['break-glass accounts, left out anyhow', 'CA000', { who: ['break-glass'], obligations: ['mfa'] }],
    [
      'applications in a policy on user actions',
      'CA003',
      { who: ['scanners'], obligations: ['mfa'], applications: ['Office365'] },
    ],
    [
      'applications in a policy on another one',
      'CA203',
      { who: ['scanners'], obligations: ['mfa'], applications: ['Office365'] },
    ],
    [
      'places in a password change, which Graph takes nowhere or everywhere',
      'CA007M',
      { who: ['scanners'], obligations: ['high-user-risk'], locations: ['datacentre'] },
    ],
    [
      'device states where devices are registered',
      'CA003',
      { who: ['scanners'], obligations: ['mfa'], deviceStates: ['compliant'] },
    ],
    [
      'synchronisation where methods are registered',
      'CA005',
      { who: ['directory-synchronisation'], obligations: ['mfa'] },
    ],
  ] as const)('makes no hole for %s', (_, code, changes) => {
    const exception = testException('sample', changes);
    expect(pieces(code, exception)).toEqual(pieces(code));
  });

  it('is not undone by an exception for everybody from everything', () => {
    expect(pieces('CA000', testException('all', { obligations: ['mfa'] }))).toEqual(pieces('CA000'));
  });

  it('is on the strict side of two exceptions at once', () => {
    const [whole, ...rest] = pieces(
      'CA200',
      testException('a', {
        obligations: ['managed-device'],
        who: ['staff'],
        applications: ['WindowsVirtualDesktop'],
      }),
      testException('b', {
        obligations: ['managed-device'],
        who: ['scanners'],
        locations: ['datacentre'],
      }),
    );
    expect(whole?.policy.except.groups).toEqual(['staff-group', 'scanners-group']);
    expect(rest.map(({ policy }) => [policy.who.groups, policy.except.groups])).toEqual([
      [['staff-group'], []],
      [['scanners-group'], []],
    ]);
  });
});
