import { NetworkModel } from '../model';

/** Whether a private circuit leads anywhere. */
export function hasCircuits({ networks, sites }: NetworkModel): boolean {
  return (
    networks.some(({ gateways }) => gateways.includes('express-route')) ||
    sites.some(({ via }) => via.some(({ gateway }) => gateway === 'express-route'))
  );
}

/** The model as it is once every private circuit, and every gateway for one, is gone. */
export function withoutCircuits(model: NetworkModel): NetworkModel {
  const gone = new Set(
    model.terminatingNodes.filter(({ kind }) => kind === 'express-route-gateway').map(({ id }) => id),
  );
  return {
    ...model,
    networks: model.networks.map((network) => ({
      ...network,
      gateways: network.gateways.filter((kind) => kind !== 'express-route'),
    })),
    sites: model.sites.map((site) => ({
      ...site,
      via: site.via.filter(({ gateway }) => gateway !== 'express-route'),
    })),
    terminatingNodes: model.terminatingNodes.filter(({ id }) => !gone.has(id)),
    publicAddresses: model.publicAddresses.map((address) =>
      'kind' in address.on && address.on.kind === 'terminating-node' && gone.has(address.on.node)
        ? { ...address, on: { kind: 'nothing' } }
        : address,
    ),
  };
}
