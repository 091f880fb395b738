import { addMonths } from './calendar/calendar.ts';
import type { ContractValues } from './contract.ts';
import { contractClass } from './contract.ts';
import type { Day } from './days.ts';
import { type FollowUp, followUpMonths, type RegistrationState, type RightChange } from './fulfilment.ts';

/** After signing a contract runs on four tracks side by side, then it is followed. */
export const trackNames = ['registration', 'receipts', 'rights', 'distribution', 'followUp'] as const;
type TrackName = (typeof trackNames)[number];

/** `waiting`: the next step lies with somebody else, by `dueOn`. */
export const trackStates = ['notNeeded', 'notStarted', 'running', 'waiting', 'stopped', 'done'] as const;
type TrackState = (typeof trackStates)[number];

export interface Track {
  readonly name: TrackName;
  readonly state: TrackState;
  /** The next day that matters on this track; past days are overdue. */
  readonly dueOn: Day | null;
  /** How much of the track is done, in its own unit: rights, look-backs, or 分 of money. */
  readonly done: number;
  readonly all: number;
}

export function registrationTrack({ state, decisionDueOn }: RegistrationState): Track {
  const states = {
    none: 'notStarted',
    submitted: 'waiting',
    accepted: 'waiting',
    refused: 'stopped',
    certified: 'done',
    revoked: 'stopped',
  } as const;
  const isDone = state === 'certified';
  return {
    name: 'registration',
    state: states[state],
    dueOn: decisionDueOn,
    done: isDone ? 1 : 0,
    all: 1,
  };
}

/** A licence is put on record within three months of taking effect (专利实施许可合同备案办法) [M]. */
const LICENCE_RECORD_MONTHS = 3;

interface RightsFacts {
  readonly contract: Pick<ContractValues, 'contractType' | 'signedOn' | 'startsOn'>;
  readonly rights: readonly { readonly id: string; readonly kind: string }[];
  /** The standing ones, in the order of writing. */
  readonly changes: readonly RightChange[];
}

/** Rights that the patent office keeps a register of; a technical secret changes hands without one. */
const registeredKinds = ['patent', 'layout', 'plantVariety', 'biomedicalVariety', 'software'];

/** 权属变更 for an assignment, 许可备案 for a licence of patents; other contracts move no right. */
export function rightsTrack({ contract, rights, changes }: RightsFacts): Track {
  const kind = contractClass(contract.contractType, 'five');
  const wanted = rights.filter((right) => isRecorded(right.kind, kind));
  const stateOf = new Map(changes.map((change) => [change.contractRightId, change.state]));
  const done = wanted.filter((right) => stateOf.get(right.id) === 'recorded').length;
  const base = { name: 'rights', done, all: wanted.length } as const;
  if (wanted.length === 0) return { ...base, state: 'notNeeded', dueOn: null };
  if (done === wanted.length) return { ...base, state: 'done', dueOn: null };
  const effectiveOn = contract.startsOn ?? contract.signedOn;
  const dueOn = kind === 'licence' ? addMonths(effectiveOn, LICENCE_RECORD_MONTHS) : null;
  const states = wanted.map((right) => stateOf.get(right.id));
  if (states.includes('filed')) return { ...base, state: 'waiting', dueOn };
  return {
    ...base,
    state: states.includes('refused') ? 'stopped' : done > 0 ? 'running' : 'notStarted',
    dueOn,
  };
}

function isRecorded(kind: string, contractKind: string | null): boolean {
  const top = kind.split('.')[0] ?? '';
  if (contractKind === 'licence') return top === 'patent';
  return contractKind === 'assignment' && registeredKinds.includes(top);
}

/** Money against what is due. @param nextDueOn of the first instalment that is not paid; null where none is planned */
export function receiptsTrack(totalFen: number, receivedFen: number, nextDueOn: Day | null): Track {
  const base = { name: 'receipts', done: receivedFen, all: totalFen } as const;
  if (receivedFen >= totalFen) return { ...base, state: totalFen === 0 ? 'notNeeded' : 'done', dueOn: null };
  return { ...base, state: receivedFen > 0 ? 'running' : 'notStarted', dueOn: nextDueOn };
}

/** The look-backs at 6, 12, 24 and 36 months after signing; the next one that nobody has written is due. */
export function followUpTrack(signedOn: Day, done: readonly Pick<FollowUp, 'months'>[], today: Day): Track {
  const written = new Set(done.map((followUp) => followUp.months));
  const next = followUpMonths.find((months) => !written.has(months));
  const base = { name: 'followUp', done: written.size, all: followUpMonths.length } as const;
  if (next === undefined) return { ...base, state: 'done', dueOn: null };
  const dueOn = addMonths(signedOn, next);
  return { ...base, state: dueOn <= today || written.size > 0 ? 'running' : 'notStarted', dueOn };
}

/** A reward is paid within 36 months of each actual receipt (财税〔2018〕58号) [V]. */
const REWARD_MONTHS = 36;

interface Money {
  readonly receivedOn: Day;
  readonly amountFen: number;
}

/** 收益分配 of a transfer's receipts. Due is the end of the 36 months of the oldest money that nobody has shared out. */
export function distributionTrack(
  contractType: string | null,
  receipts: readonly Money[],
  distributedFen: number,
): Track {
  const receivedFen = receipts.reduce((sum, receipt) => sum + receipt.amountFen, 0);
  const base = { name: 'distribution', done: distributedFen, all: receivedFen } as const;
  const kind = contractClass(contractType, 'four');
  if (kind !== 'assignment' && distributedFen === 0) return { ...base, state: 'notNeeded', dueOn: null };
  if (receivedFen <= 0) return { ...base, state: 'notStarted', dueOn: null };
  if (distributedFen >= receivedFen) return { ...base, state: 'done', dueOn: null };
  const oldest = oldestOpen(receipts, distributedFen);
  return {
    ...base,
    state: distributedFen > 0 ? 'running' : 'notStarted',
    dueOn: oldest && addMonths(oldest, REWARD_MONTHS),
  };
}

/** Money is shared out in the order in which it came. */
function oldestOpen(receipts: readonly Money[], distributedFen: number): Day | null {
  let leftFen = distributedFen;
  for (const { receivedOn, amountFen } of receipts.toSorted((a, b) =>
    a.receivedOn.localeCompare(b.receivedOn),
  )) {
    leftFen -= amountFen;
    if (leftFen < 0) return receivedOn;
  }
  return null;
}
