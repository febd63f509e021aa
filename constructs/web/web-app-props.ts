import { TerraformResource } from 'cdktf';
import { BlockProps } from '../block-props';
import { WebApp } from '../model/block';

/** A web application in one region. */
export interface WebAppProps extends BlockProps<WebApp> {
  /** What other blocks of this stack are, by name: its rights on them come after them. */
  readonly built: ReadonlyMap<string, TerraformResource>;
}
