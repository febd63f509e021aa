import { Construct } from 'constructs';
import { Testing, TerraformStack } from 'cdktf';
import { ownershipOf } from '../../constructs/ownership';
import { recordSource } from '../../constructs/provenance';
import { webEstate } from '../fixtures/web-estate';

const estate = webEstate();
const from = (source: string) => {
  const construct = new Construct(new TerraformStack(Testing.app(), 'stack'), 'part');
  recordSource(construct, source);
  return construct;
};

describe('who answers for a resource', () => {
  it('is the owner of the spoke that it comes from', () => {
    expect(ownershipOf(estate, from('spokes.website.servers.servers'))).toMatchObject({
      organisation: { id: 'example-council' },
      owner: 'web@example.org',
    });
  });

  it('is, for a published service, its own owner in the organisation of its spoke', () => {
    expect(ownershipOf(estate, from('published.forms'))).toMatchObject({
      organisation: { id: 'example-council' },
      owner: 'forms@example.org',
    });
  });

  it('is the platform for all the rest', () => {
    expect(ownershipOf(estate, from('hubs.uksouth'))).toMatchObject({
      organisation: { id: 'shared-platform' },
      owner: 'platform@example.org',
    });
  });

  it('is refused for a service that the estate has not, with the services there are', () => {
    expect(() => ownershipOf(estate, from('published.fomrs'))).toThrow(
      'stack/part comes from published service "fomrs", but sample has only website, forms',
    );
  });
});
