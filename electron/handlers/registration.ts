import {
  type ContractSide,
  contractsAround,
  findRegistryRow,
  type RegistryRow,
  registryLists,
  registryRows,
} from '../../db/queries/reconciliation.ts';
import { contractIdsSigned, registrationForms } from '../../db/queries/registrationForms.ts';
import { standingByContract } from '../../db/repositories/fulfilment.ts';
import { registrationCodes } from '../../db/repositories/registrationCodes.ts';
import { findCode } from '../../shared/codes/index.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import {
  type RegistrationEvent,
  registrationMoves,
  registrationState,
} from '../../shared/domain/fulfilment.ts';
import { reconcile } from '../../shared/domain/reconcile.ts';
import { fieldsToCheck } from '../../shared/reporting/registration/form.ts';
import { registrationSheets } from '../../shared/reporting/registration/workbook.ts';
import type { ReadContext } from '../core/context.ts';
import { workbookBytes } from '../services/workbookWriter.ts';
import { notFound, requireCode } from './checks.ts';
import { liveContract } from './liveContract.ts';
import type { DomainHandlers } from './types.ts';

/** 认定登记 with the national system. */
export const registrationHandlers: DomainHandlers<'registration'> = {
  codes(context) {
    return { codes: registrationCodes(context.db) };
  },

  setCodes(context, { list, entries }) {
    const present = registrationCodes(context.db).filter((code) => code.list === list);
    const wanted = new Map(entries.map((entry) => [entry.code, entry]));
    let matched = 0;
    context.write({ code: 'registration.setCodes', params: { count: wanted.size } }, (batch) => {
      const known = new Map(present.map((code) => [code.code, code]));
      for (const code of present) if (!wanted.has(code.code)) batch.remove('registrationCode', code.id);
      for (const entry of wanted.values()) {
        const same = known.get(entry.code);
        const ownCode = same?.ownCode ?? findCode(list, entry.label);
        if (ownCode !== null) matched += 1;
        if (same) batch.update('registrationCode', same.id, { ...entry, ownCode });
        else batch.insert('registrationCode', { list, ...entry, ownCode });
      }
    });
    return { kept: wanted.size, matched };
  },

  matchCode(context, { id, ownCode }) {
    const code = registrationCodes(context.db).find((known) => known.id === id);
    if (!code) throw notFound('registrationCode', id);
    requireCode('ownCode', code.list, ownCode);
    context.write({ code: 'registration.matchCode', params: { name: code.label } }, (batch) =>
      batch.update('registrationCode', id, { ownCode }),
    );
    return {};
  },

  form(context, { contractId }) {
    const [found] = registrationForms(context.db, [contractId]);
    if (!found) throw notFound('contract', contractId);
    return {
      number: found.number,
      fields: found.form.map(({ amountFen: _fen, ...field }) => field),
      missing: found.form.filter((field) => field.trust === 'blank').length,
      toCheck: fieldsToCheck(found.form, 'zh').length,
    };
  },

  async workbook(context, { contracts }) {
    const ids =
      contracts.of === 'ids'
        ? contracts.ids
        : idsInPeriod(context, contracts.from, contracts.to, contracts.which);
    const forms = registrationForms(context.db, ids);
    const bytes = await workbookBytes(registrationSheets(forms, registrationCodes(context.db)));
    await context.breathe();
    return {
      blobId: context.blobs.put(bytes),
      fileName: `技术合同登记_${context.today()}.xlsx`,
      rows: forms.length,
      toCheck: forms.reduce((sum, { form }) => sum + fieldsToCheck(form, 'zh').length, 0),
    };
  },

  lists(context) {
    return { lists: registryLists(context.db) };
  },

  reconciliation(context, { listName }) {
    const rows = registryRows(context.db, listName);
    const contracts = contractsAround(context.db, rows);
    const theirs = new Map(rows.map((row) => [row.id, row]));
    const ours = new Map(contracts.map((contract) => [contract.id, contract]));
    const lines = reconcile(contracts, rows.map(comparable));
    return {
      rows: lines.map(({ ours: our, theirs: their, differences, by }) => ({
        ours: our === null ? null : ourSide(ours.get(our)),
        theirs: their === null ? null : theirSide(theirs.get(their)),
        differences: [...differences],
        by,
      })),
    };
  },

  adopt(context, { rowId, contractId }) {
    const row = findRegistryRow(context.db, rowId);
    if (!row) throw notFound('registryRow', rowId);
    const contract = liveContract(context.db, contractId);
    const events = standingByContract(context.db, 'registrationEvent', [contractId]).get(contractId) ?? [];
    const state = registrationState(events.map((event) => event.values));
    const values = certificateOf(row, contract.values.signedOn, context.today());
    const isNew = state.state !== 'certified';
    if (isNew && !registrationMoves[state.state].includes('certified'))
      throw new ContractError('CONTRACT_PROBLEM', { problem: 'NOT_NEXT_STEP', from: state.state });
    const label = { code: 'registration.adopt', params: { name: contract.values.projectName } };
    context.write(label, (batch) => {
      const last = events.at(-1);
      // A certificate that says otherwise is turned back before the registry's own takes its place.
      if (!isNew && last)
        batch.insert('registrationEvent', { contractId, ...last.values, reversesId: last.id });
      batch.insert('registrationEvent', { contractId, ...values });
      batch.update('registryRow', rowId, { contractId, verdict: 'adopted' });
    });
    return {};
  },

  setRowVerdict(context, { rowId, verdict }) {
    const row = findRegistryRow(context.db, rowId);
    if (!row) throw notFound('registryRow', rowId);
    context.write(
      { code: 'registration.setRow', params: { name: row.projectName ?? row.listName } },
      (batch) => batch.update('registryRow', rowId, { verdict, contractId: null }),
    );
    return {};
  },
};

function idsInPeriod(
  { db }: ReadContext,
  from: string,
  to: string,
  which: 'notRegistered' | 'all',
): string[] {
  const ids = contractIdsSigned(db, from, to);
  if (which === 'all') return ids;
  const registrations = standingByContract(db, 'registrationEvent', ids);
  return ids.filter(
    (id) =>
      registrationState((registrations.get(id) ?? []).map((event) => event.values)).state !== 'certified',
  );
}

/** Without a day of its own the registry's entry counts from the day it is taken over; never before the signing. */
function certificateOf(row: RegistryRow, signedOn: string, today: string): RegistrationEvent {
  const day = row.registeredOn ?? today;
  return {
    kind: 'certified',
    happenedOn: day < signedOn ? signedOn : day,
    registry: null,
    registrationNumber: row.registrationNumber,
    certificateNumber: null,
    technicalFen: row.technicalFen,
    reason: row.listName,
  };
}

function comparable({ sellerName, buyerName, ...row }: RegistryRow) {
  return { ...row, sellers: namesIn(sellerName), buyers: namesIn(buyerName) };
}

function namesIn(names: string | null): string[] {
  return (names ?? '').split(/[、,，;；]/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
}

function ourSide(contract: ContractSide | undefined) {
  if (!contract) return null;
  return {
    ...contract,
    projectName: contract.projectName ?? '',
    sellers: [...contract.sellers],
    buyers: [...contract.buyers],
  };
}

function theirSide(row: RegistryRow | undefined) {
  if (!row) return null;
  const { sellers, buyers, contractId: _contract, listName: _list, ...rest } = comparable(row);
  return {
    ...rest,
    number: row.registrationNumber ?? '',
    projectName: row.projectName ?? '',
    sellers,
    buyers,
  };
}
