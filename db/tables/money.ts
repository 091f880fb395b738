import { factColumns, partColumns, type Table } from './columns.ts';

/** Money of contracts: what the bank says, what is planned, and who gets a share. */
export const moneyTables = {
  bankLine: {
    nature: 'record',
    columns: {
      fingerprint: 'text',
      bankReference: 'text',
      bookedOn: 'text',
      amountFen: 'integer',
      payer: 'text',
      summary: 'text',
      sourceName: 'text',
      sourceRow: 'integer',
      setAside: 'text',
      importBatchId: 'text',
      ...partColumns,
    },
  },
  payerName: {
    nature: 'record',
    columns: { partyName: 'text', name: 'text', relation: 'text', ...partColumns },
  },
  instalment: {
    nature: 'record',
    columns: {
      contractId: 'text',
      ordinal: 'integer',
      dueOn: 'text',
      condition: 'text',
      amountFen: 'integer',
      ...partColumns,
    },
  },
  distribution: {
    nature: 'record',
    columns: {
      contractId: 'text',
      receiptId: 'text',
      mode: 'text',
      ownerType: 'text',
      grossFen: 'integer',
      deductions: 'json',
      companyName: 'text',
      companyRegisteredOn: 'text',
      relatedStatement: 'text',
      note: 'text',
      ...partColumns,
    },
  },
  distributionShare: {
    nature: 'record',
    columns: {
      distributionId: 'text',
      ordinal: 'integer',
      role: 'text',
      name: 'text',
      ratioMillionths: 'integer',
      isLeader: 'boolean',
      ...partColumns,
    },
  },
  distributionStep: {
    nature: 'fact',
    columns: {
      distributionId: 'text',
      kind: 'text',
      happenedOn: 'text',
      note: 'text',
      noticeId: 'text',
      ...factColumns,
    },
  },
  commissionEntry: {
    nature: 'fact',
    columns: {
      contractId: 'text',
      kind: 'text',
      happenedOn: 'text',
      amountFen: 'integer',
      counterparty: 'text',
      documentNumber: 'text',
      note: 'text',
      ...factColumns,
    },
  },
} as const satisfies Record<string, Table>;
