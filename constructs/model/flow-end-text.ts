import { FlowEnd } from './flow';
import { tierText } from './tier';

/** An end of a flow as files write it: `website/web`, `site:old-datacentre`, `platform:kms`. */
export function endText(end: FlowEnd): string {
  switch (end.kind) {
    case 'tier':
      return tierText(end);
    case 'site':
      return `site:${end.site}`;
    case 'platform':
      return `platform:${end.endpoint}`;
    case 'outside':
      return `outside:${end.name}`;
    case 'published':
      return `published:${end.service}`;
  }
}
