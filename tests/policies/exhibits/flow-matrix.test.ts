import { flowMatrices } from '../../../policies/exhibits/flow-matrix';
import { appOut, appToDb, dbIn, meant, smallEstate, through } from '../rules/reach/estate';
import { shown } from './flows-fixtures';

const OTHER_PORT = { destination_port_range: '8443' };

test('rows reach columns at the ports of the cell, and idle tiers are left out', () => {
  const declaration = meant();
  const { flows, names } = shown(smallEstate(), declaration);
  expect(flowMatrices(flows, names, declaration)).toMatchObject([
    {
      id: 'flow-matrix-council',
      title: 'What reaches what: A council',
      rows: ['web/app'],
      columns: ['data/db'],
      cells: [['1433']],
    },
  ]);
});

test('what nobody declared has a mark', () => {
  const declaration = meant();
  const { flows, names } = shown(
    smallEstate({
      app: [appOut(OTHER_PORT)],
      db: [dbIn(OTHER_PORT)],
      firewall: [through({ destination_ports: ['8443'] })],
    }),
    declaration,
  );
  expect(flowMatrices(flows, names, declaration)[0]?.cells).toEqual([['! 8443']]);
});

test('each organisation has a matrix of what its tiers reach and are reached by', () => {
  const { networks, organisations } = meant();
  const declaration = meant([appToDb()], {
    organisations: [...organisations, { ...organisations[0]!, id: 'other', title: 'Another' }],
    networks: networks.map((network) =>
      network.name === 'data' ? { ...network, organisation: 'other' } : network,
    ),
  });
  const { flows, names } = shown(smallEstate(), declaration);
  const matrices = flowMatrices(flows, names, declaration);
  expect(matrices.map(({ id, rows, columns }) => [id, rows, columns])).toEqual([
    ['flow-matrix-council', ['web/app'], ['data/db']],
    ['flow-matrix-other', ['web/app'], ['data/db']],
  ]);
});

test('every row has a cell for every column', () => {
  const declaration = meant();
  const { flows, names } = shown(smallEstate(), declaration);
  for (const { rows, columns, cells } of flowMatrices(flows, names, declaration)) {
    expect(cells).toHaveLength(rows.length);
    for (const row of cells) expect(row).toHaveLength(columns.length);
  }
});

test('without a declaration there are no organisations to have one', () => {
  const { flows, names } = shown(smallEstate());
  expect(flowMatrices(flows, names)).toEqual([]);
});
