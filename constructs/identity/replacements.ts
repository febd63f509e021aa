import { DataResource, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';

/**
 * What of a stack's resources can't be changed in place although the provider thinks so: one value, held by Terraform itself,
 * with a text for each resource. When the text of a resource changes, that resource alone is made anew, and no address changes.
 */
export class Replacements extends Construct {
  private readonly data: DataResource;
  private readonly texts: Record<string, string> = {};

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.data = new DataResource(this, 'data', { input: this.texts });
  }

  /**
   * @param text what can't be changed in place, such as the kinds of a policy's controls
   * @param order `new-first` leaves nothing unguarded in between; `old-first` is for what there can be only one of
   * @throws Error if the resource has a lifecycle of its own: that would be lost
   */
  replaceOnChange(resource: TerraformResource, text: string, order: 'new-first' | 'old-first'): void {
    const key = resource.friendlyUniqueId;
    if (resource.lifecycle) throw new Error(`${resource.node.path} has a lifecycle: give it none of its own`);
    this.texts[key] = text;
    resource.lifecycle = {
      createBeforeDestroy: order === 'new-first' ? true : undefined,
      replaceTriggeredBy: [`terraform_data.${this.data.friendlyUniqueId}.input.${key}`],
    };
  }
}
