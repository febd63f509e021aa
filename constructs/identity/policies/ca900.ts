import { BaselineEntry, placeIds } from './ground';
import { exceptedPrograms } from './excepted-programs';

/**
 * A credential of a program that leaks is worth nothing elsewhere. A policy of its own, because places and risk in one are joined
 * by AND.
 */
export const ca900: BaselineEntry = {
  serves: [],
  policy: (ground) =>
    ground.tenant.workloadPlaces.length === 0
      ? undefined
      : {
          kind: 'workloads',
          except: exceptedPrograms(ground.tenant, 'workload-places'),
          when: { kind: 'outside', places: placeIds(ground, ground.tenant.workloadPlaces) },
        },
};
