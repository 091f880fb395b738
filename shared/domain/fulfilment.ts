import { z } from 'zod';
import type { ContractValues } from './contract.ts';
import { addDays, type Day } from './days.ts';
import { daySchema } from './fields/field.ts';

const deltaFen = z.int().min(-90_000_000_000_000).max(90_000_000_000_000);
const shortText = z.string().trim().max(200).nullable().default(null);
const longText = z.string().trim().max(4000).nullable().default(null);

/** The steps of 认定登记: 提交, 受理, 不予登记, 已登记, 撤销登记. */
export const registrationKinds = ['submitted', 'accepted', 'refused', 'certified', 'revoked'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

/** Which step may follow which; null: before the first. A certificate may be noted without the steps before it. */
export const registrationMoves: Readonly<Record<RegistrationKind | 'none', readonly RegistrationKind[]>> = {
  none: ['submitted', 'certified'],
  submitted: ['accepted', 'refused', 'certified'],
  accepted: ['refused', 'certified'],
  refused: ['submitted', 'certified'],
  certified: ['revoked'],
  revoked: ['submitted', 'certified'],
};

export const registrationEventSchema = z.strictObject({
  kind: z.enum(registrationKinds),
  happenedOn: daySchema,
  registry: shortText,
  /** 合同登记编号: 16 digits, 14 in the older form; kept as it stands on the certificate. */
  registrationNumber: shortText,
  certificateNumber: shortText,
  /** 核定的技术交易额, as the certificate has it. */
  technicalFen: z.int().min(0).max(90_000_000_000_000).nullable().default(null),
  reason: longText,
});
export type RegistrationEvent = z.infer<typeof registrationEventSchema>;

/** The registry decides within 30 days of the application (技术合同认定登记管理办法) [V]. */
const REGISTRATION_DECISION_DAYS = 30;

export interface RegistrationState {
  readonly state: RegistrationKind | 'none';
  readonly submittedOn: Day | null;
  /** Until when the registry decides; null unless it has the application. */
  readonly decisionDueOn: Day | null;
  readonly registeredOn: Day | null;
  readonly registrationNumber: string | null;
  readonly certificateNumber: string | null;
  readonly registry: string | null;
  readonly technicalFen: number | null;
  readonly refusalReason: string | null;
}

/** Where the registration of a contract stands. @param events the standing ones, in the order of writing */
export function registrationState(events: readonly RegistrationEvent[]): RegistrationState {
  const last = events.at(-1);
  const lastOf = (kind: RegistrationKind) => events.findLast((event) => event.kind === kind) ?? null;
  const submitted = lastOf('submitted');
  const certified = last?.kind === 'certified' ? last : null;
  const isWaiting = last?.kind === 'submitted' || last?.kind === 'accepted';
  return {
    state: last?.kind ?? 'none',
    submittedOn: submitted?.happenedOn ?? null,
    decisionDueOn: isWaiting && submitted ? addDays(submitted.happenedOn, REGISTRATION_DECISION_DAYS) : null,
    registeredOn: certified?.happenedOn ?? null,
    registrationNumber: certified?.registrationNumber ?? null,
    certificateNumber: certified?.certificateNumber ?? null,
    registry: events.findLast((event) => event.registry !== null)?.registry ?? null,
    technicalFen: certified?.technicalFen ?? null,
    refusalReason: last?.kind === 'refused' ? last.reason : null,
  };
}

/** 补充协议, 变更, 解除. What each changes of the amounts is said as a difference, in 分, negative when less. */
export const contractChangeKinds = ['supplement', 'change', 'termination'] as const;

export const contractChangeSchema = z.strictObject({
  kind: z.enum(contractChangeKinds),
  happenedOn: daySchema,
  totalDeltaFen: deltaFen.default(0),
  technicalDeltaFen: deltaFen.default(0),
  /** The new last day of the contract, where it changes. */
  endsOn: daySchema.nullable().default(null),
  reason: longText,
});
export type ContractChange = z.infer<typeof contractChangeSchema>;

/** What a contract counts for after its changes. Changes count in the period of the contract they belong to. */
export interface ContractStanding {
  readonly totalFen: number;
  readonly technicalFen: number | null;
  readonly endsOn: Day | null;
  readonly terminatedOn: Day | null;
}

type Base = Pick<ContractValues, 'totalFen' | 'technicalFen' | 'endsOn'>;

/** @param changes the standing ones, in the order of writing */
export function contractStanding(base: Base, changes: readonly ContractChange[]): ContractStanding {
  const totalFen = changes.reduce((sum, change) => sum + change.totalDeltaFen, base.totalFen);
  const technicalDeltaFen = changes.reduce((sum, change) => sum + change.technicalDeltaFen, 0);
  return {
    totalFen,
    technicalFen:
      base.technicalFen === null && technicalDeltaFen === 0
        ? null
        : (base.technicalFen ?? 0) + technicalDeltaFen,
    endsOn: changes.findLast((change) => change.endsOn !== null)?.endsOn ?? base.endsOn,
    terminatedOn: changes.findLast((change) => change.kind === 'termination')?.happenedOn ?? null,
  };
}

export type ChangeProblem =
  | 'BELOW_ZERO'
  | 'TECHNICAL_ABOVE_TOTAL'
  | 'BEFORE_SIGNING'
  | 'IN_FUTURE'
  | 'TERMINATED'
  | 'END_BEFORE_START';

/** What stands against a change of a contract, or null. @param today the office's day */
export function changeProblem(
  base: Base & Pick<ContractValues, 'signedOn' | 'startsOn'>,
  changes: readonly ContractChange[],
  next: ContractChange,
  today: Day,
): ChangeProblem | null {
  if (next.happenedOn > today) return 'IN_FUTURE';
  if (next.happenedOn < base.signedOn) return 'BEFORE_SIGNING';
  if (contractStanding(base, changes).terminatedOn !== null) return 'TERMINATED';
  if (next.endsOn !== null && base.startsOn !== null && next.endsOn < base.startsOn)
    return 'END_BEFORE_START';
  const { totalFen, technicalFen } = contractStanding(base, [...changes, next]);
  if (totalFen < 0 || (technicalFen ?? 0) < 0) return 'BELOW_ZERO';
  return technicalFen !== null && technicalFen > totalFen ? 'TECHNICAL_ABOVE_TOTAL' : null;
}

/** 权属变更 or 许可备案 of one right: handed in, entered in the register, or refused. */
export const rightChangeStates = ['filed', 'recorded', 'refused'] as const;
export const rightChangeSchema = z.strictObject({
  contractRightId: z.uuid(),
  state: z.enum(rightChangeStates),
  happenedOn: daySchema,
  documentNumber: shortText,
  note: longText,
});
export type RightChange = z.infer<typeof rightChangeSchema>;

/** When a contract is looked at again after signing, in months. */
export const followUpMonths = [6, 12, 24, 36] as const;

export const followUpSchema = z.strictObject({
  months: z.literal([...followUpMonths]),
  happenedOn: daySchema,
  /** Whether the product is on the market. */
  launched: z.boolean().nullable().default(null),
  salesFen: z.int().min(0).max(9_000_000_000_000_000).nullable().default(null),
  jobs: z.int().min(0).max(1_000_000).nullable().default(null),
  satisfaction: z.int().min(1).max(5).nullable().default(null),
  furtherWork: longText,
  newNeeds: longText,
  note: longText,
});
export type FollowUp = z.infer<typeof followUpSchema>;
