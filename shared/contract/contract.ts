import { backupContract } from './backup.ts';
import { claimingContract } from './claiming.ts';
import { clocksContract } from './clocks.ts';
import { collectingContract } from './collecting.ts';
import { contractsContract } from './contracts.ts';
import type { ContractDomain, Operation, OutputOf, RawInputOf } from './define.ts';
import {
  attachmentsContract,
  demonstrationContract,
  exportingContract,
  jobsContract,
  searchContract,
  viewsContract,
} from './desk.ts';
import { disclosuresContract } from './disclosures.ts';
import { dispatchContract } from './dispatch.ts';
import { documentsContract } from './documents.ts';
import { englishContract } from './english.ts';
import { fulfilmentContract } from './fulfilment.ts';
import { historyContract } from './history.ts';
import { importingContract } from './importing.ts';
import { indicatorsContract } from './indicators.ts';
import { jottingsContract } from './jottings.ts';
import { ledgerContract } from './ledger.ts';
import { matchingContract } from './matching.ts';
import { moneyContract } from './money.ts';
import { overviewContract } from './overview.ts';
import { papersContract } from './papers.ts';
import { portfolioContract } from './portfolio.ts';
import { preparationContract } from './preparation.ts';
import { processContract } from './process.ts';
import { recordsContract } from './records.ts';
import { registersContract } from './registers.ts';
import { registrationContract } from './registration.ts';
import { reportsContract } from './reports.ts';
import { rulesContract } from './rules.ts';
import { sessionContract } from './session.ts';
import { threadsContract } from './threads.ts';
import { tuningContract } from './tuning.ts';

/** The one API: handlers, the preload's client and the HTTP client are all derived from this object. */
export const contract = {
  session: sessionContract,
  records: recordsContract,
  history: historyContract,
  importing: importingContract,
  matching: matchingContract,
  tuning: tuningContract,
  portfolio: portfolioContract,
  threads: threadsContract,
  process: processContract,
  preparation: preparationContract,
  disclosures: disclosuresContract,
  english: englishContract,
  clocks: clocksContract,
  rules: rulesContract,
  contracts: contractsContract,
  fulfilment: fulfilmentContract,
  claiming: claimingContract,
  money: moneyContract,
  registration: registrationContract,
  registers: registersContract,
  ledger: ledgerContract,
  overview: overviewContract,
  views: viewsContract,
  search: searchContract,
  attachments: attachmentsContract,
  demonstration: demonstrationContract,
  exporting: exportingContract,
  dispatch: dispatchContract,
  collecting: collectingContract,
  jottings: jottingsContract,
  reports: reportsContract,
  papers: papersContract,
  indicators: indicatorsContract,
  documents: documentsContract,
  backup: backupContract,
  jobs: jobsContract,
} as const satisfies Record<string, ContractDomain>;

export type Contract = typeof contract;
export type DomainName = keyof Contract;

/** `records.ids` and so on: what travels over the wire. */
export type OperationName = {
  [Domain in DomainName]: `${Domain}.${Extract<keyof Contract[Domain], string>}`;
}[DomainName];

/** Every operation by its full name. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(contract).flatMap(([domain, members]) =>
    Object.entries(members as ContractDomain).map(([name, operation]): [string, Operation] => [
      `${domain}.${name}`,
      operation,
    ]),
  ),
);

/** What the renderer sees: one function per operation; it resolves to the output or throws a ContractError. */
export type Client = {
  [Domain in DomainName]: {
    [Name in keyof Contract[Domain]]: (
      input: RawInputOf<Contract[Domain][Name]>,
      options?: CallOptions,
    ) => Promise<OutputOf<Contract[Domain][Name]>>;
  };
};

export interface CallOptions {
  /** Only for jobs: the id under which progress is told and by which the job is cancelled. */
  readonly jobId?: string;
}
