import { EstateReader } from './estate-reader';

/** Checks the estate's name, stage and dates. @param folder the name of its folder */
export function checkHeader(reader: EstateReader, folder: string): void {
  const { estate, stage, asOf, policiesReviewed } = reader.file;
  if (estate !== folder) {
    reader.report(['estate'], {
      message: `estate is "${estate}", in the folder ${folder}`,
      allowed: 'the name of the folder',
      fix: `write ${folder}, or rename the folder`,
    });
  }
  if (asOf !== undefined) {
    reader.date(['asOf'], asOf);
    if (stage === 'live') {
      reader.report(
        ['asOf'],
        {
          message: `asOf is "${asOf}", in an estate whose stage is live`,
          allowed: 'only an illustration is judged at a fixed date',
          fix: 'remove asOf',
        },
        'key',
      );
    }
  }
  if (policiesReviewed !== undefined) {
    reader.date(['policiesReviewed'], policiesReviewed);
  }
}
