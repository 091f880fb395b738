import { humanNumber } from '../../../shared/domain/ids.ts';

const OFFICE_CODE = /^[A-Z0-9]{2,8}$/;

/** Whether a text may stand in front of every number. */
export function isOfficeCode(text: string): boolean {
  return OFFICE_CODE.test(text);
}

/** What a typed office code becomes: capital letters and digits, at most 8. */
export function cleanOfficeCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 8);
}

/** The number of the year's first achievement, to show what the office code does. */
export function exampleNumber(officeCode: string, device: string, today: string): string {
  const office = officeCode === '' ? '…' : officeCode;
  return humanNumber('achievement', { office, year: Number(today.slice(0, 4)), sequence: 1, device });
}

/** The zones that the machine knows, the given one among them even where it is not listed. */
export function timeZones(current: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(current) ? known : [current, ...known];
}
