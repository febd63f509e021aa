import { Construct } from 'constructs';
import { STORAGE_DIAGNOSTICS } from '../model/tables/baseline-row';
import { WorkspaceDiagnostics } from './workspace-diagnostics';

/** Which account, and where its logs go. */
export interface StateAccountDiagnosticsProps {
  readonly stateAccountId: string;
  readonly workspaceId: string;
}

/** Logs every access to Terraform state, as the baseline would if the workspace were there before the account. */
export class StateAccountDiagnostics extends WorkspaceDiagnostics {
  constructor(scope: Construct, id: string, props: StateAccountDiagnosticsProps) {
    super(scope, id, {
      resourceId: props.stateAccountId,
      diagnostics: STORAGE_DIAGNOSTICS,
      workspaceId: props.workspaceId,
    });
  }
}
