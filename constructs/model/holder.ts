/**
 * Names that the address ledger gives those who hold ranges: `<region>/hub`, `<region>/hub/<subnet>`,
 * `<region>/spokes/<spoke>`, `<region>/spokes/<spoke>/<tier>`.
 */
const PATTERN = /^[a-z][a-z0-9]*\/(?:hub|spokes\/[a-z][a-z0-9-]*)(?:\/[A-Za-z][A-Za-z0-9-]*)?$/;

/** The holder of a hub's range. */
export function hubHolder(region: string): string {
  return `${region}/hub`;
}

/** The holder of a range inside a hub. */
export function hubSubnetHolder(region: string, subnet: string): string {
  return `${hubHolder(region)}/${subnet}`;
}

/** The holder of a spoke's range in one region. */
export function spokeHolder(region: string, spoke: string): string {
  return `${region}/spokes/${spoke}`;
}

/** The holder of a tier's range inside a spoke. */
export function tierHolder(region: string, spoke: string, tier: string): string {
  return `${spokeHolder(region, spoke)}/${tier}`;
}

/** Whether the text is one of these names. */
export function isHolder(text: string): boolean {
  return PATTERN.test(text);
}

/** Whether `holder` names a part of what `outer` holds. */
export function isPartOf(holder: string, outer: string): boolean {
  return holder.startsWith(`${outer}/`);
}
