import type { DomainName } from '../../shared/contract/contract.ts';
import { attachmentsHandlers } from './attachments.ts';
import { backupHandlers } from './backup.ts';
import { claimingHandlers } from './claiming.ts';
import { clocksHandlers } from './clocks.ts';
import { collectingHandlers } from './collecting.ts';
import { contractsHandlers } from './contracts.ts';
import { demonstrationHandlers } from './demonstration.ts';
import { disclosuresHandlers } from './disclosures.ts';
import { dispatchHandlers } from './dispatch.ts';
import { documentsHandlers } from './documents.ts';
import { englishHandlers } from './english.ts';
import { exportingHandlers } from './exporting.ts';
import { fulfilmentHandlers } from './fulfilment.ts';
import { historyHandlers } from './history.ts';
import { importingHandlers } from './importing.ts';
import { indicatorsHandlers } from './indicators.ts';
import { jottingsHandlers } from './jottings.ts';
import { ledgerHandlers } from './ledger.ts';
import { matchingHandlers } from './matching.ts';
import { moneyHandlers } from './money.ts';
import { overviewHandlers } from './overview.ts';
import { papersHandlers } from './papers.ts';
import { portfolioHandlers } from './portfolio.ts';
import { preparationHandlers } from './preparation.ts';
import { processHandlers } from './process.ts';
import { recordsHandlers } from './records.ts';
import { registersHandlers } from './registers.ts';
import { registrationHandlers } from './registration.ts';
import { reportsHandlers } from './reports.ts';
import { rulesHandlers } from './rules.ts';
import { searchHandlers } from './search.ts';
import { sessionHandlers } from './session.ts';
import { threadsHandlers } from './threads.ts';
import { tuningHandlers } from './tuning.ts';
import type { DomainHandlers } from './types.ts';
import { viewsHandlers } from './views.ts';

// jobs.cancel is answered by the core itself: the worker that runs the job may be busy with it.
const handlers: { readonly [Domain in Exclude<DomainName, 'jobs'>]: DomainHandlers<Domain> } = {
  session: sessionHandlers,
  records: recordsHandlers,
  history: historyHandlers,
  importing: importingHandlers,
  matching: matchingHandlers,
  tuning: tuningHandlers,
  portfolio: portfolioHandlers,
  threads: threadsHandlers,
  process: processHandlers,
  preparation: preparationHandlers,
  disclosures: disclosuresHandlers,
  english: englishHandlers,
  clocks: clocksHandlers,
  rules: rulesHandlers,
  contracts: contractsHandlers,
  fulfilment: fulfilmentHandlers,
  claiming: claimingHandlers,
  money: moneyHandlers,
  registration: registrationHandlers,
  registers: registersHandlers,
  ledger: ledgerHandlers,
  overview: overviewHandlers,
  views: viewsHandlers,
  search: searchHandlers,
  attachments: attachmentsHandlers,
  demonstration: demonstrationHandlers,
  exporting: exportingHandlers,
  dispatch: dispatchHandlers,
  collecting: collectingHandlers,
  jottings: jottingsHandlers,
  reports: reportsHandlers,
  papers: papersHandlers,
  indicators: indicatorsHandlers,
  documents: documentsHandlers,
  backup: backupHandlers,
};

type AnyHandler<Context> = (context: Context, input: never) => unknown;

const byName: ReadonlyMap<string, unknown> = new Map(
  Object.entries(handlers).flatMap(([domain, members]) =>
    Object.entries(members).map(([name, handler]): [string, unknown] => [`${domain}.${name}`, handler]),
  ),
);

/**
 * The handler of an operation. `Context` is what the calling worker has; the core sends queries to readers and
 * the rest to the writer, so that it is always enough.
 */
export function handlerOf<Context>(name: string): AnyHandler<Context> | undefined {
  return byName.get(name) as AnyHandler<Context> | undefined;
}
