import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cidr } from '../../../../../constructs/model/cidr';
import { Declaration } from '../../../../../policies/declaration/declaration';
import { buildGraph } from '../../../../../policies/graph/build-graph';
import { readStacks } from '../../../../../policies/graph/read-stacks';
import { networkModel } from '../../../../../policies/provers/reachability/from-graph/network-model';
import { FIRST_ATOM, NetworkModel } from '../../../../../policies/provers/reachability/model';
import { ESTATES, readSynthesized, ROOT, synthesizedFolder } from '../../../../support/synthesized';
import { brokenIds, inText, known, named, openIn, termInText } from './model-of';

function modelOfFolder(folder: string, declaration?: Declaration): NetworkModel {
  return networkModel(buildGraph(readStacks(folder).documents), declaration);
}

/** What is open of a scale set's network card: Azure alone picks the addresses of its machines. */
function openOfScaleSets(folder: string): readonly string[] {
  const sets = readStacks(folder).documents.flatMap(({ json }) =>
    Object.entries((json as { resource: Readonly<Record<string, object>> }).resource)
      .filter(([type]) => type.endsWith('_virtual_machine_scale_set'))
      .flatMap(([, byName]) => Object.values(byName) as { readonly name: string }[]),
  );
  return sets.map(({ name }) => `address: Azure picks the addresses of ${name}`).sort();
}

describe.each([...ESTATES])('the synthesized estate %s', (estate) => {
  const declaration = readSynthesized<Declaration>(estate, 'declaration.json');
  const model = modelOfFolder(synthesizedFolder(estate), declaration);

  it('has every declared network, with no subnet that is not declared, and every range as declared', () => {
    for (const { name, subnets } of declaration.networks) {
      const network = named(model.networks, name);
      const built = model.subnets.filter((subnet) => subnet.network === network.id);
      const declared = new Map(subnets.map((subnet) => [subnet.name, Cidr.parse(subnet.range)]));
      expect(built.length).toBeGreaterThan(0);
      for (const subnet of built) {
        const { first, last } = declared.get(subnet.name)!;
        expect(subnet.ranges).toEqual([{ first, last }]);
      }
    }
    expect(model.networks).toHaveLength(declaration.networks.length);
  });

  it('leaves nothing open but the addresses that Azure picks for scale sets', () => {
    expect(model.gaps).toEqual([]);
    const open = openIn(model).map((text) => text.replace(/^interfaces\.\d+\.(.*) \(its .*\)$/, '$1'));
    expect([...open].sort()).toEqual(openOfScaleSets(synthesizedFolder(estate)));
  });

  it('joins every spoke to its hub by both halves, with nothing in between', () => {
    const halves = new Set(model.peerings.map(({ from, to }) => `${from} ${to}`));
    expect(model.peerings.length).toBeGreaterThan(0);
    for (const { from, to } of model.peerings) expect(halves.has(`${to} ${from}`)).toBe(true);
  });

  it('names only ids that are there, each once', () => {
    expect(brokenIds(model)).toEqual([]);
  });

  it('numbers the atoms so that public addresses find theirs, and ends with all others', () => {
    expect(model.atoms.at(-1)).toEqual({ kind: 'other-public' });
    for (const { id, address } of model.publicAddresses) {
      expect(model.atoms[address - FIRST_ATOM]).toEqual({ kind: 'public-address', name: id });
    }
  });

  it('comes out the same whatever the order of the stacks', () => {
    const documents = [...readStacks(synthesizedFolder(estate)).documents].reverse();
    expect(networkModel(buildGraph(documents), declaration)).toEqual(model);
  });
});

describe('a plan that somebody wrote by hand', () => {
  const model = modelOfFolder(join(ROOT, 'tests/fixtures/hand-written/plan.json'));

  it('is read without a doubt, though Azure will report what nobody wrote', () => {
    expect(readFileSync(join(ROOT, 'tests/fixtures/hand-written/plan.json'), 'utf8')).toContain(
      '"security_rule":true',
    );
    expect(model.gaps).toEqual([]);
    expect(openIn(model)).toEqual([]);
  });

  it('has each subnet with the group and the table that associations give it', () => {
    const subnet = named(model.subnets, '"snet-database" of vnet-accounts');
    expect(subnet.ranges.map(inText)).toEqual(['10.20.8.64-10.20.8.95']);
    const [rule] = known(subnet.securityGroup).rules;
    expect(rule).toMatchObject({
      name: 'sql-from-api',
      direction: 'Inbound',
      priority: 200,
      access: 'Allow',
    });
    expect(rule!.match.sources.map(termInText)).toEqual(['10.20.8.0-10.20.8.63']);
    const [route] = known(subnet.routeTable).routes;
    expect(route?.nextHop).toEqual({ kind: 'appliance', address: known(model.firewalls[0]!.address) });
    expect(subnet.outbound).toEqual([]);
  });

  it('shows the peering between the spokes', () => {
    const id = (label: string) => named(model.networks, label).id;
    const ends = model.peerings.map(({ from, to }) => `${from} ${to}`);
    expect(ends).toContain(`${id('vnet-shop')} ${id('vnet-accounts')}`);
    expect(ends).toContain(`${id('vnet-accounts')} ${id('vnet-shop')}`);
  });

  it("has the firewall's rules in one layer", () => {
    const [layer, ...further] = known(named(model.firewalls, 'afw-hub').policies);
    expect(further).toEqual([]);
    expect(layer?.groups[0]).toMatchObject({
      name: 'rcg-hub',
      priority: 200,
      collections: [{ kind: 'network', name: 'between-spokes', action: 'Allow' }],
    });
  });
});
