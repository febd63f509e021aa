import { byProtocol } from '../../../constructs/model/flow-ports';
import { ports } from '../../fixtures/flows';

const show = (...texts: string[]) =>
  byProtocol(texts.map(ports)).map(({ protocol, ports: own }) => `${protocol} ${own.join(',')}`);

describe('the protocols of a flow', () => {
  it('come each once, TCP first, with ports and ranges as rules write them', () => {
    expect(show('icmp', 'udp/3478-3481', 'tcp/443', 'tcp/80')).toEqual([
      'tcp 443,80',
      'udp 3478-3481',
      'icmp *',
    ]);
  });

  it('name no port twice', () => {
    expect(show('tcp/443', 'tcp/443')).toEqual(['tcp 443']);
  });
});
