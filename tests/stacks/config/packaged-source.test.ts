import { packagedSource } from '../../../stacks/config/packaged-source';
import { Source } from '../../../stacks/config/source';
import { YamlSource } from '../../../stacks/config/yaml-source';
import { valueIn } from '../../../stacks/config/yaml-value';
import { EstateBench } from './estate-fixture';

const bench = new EstateBench();
afterAll(() => bench.remove());

function source(text: string): Source {
  bench.write({ 'estate.yaml': text });
  const read = YamlSource.read({ path: `${bench.folder}/estate.yaml`, shown: 'estate.yaml' });
  if (read.kind !== 'source') throw new Error(read.kind);
  return read.source;
}

const BOUGHT = `spokes:
  payments:
    package: capita-pay360
    subnets: { app: /26 }
    blocks:
      income: { sku: BC_Gen5_2 }
`;

describe('an estate with packages', () => {
  const packaged = packagedSource(source(BOUGHT));

  it('has what they bring as if it stood in the file', () => {
    expect(valueIn(packaged.value, ['spokes', 'payments', 'servers', 'app', 'tier'])).toBe('app');
    expect(packaged.keysAt(['spokes', 'payments', 'flows'])).toEqual(['take-payment']);
    expect(packaged.keysAt(['outside'])).toEqual(['pay360']);
  });

  it('has what the file says laid over it, key by key', () => {
    expect(packaged.valueAt(['spokes', 'payments', 'subnets'])).toEqual({
      app: '/26',
      'private-endpoints': '/28',
    });
    expect(packaged.valueAt(['spokes', 'payments', 'blocks', 'income'])).toMatchObject({
      kind: 'sql',
      sku: 'BC_Gen5_2',
      maxSizeGb: 100,
    });
  });

  it('takes nothing of a block that the file makes another kind', () => {
    const other = packagedSource(source(BOUGHT.replace('{ sku: BC_Gen5_2 }', '{ kind: redis, users: app }')));
    expect(other.valueAt(['spokes', 'payments', 'blocks', 'income'])).toEqual({
      kind: 'redis',
      users: 'app',
    });
  });

  it('keeps positions, so that what they bring stands where their spoke does', () => {
    expect(packaged.positionOf(['spokes', 'payments', 'servers', 'app'], 'key').line).toBe(2);
    expect(packaged.positionOf(['spokes', 'payments', 'blocks', 'income'], 'key').line).toBe(6);
  });
});

describe('an estate without packages', () => {
  it.each([
    ['none is named', 'spokes: { website: {} }\n'],
    ['the name is not known', 'spokes: { website: { package: unheard-of } }\n'],
    ['there is nothing in it', 'spokes: [1]\n'],
  ])('stays what it is if %s', (_, text) => {
    const plain = source(text);
    expect(packagedSource(plain)).toBe(plain);
  });
});
