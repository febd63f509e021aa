import { booleanOf, textOf } from '../../graph/attribute';
import { Resource } from '../../graph/graph';
import { written } from '../../graph/views/read';
import { Result, Rule } from '../rule';
import { expectValue } from '../support/expect-value';
import { passingOf } from '../support/passing-accounts';
import { fail, pass, show, step, unknown } from '../support/results';

export const versionsKept: Rule = {
  id: 'safe/versions-kept',
  title: 'Storage accounts keep the earlier versions of their blobs',
  clauses: ['SAFE-1', 'DATA-1'],
  decides: ['SAFE-1'],
  severity: 'medium',
  gates: true,
  protects: 'What is overwritten, by mistake or by ransomware, is gone unless the version before it is kept.',
  remedy: 'Write blob_properties.versioning_enabled = true.',
  sources: ['https://learn.microsoft.com/azure/storage/blobs/versioning-overview'],
  needsDeclaration: false,
  *check({ graph }) {
    for (const account of graph.ofType('azurerm_storage_account')) {
      if (isWithoutVersions(account)) continue;
      const passing = passingOf(graph, account);
      yield passing === undefined ? judge(account) : pass(account, passing);
    }
  },
};

/** Files have snapshots in place of versions, and a data lake has none. */
function isWithoutVersions(account: Resource): boolean {
  return (
    textOf(written(account, 'account_kind')) === 'FileStorage' ||
    booleanOf(written(account, 'is_hns_enabled')) === true
  );
}

function judge(account: Resource): Result {
  const [properties] = account.blocks('blob_properties');
  if (properties) {
    return expectValue(account, properties, {
      path: 'versioning_enabled',
      allowed: [true],
      whenAbsent: false,
    });
  }
  const whole = written(account, 'blob_properties');
  const evidence = [step(account, 'blob_properties', show(whole), 'versioning_enabled = true')];
  return whole.state === 'unknown' && whole.by !== 'provider'
    ? unknown(account, 'whether it keeps versions is not known before deployment', evidence)
    : fail(account, 'keeps no versions', evidence);
}
