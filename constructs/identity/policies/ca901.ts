import { BaselineEntry } from './ground';
import { exceptedPrograms } from './excepted-programs';

/**
 * A program that behaves unlike itself is stopped until somebody has looked.
 */
export const ca901: BaselineEntry = {
  serves: [],
  policy: ({ tenant }) => ({
    kind: 'workloads',
    except: exceptedPrograms(tenant, 'workload-risk'),
    when: { kind: 'risk', levels: ['high'] },
  }),
};
