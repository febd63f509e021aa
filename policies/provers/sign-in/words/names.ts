import { findKnownApplication } from '../../../../constructs/model/tables/applications';
import { BUILT_IN_STRENGTHS } from '../../../../constructs/model/tables/authentication-combinations';
import { findDirectoryRole } from '../../../../constructs/model/tables/directory-roles';
import {
  BASELINE_SCOPES,
  OTHER_ADMIN_PORTAL,
  OTHER_APPLICATION,
  OTHER_OFFICE_365,
  UNLISTED_RESOURCE,
} from '../sign-in';
import { SignInModel } from '../model';

/** Built-in strengths, as what they ask for. [22] */
const STRENGTHS: ReadonlyMap<string, string> = new Map([
  [BUILT_IN_STRENGTHS.multiFactor.id, 'multi-factor authentication'],
  [BUILT_IN_STRENGTHS.passwordless.id, 'passwordless authentication'],
  [BUILT_IN_STRENGTHS.phishingResistant.id, 'a phishing-resistant method'],
]);

/** Words that stand for many applications, in policies and in the space of sign-ins. */
const MANY: ReadonlyMap<string, string> = new Map([
  ['Office365', 'Office 365'],
  ['MicrosoftAdminPortals', 'the Microsoft admin portals'],
  [OTHER_APPLICATION, 'an application that nothing names'],
  [UNLISTED_RESOURCE, 'a resource that no policy can name'],
  [BASELINE_SCOPES, "the directory's basic scopes"],
  [OTHER_OFFICE_365, 'the rest of Office 365'],
  [OTHER_ADMIN_PORTAL, 'the other admin portals'],
]);

/** What people call the things that a model has ids for. What has no name is called by its id. */
export class Names {
  private readonly groups: ReadonlyMap<string, string>;
  private readonly locations: ReadonlyMap<string, string>;
  private readonly strengths: ReadonlyMap<string, string>;
  private readonly breakGlass: ReadonlySet<string>;

  constructor(readonly model: SignInModel) {
    this.groups = new Map(model.groups.map(({ id, name }) => [id, name]));
    this.locations = new Map(model.locations.map(({ id, name }) => [id, name]));
    this.strengths = new Map(model.strengths.map(({ id, name }) => [id, name]));
    this.breakGlass = new Set(model.intent?.breakGlass?.accounts);
  }

  user(id: string): string {
    if (id === 'other') return 'somebody whom nothing names';
    const given = this.model.names.get(id);
    return given ?? (this.breakGlass.has(id) ? `the break-glass account ${id}` : `the user ${id}`);
  }

  group(id: string): string {
    return this.groups.get(id) ?? this.model.names.get(id) ?? `the group ${id}`;
  }

  role(id: string): string {
    return this.model.names.get(id) ?? findDirectoryRole(id)?.name ?? `the role ${id}`;
  }

  application(id: string): string {
    return (
      MANY.get(id) ?? this.model.names.get(id) ?? findKnownApplication(id)?.title ?? `the application ${id}`
    );
  }

  servicePrincipal(id: string): string {
    return this.model.names.get(id) ?? `the service principal ${id}`;
  }

  location(id: string): string {
    if (id === 'AllTrusted') return 'the trusted places';
    return this.locations.get(id) ?? this.model.names.get(id) ?? `the place ${id}`;
  }

  /** What a strength asks for: `a phishing-resistant method`, `a method of the strength "Security key"`. */
  strength(id: string): string {
    if (id === 'unknown') return 'a strength that is not known';
    return STRENGTHS.get(id) ?? `a method of the strength "${this.strengths.get(id) ?? id}"`;
  }

  tenant(id: string): string {
    return this.model.names.get(id) ?? `the tenant ${id}`;
  }

  /** Terms of use, or a custom control. */
  accepted(id: string): string {
    return this.model.names.get(id) ?? id;
  }
}
