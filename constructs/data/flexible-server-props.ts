import { ITerraformDependable } from 'cdktf';
import { BlockProps } from '../block-props';
import { OpenDatabase } from '../model/block';
import { PlacedBlock } from '../model/placed-block';

/** A database server in a tier of its own, in one region. */
export interface FlexibleServerProps<B extends OpenDatabase = OpenDatabase> extends BlockProps<B> {
  /** The network's link to a private DNS zone, without which Azure makes no server there. */
  zoneLink(zone: string): ITerraformDependable;
}

/** The copy of one in the other region. */
export interface FlexibleServerCopyProps<B extends OpenDatabase = OpenDatabase> extends PlacedBlock<B> {
  readonly resourceGroupName: string;
  /** Id of its tier's subnet. */
  readonly subnetId: string;
  /** Id of the server that it is a copy of. */
  readonly copyOf: string;
}
