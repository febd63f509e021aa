import { AddressPlanInput } from '../../constructs/model/address-plan';
import { Ledger } from '../../constructs/model/address-want';
import { addressWants } from './address-wants';
import { SettledEstate } from './settle-estate';

/** What the allocator is asked for an estate: its wants, pools, and what is kept out of them. */
export function addressRequest(settled: SettledEstate, ledger: Ledger): AddressPlanInput {
  return {
    ledger,
    wants: addressWants(settled.hubs, settled.spokes),
    pools: settled.pools,
    reserved: settled.reserved,
    excluded: settled.siteRanges,
  };
}
