import { Construct } from 'constructs';
import { Applications } from '../constructs/identity/applications/applications';
import { BaselineStrengths } from '../constructs/identity/baseline-strengths';
import { BreakGlassGroup } from '../constructs/identity/break-glass-group';
import { ConditionalAccessBaseline } from '../constructs/identity/conditional-access-baseline';
import { CustomStrength } from '../constructs/identity/custom-strength';
import { ExceptionGroups } from '../constructs/identity/exception-groups';
import { NamedPlaces } from '../constructs/identity/named-places';
import { OrganisationUnit } from '../constructs/identity/organisation-unit';
import { AccessPackages } from '../constructs/identity/packages/access-packages';
import { PersonaGroups } from '../constructs/identity/persona-groups';
import { AzureRoleAccess } from '../constructs/identity/privileged/azure-role-access';
import { DirectoryRoleAccess } from '../constructs/identity/privileged/directory-role-access';
import { DirectorySynchronisation } from '../constructs/identity/provisioning/directory-synchronisation';
import { recordPart } from '../constructs/identity/record-part';
import { Replacements } from '../constructs/identity/replacements';
import { homeTenant, SignInLogs } from '../constructs/identity/sign-in-logs';
import { Estate } from '../constructs/model/estate';
import { Tenant } from '../constructs/model/identity';
import { strengthName } from '../constructs/model/identity-names';
import { EstateStack } from './estate-stack';

/** `identity-<tenant>`: who there is in an Entra tenant, what signing in takes, and who may take on which role. */
export class IdentityStack extends EstateStack {
  private readonly groups: ReadonlyMap<string, string>;
  private readonly replacements: Replacements;

  constructor(scope: Construct, estate: Estate, tenant: Tenant) {
    super(scope, `identity-${tenant.name}`, {
      estate,
      subscription: estate.platform.subscription,
      stateRegion: estate.regions.primary,
      state: 'azurerm',
      source: `identity.tenants.${tenant.name}`,
    });
    this.addDirectoryProvider(tenant);
    this.replacements = new Replacements(this, 'replacements');
    this.groups = new PersonaGroups(this, 'personas', tenant).objectIds;
    for (const organisation of tenant.organisations) {
      new OrganisationUnit(this, `unit-${organisation.id}`, { tenant, organisation, groups: this.groups });
    }
    this.addSignIns(estate, tenant);
    this.addRoles(tenant);
    if (tenant.packages.length > 0) {
      new AccessPackages(this, 'packages', { tenant, groups: this.groups });
    }
    if (tenant.directories.length > 0) {
      new DirectorySynchronisation(this, 'synchronisation', { tenant });
    }
    if (homeTenant(estate) === tenant) new SignInLogs(this, 'logs', { estate, tenant });
  }

  private addSignIns({ published, deployed }: Estate, tenant: Tenant): void {
    const strengths = new BaselineStrengths(this, 'strengths');
    for (const strength of tenant.strengths) {
      const made = new CustomStrength(this, `strength-${strength.name}`, {
        name: strengthName(strength),
        description: strength.title,
        combinations: strength.combinations,
      });
      recordPart(made, tenant, 'strengths', strength.name);
    }
    const applications = new Applications(this, 'applications', {
      tenant,
      published,
      groups: this.groups,
      deployed,
    });
    new ConditionalAccessBaseline(this, 'policies', {
      ground: {
        tenant,
        breakGlass: new BreakGlassGroup(this, 'break-glass', tenant).objectId,
        personas: this.groups,
        exceptions: new ExceptionGroups(this, 'exceptions', tenant).objectIds,
        places: new NamedPlaces(this, 'places', tenant).objectIds,
        applications: applications.clientIds,
        strengths: strengths.ids,
      },
      servicePrincipals: new Map(
        [...applications.servicePrincipals].map(([name, made]) => [applications.clientIds.get(name)!, made]),
      ),
      replacements: this.replacements,
    });
  }

  private addRoles(tenant: Tenant): void {
    for (const role of tenant.roles) {
      new DirectoryRoleAccess(this, `role-${idOf(role.role)}`, {
        tenant,
        role,
        groups: this.groups,
        replacements: this.replacements,
      });
    }
    const providers = new Map<string, ReturnType<EstateStack['providerFor']>>();
    for (const access of tenant.access) {
      const { scope } = access;
      if (scope.kind === 'subscription' && !providers.has(scope.subscription.name)) {
        providers.set(scope.subscription.name, this.providerFor(scope.subscription, scope.subscription.name));
      }
      new AzureRoleAccess(this, `access-${access.name}`, {
        tenant,
        access,
        groups: this.groups,
        provider: scope.kind === 'subscription' ? providers.get(scope.subscription.name) : undefined,
      });
    }
  }
}

/** A role's name as part of an address: `conditional-access-administrator`. */
function idOf(role: string): string {
  return role.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
