import type { ContractDetail } from '../../contract/contracts.ts';
import type { DisclosureRow } from '../../contract/disclosures.ts';
import type { Fulfilment } from '../../contract/fulfilment.ts';
import type { ContractMoney } from '../../contract/money.ts';
import type { NoticeRow, ThreadProcess } from '../../contract/process.ts';
import type { ThreadDetail } from '../../contract/threads.ts';

/** A thread with everything that was done in it. */
export interface DossierThread {
  readonly detail: ThreadDetail;
  readonly process: ThreadProcess;
  /** All of them. */
  readonly disclosures: readonly DisclosureRow[];
}

/** What the file of one transfer is made of. */
export interface Dossier {
  /** Null: nothing is signed yet. */
  readonly contract: ContractDetail | null;
  readonly fulfilment: Fulfilment | null;
  readonly money: ContractMoney | null;
  /** Notices that belong to the contract, as those of a reward. */
  readonly notices: readonly NoticeRow[];
  readonly threads: readonly DossierThread[];
  readonly files: readonly { readonly fileName: string; readonly sha256: string }[];
  readonly history: {
    /** How many there are; `entries` may hold fewer, the newest. */
    readonly total: number;
    readonly entries: readonly {
      /** Local day and time, as printed. */
      readonly at: string;
      readonly kind: 'insert' | 'update' | 'erase';
      readonly tableName: string;
      readonly actorName: string | null;
    }[];
  };
  readonly officeName: string;
  /** 'YYYY-MM-DD' */
  readonly printedOn: string;
  readonly language: 'zh' | 'en';
}
