import { MssqlDatabaseConfig } from '@cdktf/provider-azurerm/lib/mssql-database';
import { BackupTimes } from '../model/service';
import { Block } from '../model/block';
import { Estate } from '../model/estate';
import { blockPart, tierOfPart } from '../model/service-parts';
import { SERVICE_TIERS } from '../model/tables/service-tiers';

/** Most days that Azure restores a database to any moment of. */
const MOST_DAYS = 35;

/** How a block is backed up: as the most demanding of its services wants, or as the tier that wants the least. */
export function backupOf(estate: Pick<Estate, 'services'>, block: Block): BackupTimes {
  return (tierOfPart(estate, blockPart(block)) ?? LEAST).backup;
}

const LEAST = SERVICE_TIERS.find(({ id }) => id === 'tier-3')!;

/** Days back to any moment of which a database is restored. */
export function restoreDays({ days }: BackupTimes): number {
  return Math.min(days, MOST_DAYS);
}

/** Retention of an Azure SQL database; copies are kept as long as the tier says, and not at all where it says nothing. */
export function sqlRetention(
  backup: BackupTimes,
): Pick<MssqlDatabaseConfig, 'shortTermRetentionPolicy' | 'longTermRetentionPolicy'> {
  const { everyHours, weeks, months, years } = backup;
  return {
    shortTermRetentionPolicy: {
      retentionDays: restoreDays(backup),
      backupIntervalInHours: everyHours > 12 ? 24 : 12,
    },
    longTermRetentionPolicy:
      weeks + months + years > 0
        ? {
            weeklyRetention: weeks > 0 ? `P${weeks}W` : undefined,
            monthlyRetention: months > 0 ? `P${months}M` : undefined,
            yearlyRetention: years > 0 ? `P${years}Y` : undefined,
            weekOfYear: years > 0 ? 1 : undefined,
          }
        : undefined,
  };
}
