/**
 * A member of a block that is really an attribute: Terraform wants every one of them written, those that aren't there as
 * null, which the bindings' types don't know.
 */
export function orNull(value: string | undefined): string {
  return (value ?? null) as unknown as string;
}
