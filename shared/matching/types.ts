/** State of the rights in an achievement, as far as a match depends on it. */
export type RightsState = 'clear' | 'pending' | 'shared' | 'exclusiveGranted' | 'expired' | 'withdrawn';

/** What is known of a record besides its words. Every part is optional: absent means unknown, never bad. */
export interface MatchFacts {
  /** Code of the technical domain (技术领域); codes nest by prefix. */
  readonly domainCode?: string;
  /** GB/T 4754 code: section letter, or section letter and digits, or digits alone; nests by prefix. */
  readonly industryCode?: string;
  /** Technology readiness 1…9: what an achievement has, what a need asks for. */
  readonly trlMin?: number;
  readonly trlMax?: number;
  /** Asking price of an achievement in 分. */
  readonly priceMinFen?: number;
  readonly priceMaxFen?: number;
  /** Budget of a need in 分. */
  readonly budgetMinFen?: number;
  readonly budgetMaxFen?: number;
  /** Six-digit GB/T 2260 code; province and city by prefix. */
  readonly regionCode?: string;
  /** Cooperation modes offered or wanted, codes of the mode table. */
  readonly modes?: readonly string[];
  /** Last day, 'YYYY-MM-DD', on which the need is open or the right is in force. */
  readonly validUntil?: string;
  /** Day, 'YYYY-MM-DD', on which somebody last confirmed the record. */
  readonly updatedDay?: string;
  readonly rightsState?: RightsState;
  readonly closed?: boolean;
  /** 不考虑的方案: what the firm does not want to be offered. */
  readonly excludedTerms?: readonly string[];
  /** Day, 'YYYY-MM-DD', by which a need wants its solution at work. */
  readonly neededBy?: string;
  /** Not to be shown to the other side. */
  readonly confidential?: boolean;
  /** The same for all records of one team: their hits fold into one line. */
  readonly teamKey?: string;
}

/** Institution and leader of an achievement, or the firm of a need; null where not known. */
export interface RecordParty {
  readonly organisationId: string | null;
  readonly leaderName: string | null;
}

/** One side of a match in the form the engine reads. Facts of the demand side and the supply side share one type. */
export interface MatchRecord {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly keywords?: readonly string[];
  readonly facts?: MatchFacts;
  /** What is to change: the problem and goal of a need, the problem solved and the advantages of an achievement. */
  readonly effect?: string;
  /** Who stands behind the record, for what became of earlier threads with them. */
  readonly party?: RecordParty;
}

/** 4 强, 3 较强, 2 弱, 1 无. */
export type MatchLevel = 1 | 2 | 3 | 4;

export type PartName =
  | 'text'
  | 'figures'
  | 'effect'
  | 'domain'
  | 'industry'
  | 'readiness'
  | 'money'
  | 'timing'
  | 'region'
  | 'mode'
  | 'rights'
  | 'freshness'
  | 'history';

/** One part of a score. `value` is 0…1; a part that is not known has value 0 and takes no share of the score. */
export interface ScorePart {
  readonly name: PartName;
  readonly known: boolean;
  readonly value: number;
  /** Share of the score, 0…1; the shares of the known parts add up to 1, so Σ value × weight is the score. */
  readonly weight: number;
}

export type GateCode =
  | 'exclusiveGranted'
  | 'rightsExpired'
  | 'rightsWithdrawn'
  | 'modesDisjoint'
  | 'closed'
  | 'validityOver'
  | 'excludedTerm'
  | 'confidential';

/** Why a pair must not be proposed now. `detail` is the term, day or list that decided it, as stored. */
export interface Gate {
  readonly code: GateCode;
  readonly detail: string;
}

export interface ScoredMatch {
  readonly id: string;
  readonly level: MatchLevel;
  /** 0…1, 1 best; comparable between needs. */
  readonly score: number;
  /** 0…1: the share of the weights that could be compared at all. */
  readonly coverage: number;
  readonly parts: readonly ScorePart[];
  /** Empty when nothing stands against the pair. A gated pair is ranked like any other and has level 1. */
  readonly gates: readonly Gate[];
  /** Id of the better match of the same team under which this one is folded. */
  readonly foldedUnder?: string;
}

export interface Ranking {
  readonly matches: readonly ScoredMatch[];
  /** How many records were scored exactly, of how many in the index. */
  readonly scoredCount: number;
  readonly indexedCount: number;
}
