import type { DistributionSheet } from '../../../shared/contract/money.ts';
import type { DistributionValues } from '../../../shared/domain/money/distribution.ts';
import { type DeductionItem, deductionKey } from '../../../shared/domain/rules/deductions.ts';

/** What is typed into a sheet before it is one: amounts may be missing, ratios are text in per cent. */
export interface SheetDraft {
  readonly id: string | null;
  readonly receiptId: string | null;
  readonly mode: DistributionValues['mode'];
  readonly ownerType: DistributionValues['ownerType'];
  readonly grossFen: number | null;
  readonly deductions: readonly DraftDeduction[];
  readonly shares: readonly DraftShare[];
  readonly companyName: string;
  readonly companyRegisteredOn: string | null;
  readonly relatedStatement: string;
  readonly note: string;
}

export interface DraftDeduction {
  readonly key: string;
  readonly kind: DistributionValues['deductions'][number]['kind'];
  /** As the office calls it; null: as its kind. */
  readonly title: string | null;
  /** One that the office lists from the start does not count while it has no amount. */
  readonly origin: 'listed' | 'typed';
  readonly amountFen: number | null;
}

export interface DraftShare {
  readonly key: string;
  readonly role: DistributionValues['shares'][number]['role'];
  readonly name: string;
  /** Per cent, as typed. */
  readonly percent: string;
  readonly isLeader: boolean | null;
}

const MILLIONTHS_PER_PERCENT = 10_000;

/** A sheet for a receipt that nobody has shared out, or for shares or profit without one. */
export function emptySheet(receipt?: { readonly id: string; readonly amountFen: number }): SheetDraft {
  return {
    id: null,
    receiptId: receipt?.id ?? null,
    mode: 'licence',
    ownerType: 'public',
    grossFen: receipt?.amountFen ?? null,
    deductions: [],
    shares: [emptyShare('person'), emptyShare('unit')],
    companyName: '',
    companyRegisteredOn: null,
    relatedStatement: '',
    note: '',
  };
}

export function emptyShare(role: DraftShare['role']): DraftShare {
  return { key: crypto.randomUUID(), role, name: '', percent: '', isLeader: null };
}

export function emptyDeduction(): DraftDeduction {
  return { key: crypto.randomUUID(), kind: 'tax', title: null, origin: 'typed', amountFen: null };
}

/** A sheet that is not saved yet, with what the office lists for its mode; what has an amount stays as it is. */
export function withListed(draft: SheetDraft, offered: readonly DeductionItem[]): SheetDraft {
  const kept = draft.deductions.filter(({ origin, amountFen }) => origin === 'typed' || amountFen !== null);
  const known = new Set(kept.map(deductionKey));
  const listed = offered.filter((item) => item.modes.includes(draft.mode) && !known.has(deductionKey(item)));
  return {
    ...draft,
    deductions: [
      ...kept,
      ...listed.map(({ kind, title }) => ({ ...emptyDeduction(), kind, title, origin: 'listed' as const })),
    ],
  };
}

export function sheetDraftOf({ id, values }: DistributionSheet): SheetDraft {
  return {
    id,
    receiptId: values.receiptId,
    mode: values.mode,
    ownerType: values.ownerType,
    grossFen: values.grossFen,
    deductions: values.deductions.map(({ kind, title, amountFen }) => ({
      key: crypto.randomUUID(),
      kind,
      title,
      origin: 'typed' as const,
      amountFen,
    })),
    shares: values.shares.map(({ role, name, ratioMillionths, isLeader }) => ({
      key: crypto.randomUUID(),
      role,
      name,
      percent: String(ratioMillionths / MILLIONTHS_PER_PERCENT),
      isLeader,
    })),
    companyName: values.companyName ?? '',
    companyRegisteredOn: values.companyRegisteredOn,
    relatedStatement: values.relatedStatement ?? '',
    note: values.note ?? '',
  };
}

/** Per cent as typed in millionths; null where it is no number from 0 to 100 with at most four decimals. */
export function millionthsOf(percent: string): number | null {
  const text = percent.trim();
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) return null;
  const millionths = Math.round(Number(text) * MILLIONTHS_PER_PERCENT);
  return millionths <= 100 * MILLIONTHS_PER_PERCENT ? millionths : null;
}

/** The draft as the core takes it; null while a name, amount or ratio is missing. */
export function valuesOf(draft: SheetDraft): DistributionValues | null {
  const shares = draft.shares.flatMap(({ role, name, percent, isLeader }) => {
    const ratioMillionths = millionthsOf(percent);
    return name.trim() === '' || ratioMillionths === null
      ? []
      : [{ role, name: name.trim(), ratioMillionths, isLeader: role === 'person' ? isLeader : null }];
  });
  const counted = draft.deductions.filter(
    ({ origin, amountFen }) => origin === 'typed' || amountFen !== null,
  );
  const deductions = counted.flatMap(({ kind, title, amountFen }) =>
    amountFen === null ? [] : [{ kind, title, amountFen }],
  );
  const isWhole =
    draft.grossFen !== null &&
    shares.length > 0 &&
    shares.length === draft.shares.length &&
    deductions.length === counted.length;
  if (!isWhole || draft.grossFen === null) return null;
  return {
    receiptId: draft.receiptId,
    mode: draft.mode,
    ownerType: draft.ownerType,
    grossFen: draft.grossFen,
    deductions,
    companyName: draft.companyName.trim() || null,
    companyRegisteredOn: draft.companyRegisteredOn,
    relatedStatement: draft.relatedStatement.trim() || null,
    note: draft.note.trim() || null,
    shares,
  };
}
