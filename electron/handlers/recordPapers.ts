import { shownSheet } from '../../db/queries/contractMoney.ts';
import { contractRows } from '../../db/queries/contractRows.ts';
import { registrationForms } from '../../db/queries/registrationForms.ts';
import { noticesOf } from '../../db/queries/threadProcess.ts';
import { linksOfContract, partiesOfContracts, rightsOfContracts } from '../../db/repositories/contract.ts';
import { findDistribution } from '../../db/repositories/distribution.ts';
import { englishTextOf } from '../../db/repositories/englishText.ts';
import { standingByContract } from '../../db/repositories/fulfilment.ts';
import { officeOutlines } from '../../db/repositories/preparation.ts';
import { processFacts, type StoredNotice } from '../../db/repositories/process.ts';
import { contactsOf, figuresOf, namesOf, recordsById } from '../../db/repositories/record.ts';
import { standingFacts } from '../../db/repositories/standingFacts.ts';
import { findThread, linksOfThreads } from '../../db/repositories/thread.ts';
import type { ReadableDb } from '../../db/types.ts';
import { codeLabel } from '../../shared/codes/index.ts';
import { registrationState } from '../../shared/domain/fulfilment.ts';
import { questionsFor } from '../../shared/domain/rules/outlines.ts';
import type { DocumentModel } from '../../shared/reporting/document/model.ts';
import { bountyNotice } from '../../shared/reporting/papers/bountyNotice.ts';
import { diagnosisOutline } from '../../shared/reporting/papers/diagnosisOutline.ts';
import { englishOffer } from '../../shared/reporting/papers/englishOffer.ts';
import { priceNotice, rewardNotice } from '../../shared/reporting/papers/notices.ts';
import { achievementForm, needForm } from '../../shared/reporting/papers/recordForms.ts';
import type { FormRecord } from '../../shared/reporting/papers/recordText.ts';
import type { RecordPaper } from '../../shared/reporting/papers/request.ts';
import { registrationPaper } from '../../shared/reporting/registration/paper.ts';
import type { ReadContext } from '../core/context.ts';
import { notFound } from './checks.ts';

type Language = 'zh' | 'en';

/** How each paper about one record is written. @throws ContractError NOT_FOUND for an id without a live subject */
export const writeRecordPaper: Readonly<
  Record<RecordPaper, (context: ReadContext, id: string, language: Language) => DocumentModel>
> = {
  achievementForm: ({ db }, id, language) => achievementForm(formRecord(db, 'achievement', id), language),
  diagnosisOutline({ db }, id, language) {
    const record = formRecord(db, 'need', id);
    const { needType } = record.values;
    const type = typeof needType === 'string' ? needType : null;
    return diagnosisOutline(record, questionsFor(officeOutlines(db), type), language);
  },
  bountyNotice: ({ db }, id, language) => bountyNotice(formRecord(db, 'need', id), language),
  needForm: ({ db }, id, language) => needForm(formRecord(db, 'need', id), language),
  registrationForm({ db }, id, language) {
    const [found] = registrationForms(db, [id]);
    if (!found) throw notFound('contract', id);
    return registrationPaper({ number: found.number, fields: found.form }, language);
  },
  technologyOffer: ({ db }, id) =>
    englishOffer('achievement', {
      record: formRecord(db, 'achievement', id),
      written: englishTextOf(db, id),
    }),
  technologyRequest: ({ db }, id) =>
    englishOffer('need', { record: formRecord(db, 'need', id), written: englishTextOf(db, id) }),
  priceNotice: priceNoticePaper,
  rewardNotice: rewardNoticePaper,
};

function formRecord(db: ReadableDb, kind: 'achievement' | 'need', id: string): FormRecord {
  const [record] = recordsById(db, kind, [id]);
  if (!record || record.deletedAt !== null) throw notFound(kind, id);
  const { number, values } = record;
  const references = [values.organisationId, values.contactPersonId].filter(
    (each) => typeof each === 'string',
  );
  const names = namesOf(db, references);
  const phoneOf = (subject: unknown) =>
    typeof subject === 'string'
      ? (contactsOf(db, subject).find((contact) => contact.kind === 'phone')?.value ?? null)
      : null;
  return {
    number,
    values,
    figures: figuresOf(db, id),
    phone: phoneOf(values.contactPersonId) ?? phoneOf(values.organisationId),
    nameOf: (reference) => names.get(reference)?.name ?? null,
  };
}

function priceNoticePaper(context: ReadContext, id: string, language: Language): DocumentModel {
  const { db } = context;
  const facts = processFacts(db, 'notice', 'id', [id]);
  const [notice] = standingFacts([...facts, ...processFacts(db, 'notice', 'reversesId', [id])]);
  if (notice?.kind !== 'price') throw notFound('notice', id);
  const sides = sidesOf(db, notice);
  const achievements = recordsById(db, 'achievement', sides.achievementIds);
  const owners = namesOf(
    db,
    achievements.flatMap(({ values }) =>
      typeof values.organisationId === 'string' ? [values.organisationId] : [],
    ),
  );
  const { title, priceFen, place, startOn, days, unit, body, endOn } = notice;
  return priceNotice(
    {
      values: { kind: 'price', title, priceFen, place, startOn, days, unit, body },
      endOn,
      achievements: achievements.map(({ values }) => String(values.title)),
      owners: [...owners.values()].map(({ name }) => name),
      makers: [...new Set(achievements.flatMap(({ values }) => makersOf(values)))],
      buyers: sides.buyers,
      transferMode: sides.transferMode,
      pricingMethod: sides.pricingMethod,
      officeName: context.settings().officeName,
    },
    language,
  );
}

function makersOf({ inventors, leaderName }: Readonly<Record<string, unknown>>): string[] {
  if (Array.isArray(inventors) && inventors.length > 0) return inventors.map(String);
  return typeof leaderName === 'string' && leaderName !== '' ? [leaderName] : [];
}

/** What a notice is about: the achievements and the buyers of its thread or contract. */
function sidesOf(db: ReadableDb, { threadId, contractId }: StoredNotice) {
  if (contractId !== null) {
    const [row] = contractRows(db, [contractId]);
    const links = linksOfContract(db, contractId);
    return {
      achievementIds: links.flatMap((link) => (link.targetKind === 'achievement' ? [link.targetId] : [])),
      buyers: partiesOfContracts(db, [contractId]).flatMap((party) =>
        party.side === 'buyer' ? [party.name] : [],
      ),
      transferMode: null,
      pricingMethod: row?.values.pricingMethod ?? null,
    };
  }
  const links = threadId === null ? [] : linksOfThreads(db, [threadId]);
  const needs = recordsById(
    db,
    'need',
    links.flatMap((link) => (link.targetKind === 'need' ? [link.targetId] : [])),
  );
  const buyerIds = [
    ...needs.map(({ values }) => values.organisationId),
    ...links.flatMap((link) =>
      link.side === 'demand' && link.targetKind === 'organisation' ? [link.targetId] : [],
    ),
  ].filter((each) => typeof each === 'string');
  const records =
    threadId === null ? [] : standingFacts(processFacts(db, 'processRecord', 'targetId', [threadId]));
  return {
    achievementIds: links.flatMap((link) => (link.targetKind === 'achievement' ? [link.targetId] : [])),
    buyers: [...namesOf(db, buyerIds).values()].map(({ name }) => name),
    transferMode: threadId === null ? null : (findThread(db, threadId)?.transferMode ?? null),
    pricingMethod: records.findLast(({ kind }) => kind === 'pricing')?.method ?? null,
  };
}

function rewardNoticePaper(context: ReadContext, id: string, language: Language): DocumentModel {
  const { db } = context;
  const sheet = findDistribution(db, id);
  const [row] = sheet ? contractRows(db, [sheet.contractId]) : [];
  if (!sheet || !row) throw notFound('distribution', id);
  const { contractId } = sheet;
  const events = standingByContract(db, 'registrationEvent', [contractId]).get(contractId) ?? [];
  const registration = registrationState(events.map(({ values }) => values));
  const shown = shownSheet(db, sheet, context.today());
  // Printed before its step is noted: then the last notice that was posted of the contract.
  const posted = noticesOf(db, 'contractId', contractId, context.today()).findLast(
    ({ values, reversed, reversesId }) => values.kind === 'reward' && !reversed && reversesId === null,
  );
  const notice = shown.notice ?? posted;
  return rewardNotice(
    {
      number: row.number,
      projectName: row.values.projectName,
      totalFen: row.countedFen,
      rights: rightsOfContracts(db, [contractId]).map(
        ({ kind, number, title }) =>
          `${codeLabel('ipType', kind, language)}${language === 'zh' ? '：' : ': '}${[title, number].filter(Boolean).join(' ')}`,
      ),
      sheet: shown,
      registrationNumber: registration.registrationNumber,
      certificateNumber: registration.certificateNumber,
      approvedFen: registration.technicalFen,
      notice: notice ? { ...notice.values, endOn: notice.endOn } : null,
      officeName: context.settings().officeName,
    },
    language,
  );
}
