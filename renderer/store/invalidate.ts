import type { QueryClient } from '@tanstack/react-query';
import { recordKinds } from '../../shared/domain/fields/field.ts';

type Tables = ReadonlySet<string>;

const threadTables = ['thread', 'threadLink', 'threadEvent'];
const processTables = ['processRecord', 'notice', 'noticeObjection'];
const contractTables = [
  'contract',
  'contractParty',
  'contractLink',
  'contractRight',
  'receipt',
  'registrationEvent',
  'contractChange',
  'rightChange',
  'followUp',
];

const moneyTables = [
  'bankLine',
  'payerName',
  'instalment',
  'distribution',
  'distributionShare',
  'distributionStep',
  'commissionEntry',
];

/** The tables that the answers of a domain stand on; a domain that is not named stands on all of them. */
const tablesOfDomain: Readonly<Record<string, readonly string[]>> = {
  session: ['profile', 'setting'],
  views: ['savedView'],
  threads: [...threadTables, ...recordKinds, ...contractTables, 'attachment', 'profile'],
  process: [...threadTables, ...processTables, ...recordKinds, 'setting', 'profile'],
  disclosures: ['disclosure', 'dispatchMeeting', 'processRecord', ...recordKinds, 'profile'],
  english: ['englishText', 'achievement', 'need'],
  clocks: [
    ...threadTables,
    ...contractTables,
    ...processTables,
    ...recordKinds,
    'ipRight',
    'organisationQualification',
    'rightGrant',
    'brokerCertificate',
    'discovery',
    'setting',
  ],
  registers: [
    'discovery',
    'ipRight',
    'rightGrant',
    'brokerCertificate',
    'preparation',
    'setting',
    'achievement',
    'organisation',
    'person',
  ],
  rules: ['setting'],
  preparation: ['preparation', 'attachment', 'need', 'achievement', 'setting', 'profile'],
  fulfilment: [...contractTables, ...moneyTables, 'profile'],
  claiming: [...contractTables, ...moneyTables, 'organisation'],
  money: [...contractTables, ...moneyTables, ...processTables, ...threadTables, 'organisation', 'profile'],
  registration: [...contractTables, ...recordKinds, 'personal', 'registrationCode', 'registryRow'],
  ledger: ['pendingItem', 'ipRight', 'organisationQualification'],
  contracts: [...contractTables, ...processTables, ...threadTables, ...recordKinds, 'attachment', 'profile'],
  matching: [
    ...recordKinds,
    'figure',
    'decision',
    'thread',
    'threadLink',
    'threadEvent',
    'weightSet',
    'thesaurusEntry',
  ],
  tuning: ['weightSet', 'thesaurusEntry', 'dismissedSuggestion', 'decision', 'profile'],
  portfolio: ['need', 'achievement', 'organisation', 'weightSet', 'thesaurusEntry'],
  jottings: ['jotting', 'attachment', ...threadTables, ...recordKinds],
  collecting: ['collection', 'collectionSheet', 'collectionReturn'],
  dispatch: ['dispatchMeeting', 'task', 'taskEvent', 'attachment', ...threadTables, ...contractTables],
  indicators: ['indicator', 'indicatorEntry', 'indicatorRequest', 'attachment', 'profile'],
  documents: [],
  exporting: [],
  backup: [],
  jobs: [],
};

/** Whether an answer may have changed with rows of these tables. A question about one kind stands on that kind's rows. */
export function standsOn(queryKey: readonly unknown[], changed: Tables): boolean {
  const [domain, name, input] = queryKey;
  if (domain === 'records') return recordsStandOn(String(name), input, changed);
  const tables = tablesOfDomain[String(domain)];
  return tables === undefined || tables.some((table) => changed.has(table));
}

function recordsStandOn(name: string, input: unknown, changed: Tables): boolean {
  const kind = (input as { kind?: string } | undefined)?.kind;
  if (kind === undefined) return true;
  if (kind === 'thread' || kind === 'contract') return standsOn([`${kind}s`], changed);
  if (name === 'names' || name === 'ids') return changed.has(kind) || (name === 'ids' && hasParts(changed));
  return changed.has(kind) || changed.has('organisation') || changed.has('person') || hasParts(changed);
}

function hasParts(changed: Tables): boolean {
  return ['figure', 'personal', 'attachment', ...threadTables].some((table) => changed.has(table));
}

/** Whether an answer comes from search or matching, which take in a change a little after it is on disk. */
export function standsOnIndex(queryKey: readonly unknown[]): boolean {
  const [domain, name, input] = queryKey;
  if (domain === 'matching') return name !== 'state';
  if (domain === 'overview') return name === 'today';
  if (domain === 'records') return name === 'ids' && filterText(input) !== '';
  return domain === 'search';
}

function filterText(input: unknown): string {
  return (input as { filter?: { text?: string } } | undefined)?.filter?.text ?? '';
}

const GATHER_MS = 120;
/** While the index takes in much it tells of it often; answers from it are asked again less often than that. */
const INDEX_GATHER_MS = 600;

/** Gathers change events and asks again, once, whatever stands on the changed tables. */
export class Invalidator {
  readonly #queries: QueryClient;
  readonly #pending = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #indexTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(queries: QueryClient) {
    this.#queries = queries;
  }

  changed(tables: Iterable<string>): void {
    for (const table of tables) this.#pending.add(table);
    this.#timer ??= setTimeout(() => this.#flush(), GATHER_MS);
  }

  /** The index has taken something in. */
  indexed(): void {
    this.#indexTimer ??= setTimeout(() => {
      this.#indexTimer = null;
      void this.#queries.invalidateQueries({ predicate: (query) => standsOnIndex(query.queryKey) });
    }, INDEX_GATHER_MS);
  }

  /** After a broken line events may be missing: everything is asked again. */
  everything(): void {
    void this.#queries.invalidateQueries();
  }

  #flush(): void {
    const changed = new Set(this.#pending);
    this.#pending.clear();
    this.#timer = null;
    void this.#queries.invalidateQueries({ predicate: (query) => standsOn(query.queryKey, changed) });
  }
}
