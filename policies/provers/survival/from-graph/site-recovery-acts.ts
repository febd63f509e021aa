/** Version of Resource Manager's interface of Site Recovery that the commands are written in. */
const API = 'api-version=2025-08-01';

/** What is typed to fail something over, what shows that it is done, and what is typed to go back. */
export interface FailoverActs {
  readonly commands: readonly string[];
  readonly check: string;
  readonly back: readonly string[];
}

/** A recovery plan, by its id. Source: REST reference of Site Recovery, "Replication Recovery Plans". */
export function failOverPlan(id: string): FailoverActs {
  return {
    commands: [post(id, 'unplannedFailover', unplanned(FORTH, [])), post(id, 'failoverCommit')],
    check: `az rest --method get --url '${id}?${API}' --query properties.currentScenario says that it is committed, and each machine answers`,
    back: [
      post(id, 'reProtect'),
      post(id, 'unplannedFailover', unplanned(BACK, [])),
      post(id, 'failoverCommit'),
      post(id, 'reProtect'),
    ],
  };
}

/** One replicated machine of Azure, by the id of its item. Source: the same, "Replication Protected Items". */
export function failOverItem(id: string): FailoverActs {
  const details = { instanceType: 'A2A' };
  const reversed = { properties: { failoverDirection: BACK, providerSpecificDetails: details } };
  return {
    commands: [post(id, 'unplannedFailover', unplanned(FORTH, details)), post(id, 'failoverCommit')],
    check: `az rest --method get --url '${id}?${API}' --query properties.protectionState says UnplannedFailoverCommitted, and the machine answers`,
    back: [
      post(id, 'reProtect', reversed),
      post(id, 'unplannedFailover', unplanned(BACK, details)),
      post(id, 'failoverCommit'),
    ],
  };
}

const FORTH = 'PrimaryToRecovery';
const BACK = 'RecoveryToPrimary';

function unplanned(failoverDirection: string, providerSpecificDetails: unknown): unknown {
  return { properties: { failoverDirection, sourceSiteOperations: 'NotRequired', providerSpecificDetails } };
}

function post(id: string, act: string, body?: unknown): string {
  const data = body === undefined ? '' : ` --body '${JSON.stringify(body)}'`;
  return `az rest --method post --url '${id}/${act}?${API}'${data}`;
}
