import {
  DEPLOYMENT_ROLES,
  deploymentEnvironment,
  GRANTS,
} from '../../../constructs/automation/deployment-role';
import { UKSOUTH, UKWEST } from '../../fixtures/estate';

describe('a deployment role', () => {
  it('signs in from an environment of its own in each region', () => {
    const environments = [UKSOUTH, UKWEST].flatMap((region) =>
      DEPLOYMENT_ROLES.map((role) => deploymentEnvironment(role, region)),
    );
    expect(environments).toEqual(['plan-uksouth', 'apply-uksouth', 'plan-ukwest', 'apply-ukwest']);
  });

  it('that plans can only read', () => {
    expect(GRANTS.plan.map((grant) => grant.role.name)).toEqual(['Reader']);
  });

  it('that applies owns nothing, and assigns roles under a condition', () => {
    expect(GRANTS.apply.map((grant) => [grant.role.name, grant.condition !== undefined])).toEqual([
      ['Contributor', false],
      ['Role Based Access Control Administrator', true],
      ['Resource Policy Contributor', false],
      ['Locks Contributor', false],
    ]);
  });
});
