import { BUILT_IN_POLICIES, policyDefinitionId } from '../../../../constructs/model/tables/built-in-policies';

describe('a built-in policy', () => {
  it('has its definition under no subscription', () => {
    expect(policyDefinitionId(BUILT_IN_POLICIES.allowedLocations)).toBe(
      '/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c',
    );
  });

  it('that is an initiative is a set of definitions', () => {
    expect(policyDefinitionId(BUILT_IN_POLICIES.cloudSecurityBenchmark)).toBe(
      '/providers/Microsoft.Authorization/policySetDefinitions/1f3afdf9-d0c9-4c3d-847f-89da613e70a8',
    );
  });
});
