import { Deployed } from './estate';
import { Application, Tenant } from './identity';

/** An application from the gallery. */
export type GalleryApplication = Application & {
  readonly source: Extract<Application['source'], { readonly kind: 'gallery' }>;
};

/** Those of a tenant, which the stack `gallery-<tenant>` makes. */
export function galleryApplications(tenant: Pick<Tenant, 'applications'>): readonly GalleryApplication[] {
  return tenant.applications.filter(
    (application): application is GalleryApplication => application.source.kind === 'gallery',
  );
}

/** What its deployment's value stands under in `servicePrincipals` of `deployed.yaml`. */
export function writtenBackKey(tenant: Pick<Tenant, 'name'>, application: Pick<Application, 'name'>): string {
  return `${tenant.name}/${application.name}`;
}

/** Object id of its service principal, once that is written back. */
export function writtenBackId(
  { servicePrincipals }: Pick<Deployed, 'servicePrincipals'>,
  tenant: Pick<Tenant, 'name'>,
  application: Pick<Application, 'name'>,
): string | undefined {
  return servicePrincipals[writtenBackKey(tenant, application)];
}
