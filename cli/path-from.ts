import { relative } from 'node:path';

/** A path as a person in `workingDirectory` would write it: relative where it is inside, absolute elsewhere. */
export function pathFrom(workingDirectory: string, path: string): string {
  const inside = relative(workingDirectory, path);
  return inside === '..' || inside.startsWith('../') ? path : inside;
}
