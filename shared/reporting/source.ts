import type { Day } from '../domain/days.ts';
import type { ThreadStage, ThreadStatus } from '../domain/thread.ts';

/** A live contract signed within a period. */
export interface SignedContract {
  readonly id: string;
  readonly number: string;
  readonly projectName: string;
  readonly contractType: string | null;
  readonly domain: string | null;
  readonly signedOn: Day;
  readonly totalFen: number;
  readonly technicalFen: number | null;
}

/** A standing receipt of a live contract, received within a period. */
export interface ReceivedMoney {
  readonly contractId: string;
  readonly number: string;
  readonly projectName: string;
  readonly unitName: string | null;
  readonly payer: string | null;
  readonly receivedOn: Day;
  readonly amountFen: number;
}

/** A live thread as it stands now. */
export interface ThreadNow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly stage: ThreadStage;
  readonly status: ThreadStatus;
  readonly stageSince: Day;
  readonly intendedFen: number | null;
  readonly nextStep: string | null;
}

/** Both ends are included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Everything a report is computed from. */
export interface ReportSource {
  readonly period: Period;
  readonly contracts: readonly SignedContract[];
  readonly receipts: readonly ReceivedMoney[];
  readonly previousContracts: readonly SignedContract[];
  readonly previousReceipts: readonly ReceivedMoney[];
  readonly threads: readonly ThreadNow[];
}
