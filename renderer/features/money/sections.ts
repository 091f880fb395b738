import type { ContractMoney } from '../../../shared/contract/money.ts';

/** What each section of a contract's money is given. */
export interface MoneySectionProps {
  readonly contractId: string;
  readonly money: ContractMoney;
  /** Refused for a contract in the recycle bin. */
  readonly editing: 'allowed' | 'refused';
}
