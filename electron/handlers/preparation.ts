import {
  allAssessments,
  assessmentsOf,
  officeOutlines,
  officeScorecard,
  preparationSettings,
  preparationsOf,
  type StoredPreparation,
} from '../../db/repositories/preparation.ts';
import { attachmentsOf, recordsById, type StoredRecord } from '../../db/repositories/record.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Batch } from '../../db/write.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PreparationFact } from '../../shared/contract/preparation.ts';
import {
  gradeProblem,
  type Outcome,
  outcomeOf,
  type Scorecard,
  TRL_KEY,
  totalOf,
} from '../../shared/domain/evaluation.ts';
import {
  isAtRest,
  moveProblem,
  nextStages,
  type PreparedKind,
  type PreparedStage,
  type Standing,
  stageAfterVerdict,
  stageOf,
  type Verdict,
} from '../../shared/domain/preparation.ts';
import type { ReadContext, WriteContext } from '../core/context.ts';
import { keepAttachment } from './attachmentBytes.ts';
import { notFound, requirePast } from './checks.ts';
import type { DomainHandlers } from './types.ts';

/** What comes before the pair: facts, and what the record itself takes over from them, in one step. */
export const preparationHandlers: DomainHandlers<'preparation'> = {
  of(context, { kind, id }) {
    const record = live(context.db, kind, id);
    const facts = preparationsOf(context.db, id);
    const { card } = officeScorecard(context.db);
    const outcome = kind === 'achievement' ? outcomeOf(card, assessmentsOf(facts)) : null;
    const standing = standingOf(record, facts, outcome);
    return {
      stage: stageOf(standing.stage),
      moves: nextStages(kind, standing.stage).map((to) => ({ to, problem: moveProblem(kind, standing, to) })),
      facts: facts.map((fact) => shown(context.db, card, fact)),
      outcome,
    };
  },

  move(context, { kind, id, to, reason }) {
    const record = live(context.db, kind, id);
    const facts = preparationsOf(context.db, id);
    const { card } = officeScorecard(context.db);
    const outcome = kind === 'achievement' ? outcomeOf(card, assessmentsOf(facts)) : null;
    const standing = standingOf(record, facts, outcome);
    const problem = moveProblem(kind, standing, to);
    if (problem !== null) throw new ContractError('PREPARATION_PROBLEM', { problem });
    return context.write({ code: 'preparation.move', params: { title: titleOf(record), to } }, (batch) => {
      setStage(batch, kind, id, to);
      return {
        id: batch.insert('preparation', {
          ...subject(kind, id),
          kind: 'move',
          happenedOn: context.today(),
          byName: actorName(context),
          code: to,
          fromStage: stageOf(standing.stage),
          body: reason,
        }),
      };
    });
  },

  visit(context, { kind, id, values, files }) {
    const record = live(context.db, kind, id);
    requirePast('happenedOn', values.happenedOn, context.today());
    return context.write({ code: 'preparation.visit', params: { title: titleOf(record) } }, (batch) => {
      const factId = batch.insert('preparation', { ...subject(kind, id), kind: 'visit', ...values });
      return withFiles(context, batch, factId, files);
    });
  },

  judge(context, { id, values }) {
    const record = live(context.db, 'need', id);
    requirePast('happenedOn', values.happenedOn, context.today());
    const { verdict, ...rest } = values;
    const from = stageOf(stageField(record));
    if (from === 'lead') throw new ContractError('PREPARATION_PROBLEM', { problem: 'registerFirst' });
    const to = stageAfterVerdict(from, verdict);
    return context.write({ code: 'preparation.judge', params: { title: titleOf(record) } }, (batch) => {
      batch.update('need', id, {
        verdict,
        verdictOn: values.happenedOn,
        ...(values.untilOn === null ? {} : { reviewOn: values.untilOn }),
      });
      if (to !== from) setStage(batch, 'need', id, to);
      return {
        id: batch.insert('preparation', {
          ...subject('need', id),
          kind: 'verdict',
          ...rest,
          code: verdict,
          fromStage: from,
        }),
      };
    });
  },

  confirm(context, { id, values, files }) {
    const record = live(context.db, 'need', id);
    requirePast('happenedOn', values.happenedOn, context.today());
    const { text, ...rest } = values;
    return context.write({ code: 'preparation.confirm', params: { title: titleOf(record) } }, (batch) => {
      batch.update('need', id, {
        confirmedText: text,
        confirmedOn: values.happenedOn,
        confirmedBy: values.byName,
      });
      const fact = { ...subject('need', id), kind: 'confirmation', ...rest, body: text };
      return withFiles(context, batch, batch.insert('preparation', fact), files);
    });
  },

  renew(context, { kind, id, values }) {
    const record = live(context.db, kind, id);
    requirePast('happenedOn', values.happenedOn, context.today());
    return context.write({ code: 'preparation.renew', params: { title: titleOf(record) } }, (batch) => {
      batch.update(kind, id, { validUntil: values.untilOn, renewedBy: values.byName });
      return {
        id: batch.insert('preparation', { ...subject(kind, id), kind: 'renewal', ...values }),
      };
    });
  },

  assess(context, { id, happenedOn, assessment }) {
    const record = live(context.db, 'achievement', id);
    requirePast('happenedOn', happenedOn, context.today());
    const { card } = officeScorecard(context.db);
    const problem = gradeProblem(card, assessment);
    if (problem !== null) throw new ContractError('PREPARATION_PROBLEM', { problem });
    const outcome = outcomeOf(card, [...assessmentsOf(preparationsOf(context.db, id)), assessment]);
    context.write({ code: 'preparation.assess', params: { title: titleOf(record) } }, (batch) => {
      batch.update('achievement', id, {
        inLibrary: outcome.result === 'qualified',
        ...(assessment.grades[TRL_KEY] === undefined
          ? {}
          : { trl: outcome.trl, trlEvidence: assessment.trlEvidence, trlAssessedOn: happenedOn }),
      });
      if (stageOf(stageField(record)) === 'registered') setStage(batch, 'achievement', id, 'assessed');
      batch.insert('preparation', {
        ...subject('achievement', id),
        kind: 'assessment',
        happenedOn,
        byName: assessment.byName,
        content: assessment,
      });
    });
    return outcome;
  },

  scorecard: ({ db }) => officeScorecard(db),

  saveScorecard(context, { card }) {
    return context.write({ code: 'preparation.saveScorecard' }, (batch) => {
      saveSetting(batch, preparationSettings.scorecard, card);
      const inForce = officeScorecard(context.db).card;
      let changed = 0;
      for (const [id, facts] of allAssessments(context.db)) {
        const [record] = recordsById(context.db, 'achievement', [id]);
        if (record === undefined) continue;
        const inLibrary = outcomeOf(inForce, assessmentsOf(facts)).result === 'qualified';
        changed += batch.update('achievement', id, { inLibrary }).length;
      }
      return { changed };
    });
  },

  outlines: ({ db }) => ({ outlines: officeOutlines(db) }),

  saveOutlines(context, { outlines }) {
    context.write({ code: 'preparation.saveOutlines' }, (batch) =>
      saveSetting(batch, preparationSettings.outlines, outlines),
    );
    return {};
  },
};

function saveSetting(batch: Batch, id: string, value: unknown): void {
  const isThere = batch.find('setting', id) !== null;
  if (value === null) {
    if (isThere) batch.remove('setting', id);
  } else if (isThere) batch.update('setting', id, { value, deletedAt: null });
  else batch.insert('setting', { value }, id);
}

function subject(subjectKind: PreparedKind, subjectId: string) {
  return { subjectKind, subjectId };
}

function setStage(batch: Batch, kind: PreparedKind, id: string, stage: PreparedStage): void {
  // Needs say besides whether they are proposed at all; for achievements that is a matter of their rights.
  batch.update(kind, id, kind === 'need' ? { stage, closed: isAtRest(stage) } : { stage });
}

function live(db: ReadableDb, kind: PreparedKind, id: string): StoredRecord {
  const [record] = recordsById(db, kind, [id]);
  if (!record || record.deletedAt !== null) throw notFound(kind, id);
  return record;
}

function titleOf({ values }: StoredRecord): string {
  return String(values.title);
}

function stageField({ values }: StoredRecord): PreparedStage | null {
  return (values.stage as PreparedStage | null | undefined) ?? null;
}

function standingOf(
  record: StoredRecord,
  facts: readonly StoredPreparation[],
  outcome: Outcome | null,
): Standing {
  const { verdict, confirmedText } = record.values;
  return {
    stage: stageField(record),
    verdict: (verdict as Verdict | null | undefined) ?? null,
    confirmedText: typeof confirmedText === 'string' ? confirmedText : null,
    assessments: facts.filter(({ kind }) => kind === 'assessment').length,
    qualified: outcome?.result === 'qualified',
  };
}

/** Files come in the batch of their fact: one undo takes back both. */
function withFiles(
  context: WriteContext,
  batch: Batch,
  id: string,
  files: readonly { readonly blobId: string; readonly fileName: string }[],
): { id: string } {
  for (const file of files)
    keepAttachment(context, batch, { ownerKind: 'preparation', ownerId: id, ...file });
  return { id };
}

function shown(db: ReadableDb, card: Scorecard, fact: StoredPreparation): PreparationFact {
  const { id, kind, happenedOn, byName, channel, code, fromStage, untilOn, body, content } = fact;
  const total = content === null ? null : totalOf(card, content).total;
  return {
    id,
    kind,
    happenedOn,
    byName,
    channel,
    code,
    fromStage,
    untilOn,
    body,
    assessment: content,
    total,
    files: attachmentsOf(db, id),
  };
}

function actorName({ db, actor }: ReadContext & { readonly actor: string | null }): string {
  const name = db
    .prepare<[string | null], string>('SELECT name FROM profile WHERE id = ?')
    .pluck()
    .get(actor);
  return name ?? '—';
}
