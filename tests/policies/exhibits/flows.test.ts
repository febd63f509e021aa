import { flowsTable } from '../../../policies/exhibits/flows';
import { effectiveFlowsTable } from '../../../policies/exhibits/flows-effective';
import { peering } from '../rules/support/fragments';
import { merge } from '../rules/support/fragments';
import { appOut, appToDb, dbIn, end, meant, smallEstate, through } from '../rules/reach/estate';
import { shown } from './flows-fixtures';

const anyPort = { destination_port_range: '*' };
const openPorts = smallEstate({
  app: [appOut(anyPort)],
  db: [dbIn(anyPort)],
  firewall: [through({ destination_ports: ['*'] })],
});

test('a declared flow is shown with its reason, its owner and whether it works', () => {
  const { claims, names } = shown(smallEstate(), meant([appToDb({ until: '2027-03-31' })]));
  const { rows, alternative } = flowsTable(claims, names);
  expect(rows).toEqual([
    ['app-to-db', 'web/app', 'data/db', 'tcp/1433', 'orders', 'orders@example.org', '2027-03-31', 'works'],
  ]);
  expect(alternative).toContain('1 of 1 declared flows');
});

test('flows that do not work say so, in the order of their ids', () => {
  const gone = appToDb({ id: 'a-gone', pairs: [{ from: end('web', 'app'), to: end('data', 'cache') }] });
  const { claims, names } = shown(smallEstate(), meant([appToDb(), gone]));
  expect(flowsTable(claims, names).rows.map((row) => [row[0], row[7]])).toEqual([
    ['a-gone', 'does not work'],
    ['app-to-db', 'works'],
  ]);
});

test('an effective flow says by what it is declared and which way it takes', () => {
  const { flows } = shown(smallEstate(), meant());
  expect(effectiveFlowsTable(flows).rows).toEqual([
    ['web/app', 'data/db', 'tcp 1433', 'through a firewall', 'app-to-db'],
  ]);
});

test('what nobody declared is shown as that', () => {
  const { flows } = shown(openPorts, meant());
  expect(effectiveFlowsTable(flows).rows).toEqual([
    ['web/app', 'data/db', 'tcp any', 'through a firewall', 'app-to-db, nothing that is declared'],
  ]);
});

test('without a declaration nothing is called undeclared', () => {
  const { flows } = shown(openPorts);
  expect(effectiveFlowsTable(flows).rows).toEqual([
    ['web/app', 'data/db', 'tcp any', 'through a firewall', ''],
  ]);
});

test('a peering beside the hub is a direct way', () => {
  const { flows } = shown(merge(smallEstate(), peering('web', 'data'), peering('data', 'web')), meant());
  expect(flows.map(({ way }) => way)).toEqual(['directly']);
});
