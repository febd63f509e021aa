import { Tenant } from '../../../../constructs/model/identity';
import {
  applicationName,
  BASELINE_STRENGTHS,
  breakGlassGroupName,
  LONGEST_DISPLAY_NAME,
  packageName,
  personaGroupName,
  placeName,
  roleGroupName,
  strengthName,
} from '../../../../constructs/model/identity-names';
import { provisioningName, synchronisationName } from '../../../../constructs/model/provisioning-names';
import { Path } from '../../yaml-value';
import { TenantReader } from './tenant-reader';

interface Named {
  readonly displayName: string;
  readonly path: Path;
  /** What messages call it. @default its path */
  readonly called?: string;
}

/**
 * Entra lets two objects of a kind have one display name, and look-ups and people then take the wrong one. Refused are names that
 * are alike but for capitals, and those that are too long.
 */
export function checkDisplayNames(reader: TenantReader, tenant: Tenant): void {
  const groups: readonly Named[] = [
    { displayName: breakGlassGroupName(tenant), path: ['breakGlass'] },
    ...tenant.personas.map((persona) => ({
      displayName: personaGroupName(tenant, persona),
      path: ['personas', persona.name],
    })),
    ...tenant.roles.map(({ role }) => ({ displayName: roleGroupName(tenant, role), path: ['roles', role] })),
  ];
  const places = tenant.places.map((place) => ({
    displayName: placeName(tenant, place),
    path: ['places', place.name],
  }));
  const strengths: readonly Named[] = [
    ...Object.values(BASELINE_STRENGTHS).map((displayName) => ({
      displayName,
      path: ['strengths'],
      called: 'one of the baseline',
    })),
    ...tenant.strengths.map((strength) => ({
      displayName: strengthName(strength),
      path: ['strengths', strength.name],
    })),
  ];
  const applications = [
    ...tenant.directories.flatMap((directory) =>
      [provisioningName(directory), synchronisationName(directory)].map((displayName) => ({
        displayName,
        path: ['directories', directory.name],
      })),
    ),
    ...tenant.applications.map((application) => ({
      displayName: applicationName(tenant, application),
      path: ['applications', application.name],
    })),
  ];
  const packages = tenant.packages.map((one) => ({
    displayName: packageName(tenant, one),
    path: ['packages', one.name],
  }));
  for (const objects of [groups, places, strengths, applications, packages]) check(reader, objects);
}

function check(reader: TenantReader, objects: readonly Named[]): void {
  objects.forEach(({ displayName, path }, index) => {
    const twin = objects
      .slice(0, index)
      .find((other) => other.displayName.toLowerCase() === displayName.toLowerCase());
    if (twin) {
      reader.refuse(
        path,
        `is displayed as "${displayName}", as ${twin.called ?? twin.path.join('.')} is`,
        { allowed: 'each display name once in a tenant', fix: 'give it another title or name' },
        'key',
      );
    } else if (displayName.length > LONGEST_DISPLAY_NAME) {
      reader.refuse(
        path,
        `is displayed by ${displayName.length} characters`,
        { allowed: `at most ${LONGEST_DISPLAY_NAME}`, fix: 'shorten its name' },
        'key',
      );
    }
  });
}
