import { buildGraph } from '../../../../../policies/graph/build-graph';
import { findEvents } from '../../../../../policies/provers/survival/questions/find-events';
import { partingOf } from '../../../../../policies/provers/survival/questions/parting';
import { runbooksOf, survivedBy } from '../../../../../policies/provers/survival/questions/runbook';
import { survivalOf } from '../../../../../policies/provers/survival/survivals';
import { bothRegions, machine, meant, service, southOnly } from '../../../rules/survival/estate';
import { OTHER_SUBSCRIPTION, SUBSCRIPTION } from '../../../rules/support/fragments';
import { documentsOf, stackOf } from '../../../rules/support/rule-case';

const DECLARATION = meant([service(), southOnly({ name: 'ledger', title: 'Ledger' })]);
const GRAPH = buildGraph(documentsOf({ name: '', expect: 'pass', resources: bothRegions() }));
const SURVIVAL = survivalOf(GRAPH, DECLARATION);

describe('what a word of --lose means', () => {
  it.each(['zone:uksouth-2', 'REGION:ukwest', 'resource:azurerm_linux_virtual_machine.south-1'])(
    '%s',
    (word) => {
      expect(findEvents(SURVIVAL, GRAPH, word)).toMatchObject({
        kind: 'events',
        events: [expect.anything()],
      });
    },
  );

  it('a resource may have its stack before it', () => {
    const found = findEvents(SURVIVAL, GRAPH, 'resource:test/azurerm_linux_virtual_machine.south-1');
    expect(found).toMatchObject({
      events: [{ kind: 'resource', address: 'test/azurerm_linux_virtual_machine.south-1' }],
    });
  });

  it('what is nothing gets what there is of its kind', () => {
    const found = findEvents(SURVIVAL, GRAPH, 'zone:uksouth-9');
    expect(found).toMatchObject({ kind: 'nothing', problem: expect.stringContaining('zone:uksouth-9') });
    expect(found.kind === 'nothing' && found.suggestions).toContain('zone:uksouth-1');
    expect(findEvents(SURVIVAL, GRAPH, 'resource:azurerm_lb.none')).toMatchObject({ kind: 'nothing' });
  });

  it('an address of two stacks wants its stack', () => {
    const stacks = {
      a: stackOf(machine('south-1', 'uksouth', {})),
      b: stackOf(machine('south-1', 'uksouth', {})),
    };
    const graph = buildGraph(documentsOf({ name: '', expect: 'pass', stacks }));
    const found = findEvents(
      survivalOf(graph, undefined),
      graph,
      'resource:azurerm_linux_virtual_machine.south-1',
    );
    expect(found).toMatchObject({
      kind: 'nothing',
      suggestions: [
        'resource:a/azurerm_linux_virtual_machine.south-1',
        'resource:b/azurerm_linux_virtual_machine.south-1',
      ],
    });
  });
});

describe('runbooks', () => {
  it('a service that outlasts both regions has none', () => {
    expect(runbooksOf(SURVIVAL, 'orders')).toEqual([]);
    expect(survivedBy(SURVIVAL, 'orders').map(({ id }) => id)).toEqual(['region:uksouth', 'region:ukwest']);
  });

  it('one that nothing brings up says so', () => {
    expect(runbooksOf(SURVIVAL, 'ledger')).toMatchObject([
      {
        id: 'runbook-ledger-region-uksouth',
        steps: [],
        alternative: expect.stringContaining('nothing brings it up'),
      },
    ]);
  });
});

describe('parting', () => {
  const both = meant(
    [service({ dependsOn: [] }), southOnly({ name: 'ledger', title: 'Ledger', organisation: 'other' })],
    {
      organisations: ['council', 'other'].map((id) => ({
        id,
        title: id === 'council' ? 'Council' : 'Other',
        kind: 'council' as const,
        strategies: [],
        belongsTo: [],
        agreedFlows: ['shared'],
        contact: 'a@example.org',
      })),
      subscriptions: [
        { name: 'platform', id: SUBSCRIPTION, organisation: 'council' },
        { name: 'others', id: OTHER_SUBSCRIPTION, organisation: 'other' },
      ],
    },
  );

  it('lists what others lean on, what is leant on, and agreements', () => {
    const survival = survivalOf(GRAPH, both);
    expect(partingOf(survival, GRAPH, both, 'other')).toEqual([
      { what: 'linux virtual machine of test', whose: 'Council', services: ['Ledger'], todo: 'double' },
      { what: 'flow shared', whose: 'Other and Council', services: [], todo: 'end' },
    ]);
    expect(partingOf(survival, GRAPH, both, 'council')).toContainEqual({
      what: 'linux virtual machine of test',
      whose: 'Council',
      services: ['Ledger'],
      todo: 'hand over',
    });
    expect(() => partingOf(survival, GRAPH, both, 'nobody')).toThrow(RangeError);
  });

  it('whoever shares nothing leaves as it is', () => {
    const alone = meant([service()]);
    expect(partingOf(survivalOf(GRAPH, alone), GRAPH, alone, 'council')).toEqual([]);
  });
});
