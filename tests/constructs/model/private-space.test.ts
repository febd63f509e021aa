import { Cidr } from '../../../constructs/model/cidr';
import { forbiddenIn, isPrivate } from '../../../constructs/model/private-space';

describe('private space', () => {
  test.each([
    ['10.0.0.0/8', true],
    ['10.64.0.0/12', true],
    ['172.31.255.0/24', true],
    ['192.168.0.0/16', true],
    ['100.64.0.0/10', true],
    ['100.127.255.255/32', true],
    ['172.32.0.0/16', false],
    ['172.0.0.0/8', false],
    ['192.169.0.0/16', false],
    ['100.128.0.0/16', false],
    ['8.8.8.0/24', false],
    ['0.0.0.0/0', false],
  ])('%s is private: %s', (text, expected) => {
    expect(isPrivate(Cidr.parse(text))).toBe(expected);
  });

  test.each([
    ['10.0.0.0/8', []],
    ['168.63.129.0/24', ["Azure's own DNS and health probes"]],
    ['169.254.21.0/24', ['link local']],
    ['224.0.0.0/3', ['multicast', 'broadcast']],
    ['127.0.0.1/32', ['loopback']],
  ])('%s meets of what Azure forbids: %j', (text, expected) => {
    expect(forbiddenIn(Cidr.parse(text)).map((known) => known.title)).toEqual(expected);
  });
});
