import { Token } from 'cdktf';
import { DataAzureadServicePrincipal } from '@cdktf/provider-azuread/lib/data-azuread-service-principal';
import { Construct } from 'constructs';
import { DEFAULT_ACCESS } from './assignments';

/** Name of the role of most gallery applications; whoever has only default access is left out of their provisioning. */
const USER_ROLE = 'User';

/** What a deployment of another stack told of an application. */
export interface WrittenBackApplicationProps {
  /** Object id of its service principal. */
  readonly objectId: string;
}

/** A gallery application as it stands in the tenant, where another stack has made it; its id is written back from there. */
export class WrittenBackApplication extends Construct {
  readonly clientId: string;
  /** The template's role for people, or default access if it has none. */
  readonly appRoleId: string;

  constructor(scope: Construct, id: string, { objectId }: WrittenBackApplicationProps) {
    super(scope, id);
    const found = new DataAzureadServicePrincipal(this, 'found', { objectId });
    this.clientId = found.clientId;
    const ids = `[for role in ${found.fqn}.app_roles : role.id if role.display_name == "${USER_ROLE}"]`;
    this.appRoleId = Token.asString(`\${try(element(${ids}, 0), "${DEFAULT_ACCESS}")}`);
  }
}
