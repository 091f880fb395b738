import type { Day } from './days.ts';
import type { ProcessKind } from './process.ts';
import { type ApprovalOrder, type Rung, reachesRung } from './rules/ladder.ts';
import type { RequiredKind, StageTemplate } from './rules/stageTemplates.ts';
import { type ThreadStage, threadStages } from './thread.ts';

/** What is known of one required thing. */
interface Evidence {
  readonly id: string;
  readonly kind: RequiredKind;
  readonly state: 'done' | 'notApplicable';
  readonly happenedOn: Day;
  readonly outcome: string | null;
  readonly partyName: string | null;
}

export const itemStates = ['done', 'partly', 'missing', 'notApplicable'] as const;

export interface ChecklistItem {
  readonly kind: RequiredKind;
  readonly need: 'required' | 'advised';
  readonly state: (typeof itemStates)[number];
  /** The record that meets it, or the reason why it does not apply. */
  readonly recordId: string | null;
  readonly happenedOn: Day | null;
  /** Whose consent is still missing, or the level that decides. */
  readonly open: readonly string[];
}

export interface ChecklistStage {
  readonly stage: ThreadStage;
  readonly state: 'done' | 'current' | 'ahead' | 'leftOut';
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistFacts {
  readonly template: StageTemplate | null;
  readonly stage: ThreadStage;
  /** Standing records, meetings and ended notices. */
  readonly evidence: readonly Evidence[];
  readonly inventors: readonly string[];
  readonly coOwners: readonly string[];
  readonly ladder: readonly Rung[];
  readonly order: ApprovalOrder;
  readonly amountFen: number | null;
}

/** Stage by stage what is asked for, what is done and what is open. Empty while no template is known. */
export function checklistOf(facts: ChecklistFacts): ChecklistStage[] {
  const { template, stage } = facts;
  if (template === null) return [];
  const present = threadStages.indexOf(stage);
  return threadStages.map((each, index) => {
    const items = inOrder(template.stages[each] ?? [], facts.order).map((item) => itemOf(item, facts));
    if (template.leftOut[each]) return { stage: each, state: 'leftOut', items: [] };
    return { stage: each, state: index < present ? 'done' : index === present ? 'current' : 'ahead', items };
  });
}

/** The next thing that is asked for and not there: of the present stage, else of the one before it; null: nothing is. */
export function nextItem(stages: readonly ChecklistStage[]): (ChecklistItem & { stage: ThreadStage }) | null {
  const reached = stages.filter(({ state }) => state === 'done' || state === 'current').toReversed();
  for (const { stage, items } of reached) {
    const open = items.find(({ need, state }) => need === 'required' && isOpen(state));
    if (open) return { ...open, stage };
  }
  return null;
}

function isOpen(state: ChecklistItem['state']): boolean {
  return state === 'missing' || state === 'partly';
}

/** 审批 and 公示 change places where the office wants them the other way round. */
function inOrder<Item extends { readonly kind: RequiredKind }>(
  items: readonly Item[],
  order: ApprovalOrder,
): Item[] {
  const pair = items.filter(({ kind }) => kind === 'priceNotice' || kind === 'approval');
  if (pair.length < 2) return [...items];
  const first = order === 'noticeFirst' ? 'priceNotice' : 'approval';
  const sorted = pair.toSorted((left, right) => Number(right.kind === first) - Number(left.kind === first));
  return items.map((item) => (pair.includes(item) ? sorted.shift()! : item));
}

function itemOf(
  { kind, need }: { kind: RequiredKind; need: 'required' | 'advised' },
  facts: ChecklistFacts,
): ChecklistItem {
  const found = facts.evidence.filter((one) => one.kind === kind);
  const last = found.at(-1);
  const base = { kind, need, recordId: last?.id ?? null, happenedOn: last?.happenedOn ?? null };
  if (last?.state === 'notApplicable') return { ...base, state: 'notApplicable', open: [] };
  const open = openNames(kind, found, facts);
  if (last === undefined) return { ...base, state: 'missing', open };
  return { ...base, state: open.length > 0 ? 'partly' : 'done', open };
}

/** All inventors and all co-owners consent, and the level of the amount decides: one of many is not enough. */
function openNames(kind: RequiredKind, found: readonly Evidence[], facts: ChecklistFacts): string[] {
  if (kind === 'approval') {
    const isReached = found.some(({ outcome }) => reachesRung(facts.ladder, facts.amountFen, outcome ?? ''));
    if (isReached) return [];
    const wanted = facts.ladder.find(({ level }) => reachesRung(facts.ladder, facts.amountFen, level));
    return wanted ? [wanted.level] : [];
  }
  const wanted = namesFor(kind, facts);
  const given = new Set(found.flatMap(({ partyName }) => partyName?.split(/[、,，;；]\s*/) ?? []));
  return wanted.filter((name) => !given.has(name));
}

function namesFor(kind: RequiredKind | ProcessKind, facts: ChecklistFacts): readonly string[] {
  if (kind === 'inventorConsent') return facts.inventors;
  return kind === 'coOwnerConsent' ? facts.coOwners : [];
}
