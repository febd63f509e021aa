import { findPrincipal } from '../../../../../policies/provers/sign-in/questions/find-principal';
import { BREAK_GLASS_ACCOUNT, SMALL_TENANT } from './small-tenant';

const find = (text: string) => findPrincipal(SMALL_TENANT, text);

describe('whom a question means', () => {
  it('is a member who is in nothing, if it says no more', () => {
    expect(find('member')).toEqual({
      kind: 'user',
      id: 'other',
      type: 'member',
      groups: new Set(),
      roles: new Set(),
    });
  });

  it('is in the groups that it names, and in those that they are nested in', () => {
    expect(find('member,finance')).toMatchObject({
      type: 'member',
      groups: new Set(['finance', 'everybody']),
    });
  });

  it('is in the group of its persona, whichever way that is written', () => {
    expect(find('finance-staff')).toEqual(find('Finance staff'));
    expect(find('finance-staff')).toMatchObject({ groups: new Set(['finance', 'everybody']) });
  });

  it('holds the roles that it names and those of its groups', () => {
    const globalAdministrator = new Set(['62e90394-69f5-4237-9190-012177145e10']);
    expect(find('member,Tenant administrators')).toMatchObject({ roles: globalAdministrator });
    expect(find('global administrator')).toMatchObject({ roles: globalAdministrator });
  });

  it('is of the type of its persona, or of the one that is named', () => {
    expect(find('b2bDirectConnectUser')).toMatchObject({ type: 'b2bDirectConnectUser', tenant: 'other' });
    expect(find('guest,tenant:AA000000-0000-4000-8000-000000000000')).toMatchObject({
      type: 'b2bCollaborationGuest',
      tenant: 'aa000000-0000-4000-8000-000000000000',
    });
  });

  it('is the first member of a group whose members are all known', () => {
    expect(find('break-glass')).toMatchObject({ id: BREAK_GLASS_ACCOUNT, groups: new Set(['keys']) });
  });

  it('is in the groups that list its object id', () => {
    expect(find(`member,${BREAK_GLASS_ACCOUNT}`)).toMatchObject({ groups: new Set(['keys']) });
  });

  it('is a program by its persona or its object id', () => {
    const job = { kind: 'service-principal', id: '00000000-0000-4000-8000-0000000000b1' };
    expect(find('jobs')).toEqual(job);
    expect(find(`workload,${job.id}`)).toEqual(job);
    expect(find('workload')).toEqual({ kind: 'service-principal', id: 'other' });
  });

  it.each([
    ['Finanz', '"Finanz" is nobody that this configuration knows'],
    ['member,nobody', 'nobody is in Nobody'],
    ['ghosts', 'the persona "ghosts" has no group in this configuration'],
    [
      'break-glass,00000000-0000-4000-8000-0000000000ff',
      '"break-glass,00000000-0000-4000-8000-0000000000ff" is nobody: Break-glass has other members',
    ],
  ])('is not understood as %s', (text, problem) => {
    expect(find(text)).toMatchObject({ problem });
  });
});
