import type { Basis, Cut } from '../../shared/reporting/cut/question.ts';
import type { GoldenContract, GoldenOffice } from './goldenOffice.ts';

// The golden office counted in the plainest way from what was put in: nothing of the program's own counting.

/** One row that counts on a basis: its day and amount, and the contract it belongs to. */
export interface PlainRow {
  readonly contract: GoldenContract;
  readonly day: string;
  readonly amountFen: number;
  readonly technicalFen: number;
}

export const counted = (each: GoldenContract) => each.totalFen + each.changeFen;

export const add = (numbers: readonly number[]) => {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
};

/** Every row of a basis, of all years. */
export function plainRows({ contracts }: GoldenOffice, basis: Basis): PlainRow[] {
  const rows: PlainRow[] = [];
  for (const contract of contracts) {
    const whole = { contract, amountFen: counted(contract), technicalFen: contract.technicalFen };
    if (basis === 'signed') rows.push({ ...whole, day: contract.signedOn });
    if (basis === 'registered' && contract.registration?.certifiedOn)
      rows.push({ ...whole, day: contract.registration.certifiedOn });
    if (basis === 'received')
      for (const receipt of contract.receipts)
        if (!receipt.reversed)
          rows.push({ contract, amountFen: receipt.amountFen, technicalFen: 0, day: receipt.receivedOn });
  }
  return rows;
}

export const within = (rows: readonly PlainRow[], from: string, to: string) =>
  rows.filter(({ day }) => day >= from && day <= to);

const kinds: Readonly<Record<string, string>> = {
  'development.commissioned': 'development',
  'development.joint': 'development',
  'assignment.patent': 'assignment',
  'licence.patent.ordinary': 'licence',
  'service.general': 'service',
  consulting: 'consulting',
};

function directionKey({ details: { sellerRegion, buyerRegion } }: GoldenContract): string {
  const isHere = (region: string | null) => region?.startsWith('4104') === true;
  if (isHere(sellerRegion) && isHere(buyerRegion)) return 'local';
  if (isHere(sellerRegion)) return buyerRegion === null ? '' : 'out';
  if (isHere(buyerRegion)) return sellerRegion === null ? '' : 'in';
  return sellerRegion === null || buyerRegion === null ? '' : 'elsewhere';
}

function destinationKey({ details: { buyerRegion, buyerCountry } }: GoldenContract): string {
  if (buyerCountry !== null) return 'abroad';
  if (buyerRegion === null) return '';
  return buyerRegion.startsWith('41') ? 'province' : 'elsewhere';
}

function sizeKey(contract: GoldenContract): string {
  const wan = counted(contract) / 1_000_000;
  if (wan >= 10_000) return 'hundredMillion';
  if (wan >= 1_000) return 'tenMillion';
  return wan >= 100 ? 'million' : 'smaller';
}

/** The group that a row falls into; '' where the contract does not say. */
export const plainKey: Readonly<Record<Exclude<Cut, 'month' | 'none'>, (row: PlainRow) => string>> = {
  unit: ({ contract }) => contract.unitName,
  leader: ({ contract }) => contract.details.leaderName ?? '',
  county: ({ contract }) => contract.details.sellerRegion ?? '',
  direction: ({ contract }) => directionKey(contract),
  type: ({ contract }) => kinds[contract.type] ?? 'unknown',
  domain: ({ contract }) => contract.details.domain?.split('.')[0] ?? '',
  right: ({ contract }) => contract.details.ipType ?? '',
  pricing: ({ contract }) => contract.details.pricingMethod ?? '',
  destination: ({ contract }) => destinationKey(contract),
  buyerScale: ({ contract }) => contract.details.buyerScale ?? '',
  plan: ({ contract }) => contract.details.planSource ?? '',
  size: ({ contract }) => sizeKey(contract),
  origin: ({ contract }) => (contract.threadId === null ? 'direct' : 'thread'),
};
