import type { ContractValues, ReceiptValues } from '../../shared/domain/contract.ts';
import type { ValuesByKind } from '../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import type { Figure } from '../../shared/domain/figure.ts';
import type { ThreadSide, ThreadStage, ThreadStatus, ThreadTargetKind } from '../../shared/domain/thread.ts';

/** A lowest and a highest amount in 万元; null when it is to be negotiated. */
export type PriceRange = readonly [low: number, high: number] | null;

/** One invented record; `organisation` and `contact` are keys of other demonstration records. */
interface Sample<Kind extends RecordKind> {
  readonly key: string;
  readonly more?: Partial<ValuesByKind[Kind]>;
}

export interface OrganisationSample extends Sample<'organisation'> {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly region: string;
  readonly industry: string;
  readonly scale?: string;
  readonly qualifications?: readonly string[];
  readonly introduction: string;
}

export interface PersonSample extends Sample<'person'> {
  readonly name: string;
  readonly organisation: string;
  readonly unit?: string;
  readonly title: string;
  readonly role: string;
  readonly expertise: readonly string[];
}

export interface AchievementSample extends Sample<'achievement'> {
  readonly title: string;
  readonly organisation: string;
  readonly contact: string;
  readonly domain: string;
  readonly industry: string;
  readonly maturity: string;
  readonly trl: number;
  readonly modes: readonly string[];
  readonly price: PriceRange;
  readonly ipState: string;
  readonly sellingPoint: string;
  readonly summary: string;
  readonly problemSolved: string;
  readonly advantages: string;
  readonly keywords: readonly string[];
  readonly figures: readonly Figure[];
}

export interface NeedSample extends Sample<'need'> {
  readonly title: string;
  readonly organisation: string;
  readonly contact: string;
  readonly domain: string;
  readonly industry: string;
  readonly budget: PriceRange;
  /** Days from today until the need must be met. */
  readonly neededInDays: number;
  readonly modes: readonly string[];
  readonly needType: string;
  readonly originalWords: string;
  readonly refinedText: string;
  readonly keywords: readonly string[];
  readonly excluded?: readonly string[];
  readonly figures: readonly Figure[];
}

export interface ScenarioSample extends Sample<'scenario'> {
  readonly title: string;
  readonly organisation: string;
  readonly contact: string;
  readonly domain: string;
  readonly industry: string;
  readonly site: string;
  readonly region: string;
  readonly budgetWan: number;
  readonly opensInDays: number;
  readonly closesInDays: number;
  readonly description: string;
  readonly acceptanceMetrics: string;
  readonly keywords: readonly string[];
}

/** A record as the write path takes it; references in `values` hold keys until they are resolved. */
export interface DemonstrationRecord {
  readonly kind: RecordKind;
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly figures: readonly Figure[];
}

export interface DemonstrationDecision {
  readonly demandKind: 'need' | 'scenario';
  readonly demand: string;
  readonly achievement: string;
  readonly verdict: 'recommend' | 'reserve' | 'reject';
  readonly grade: number;
  readonly reason: string;
}

/** Something that happened on a thread `daysAgo`; with `to` it also moved the thread to that stage. */
interface ThreadStep {
  readonly daysAgo: number;
  readonly kind: 'contact' | 'note' | 'stage';
  readonly activityKind?: string;
  readonly to?: ThreadStage;
  readonly body: string;
  readonly attendees?: string;
}

export interface DemonstrationThread {
  readonly key: string;
  readonly title: string;
  readonly startedDaysAgo: number;
  readonly status: ThreadStatus;
  readonly statusReason?: string;
  readonly reviewInDays?: number;
  readonly transferMode: string | null;
  readonly intendedWan: number | null;
  readonly next: { readonly step: string; readonly inDays: number } | null;
  readonly links: readonly {
    readonly side: ThreadSide;
    readonly targetKind: ThreadTargetKind;
    readonly target: string;
  }[];
  /** Oldest first. */
  readonly steps: readonly ThreadStep[];
}

export interface DemonstrationContract {
  readonly key: string;
  readonly values: Partial<ContractValues> & Pick<ContractValues, 'projectName' | 'totalFen'>;
  readonly signedDaysAgo: number;
  readonly sellers: readonly string[];
  readonly buyers: readonly string[];
  readonly thread: string | null;
  readonly achievements: readonly string[];
  readonly needs: readonly string[];
  readonly receipts: readonly (Pick<ReceiptValues, 'amountFen' | 'note'> & { readonly daysAgo: number })[];
}
