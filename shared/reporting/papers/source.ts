import type { Day } from '../../domain/days.ts';
import type { StandingIndicator } from '../../domain/indicator.ts';
import type { Origin } from '../cut/model.ts';
import type { CutModel, CutQuestion } from '../cut/question.ts';
import type { Period } from '../source.ts';

/** What a paper asks of the numbers; period and unit are the paper's own. */
type CutAsked = Pick<CutQuestion, 'basis' | 'by'> & { readonly panel?: CutQuestion['panel'] };

/** One sheet of 收益分配 on the day it was paid out. */
export interface PaidSheet {
  readonly mode: string;
  readonly unitName: string | null;
  readonly grossFen: number;
  readonly netFen: number;
  /** What the persons on the sheet were paid in all, and how many they are. */
  readonly personsFen: number;
  readonly persons: number;
}

/** A contract as a list of projects names it. */
export interface ListedContract {
  readonly number: string;
  readonly projectName: string;
  readonly unitName: string | null;
  readonly leaderName: string | null;
  readonly contractType: string | null;
  readonly origin: Origin;
  readonly signedOn: Day;
  readonly totalFen: number;
  readonly technicalFen: number | null;
  /** 分 received within the period, whenever the contract was signed. */
  readonly receivedFen: number;
}

/** What was taken down in a period, by the day it was entered or happened. */
export interface WorkCounts {
  readonly needs: number;
  readonly achievements: number;
  readonly threads: number;
  readonly meetings: number;
  readonly brokers: number;
}

interface Beside<Value> {
  readonly now: Value;
  readonly before: Value;
}

/** The registry's own list: every contract of the city, whoever brought it about. */
export interface RegistryTurnover {
  readonly contracts: number;
  readonly totalFen: number;
  readonly technicalFen: number;
  /** Rows without a day of registration: in no period, and said so. */
  readonly undated: number;
}

/** Everything a paper about a period is computed from. */
export interface PaperSource {
  readonly period: Period;
  readonly previous: Period;
  /** One 二级单位, or null for the whole office. */
  readonly unit: string | null;
  readonly officeName: string;
  readonly today: Day;
  readonly ask: (asked: CutAsked) => CutModel;
  readonly contracts: readonly ListedContract[];
  readonly paid: Beside<readonly PaidSheet[]>;
  readonly work: Beside<WorkCounts>;
  /** Typed in or collected, with what stands of each. */
  readonly indicators: readonly StandingIndicator[];
  /** Null where no list of the registry was imported. */
  readonly registry: Beside<RegistryTurnover> | null;
}
