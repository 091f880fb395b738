import type { ProcessKind, ProcessValues } from '../../../shared/domain/process.ts';
import type { ProcessWord } from './words.ts';

type FieldName = 'partyName' | 'amountFen' | 'startsOn' | 'endsOn' | 'method' | 'place' | 'outcome' | 'body';

export interface RecordField {
  readonly name: FieldName;
  readonly label: ProcessWord;
  readonly input: 'text' | 'long' | 'money' | 'day' | 'method' | 'level' | 'check';
}

const body: RecordField = { name: 'body', label: 'dialog.body', input: 'long' };
const party: RecordField = { name: 'partyName', label: 'dialog.party', input: 'text' };
const amount: RecordField = { name: 'amountFen', label: 'dialog.amount', input: 'money' };

/** What the form of a record asks for besides its day. */
export const recordFields: Readonly<Record<ProcessKind, readonly RecordField[]>> = {
  consentDemand: [party, body],
  consentSupply: [party, body],
  brokerAgreement: [
    { name: 'partyName', label: 'dialog.payer', input: 'text' },
    { name: 'amountFen', label: 'dialog.fee', input: 'money' },
    { name: 'endsOn', label: 'dialog.protection', input: 'day' },
    body,
  ],
  introduction: [{ name: 'partyName', label: 'dialog.recipient', input: 'text' }, body],
  nda: [party, { name: 'endsOn', label: 'dialog.endsOn', input: 'day' }, body],
  trial: [
    { name: 'startsOn', label: 'dialog.startsOn', input: 'day' },
    { name: 'endsOn', label: 'dialog.endsOn', input: 'day' },
    amount,
    body,
  ],
  trialResult: [{ name: 'outcome', label: 'dialog.outcome', input: 'text' }, body],
  terms: [amount, { name: 'body', label: 'dialog.terms', input: 'long' }],
  pricing: [
    { name: 'method', label: 'dialog.method', input: 'method' },
    amount,
    { name: 'place', label: 'dialog.place', input: 'text' },
    { name: 'endsOn', label: 'dialog.venueEnd', input: 'day' },
    body,
  ],
  valuation: [party, amount, body],
  priceDecision: [amount, body],
  approval: [{ name: 'outcome', label: 'dialog.level', input: 'level' }, amount, body],
  inventorConsent: [party, body],
  coOwnerConsent: [party, body],
  relatedParty: [{ name: 'outcome', label: 'dialog.outcome', input: 'text' }, body],
  exportControl: [
    { name: 'outcome', label: 'dialog.check', input: 'check' },
    { name: 'partyName', label: 'dialog.recipient', input: 'text' },
    body,
  ],
  brokerNamed: [party, body],
};

/** The values of a form at its start. */
export function emptyRecord(kind: ProcessKind, today: string, open: readonly string[]): ProcessValues {
  const asksNames = kind === 'inventorConsent' || kind === 'coOwnerConsent';
  return {
    kind,
    state: 'done',
    happenedOn: today,
    startsOn: null,
    endsOn: null,
    partyName: asksNames && open.length > 0 ? open.join('、') : null,
    amountFen: null,
    method: null,
    place: null,
    outcome: kind === 'approval' ? (open[0] ?? null) : null,
    body: null,
  };
}
