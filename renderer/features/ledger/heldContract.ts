import type { PendingItem } from '../../../shared/contract/ledger.ts';
import type { ContractParty } from '../../../shared/domain/contract.ts';
import type { ContractDraft } from '../contracts/draft.ts';

const texts = ['projectName', 'contractNumber', 'unitName', 'leaderName', 'note'] as const;
const codes = ['contractType', 'technicalField', 'paymentMethod', 'ipType'] as const;
const days = ['signedOn', 'startsOn', 'endsOn'] as const;

/** What a held row already says, for the form that completes it. What it does not say stays open. */
export function draftOfHeld({ values }: PendingItem): Partial<ContractDraft> {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const amount = (name: string) => {
    const value = values[name];
    return typeof value === 'number' && value >= 0 ? value : null;
  };
  const party = (side: ContractParty['side']): ContractParty[] => {
    const name = text(side);
    return name === null ? [] : [{ side, organisationId: null, name }];
  };
  const said = [...texts, ...codes, ...days].map((name) => [name, text(name)]);
  return {
    ...Object.fromEntries(said),
    projectName: text('projectName') ?? '',
    totalFen: amount('totalFen'),
    technicalFen: amount('technicalFen'),
    parties: [...party('seller'), ...party('buyer')],
  };
}
