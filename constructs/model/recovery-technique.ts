import { RECOVERY_TECHNIQUES, RecoveryTechnique, RecoveryTechniqueId } from './tables/recovery-techniques';

/** The technique; the table has each. */
export function findTechnique(id: RecoveryTechniqueId): RecoveryTechnique {
  return RECOVERY_TECHNIQUES.find((technique) => technique.id === id) as RecoveryTechnique;
}
