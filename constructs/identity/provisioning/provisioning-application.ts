import { Fn, Token } from 'cdktf';
import { ApplicationFromTemplate } from '@cdktf/provider-azuread/lib/application-from-template';
import { SynchronizationJob } from '@cdktf/provider-azuread/lib/synchronization-job';
import { Construct } from 'constructs';

/** Kind of job that writes to AD DS; "API2AAD" would make people in Entra ID a second time. */
const JOB_TEMPLATE = 'API2AD';

/** The application that joiners come in by. */
export interface ProvisioningApplicationProps {
  readonly displayName: string;
  /** Id of the gallery's template "API-driven provisioning to on-premises Active Directory". */
  readonly templateId: string;
  /** Started only once it is bound to a domain, which is done by hand. */
  readonly job: 'started' | 'waiting';
}

/** Provisioning of AD DS accounts by API: the application and the job that takes what is uploaded. */
export class ProvisioningApplication extends Construct {
  /** Object id. */
  readonly servicePrincipalId: string;
  /** Id of the job within the application. */
  readonly jobId: string;

  constructor(scope: Construct, id: string, props: ProvisioningApplicationProps) {
    super(scope, id);
    const application = new ApplicationFromTemplate(this, 'template', {
      displayName: props.displayName,
      templateId: props.templateId,
    });
    const job = new SynchronizationJob(this, 'job', {
      servicePrincipalId: application.servicePrincipalId,
      templateId: JOB_TEMPLATE,
      enabled: props.job === 'started',
    });
    this.servicePrincipalId = application.servicePrincipalObjectId;
    // The resource's id is a path, of which Graph's addresses take the end.
    this.jobId = Token.asString(Fn.element(Fn.reverse(Fn.split('/', job.id)), 0));
  }
}
