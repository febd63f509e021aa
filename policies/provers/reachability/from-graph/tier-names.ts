/** The spoke of a network that is named by the convention `vnet-<spoke>-<region>`; other networks are by themselves. */
export function spokeOf(network: string): string {
  const name = network.toLowerCase();
  return /^vnet-(.+)-[^-]+$/.exec(name)?.[1] ?? name;
}

/** The tier of a subnet that is named by the convention `snet-<tier>`; another name is that of the tier. */
export function tierOf(subnet: string): string {
  return subnet.toLowerCase().replace(/^snet-/, '');
}
