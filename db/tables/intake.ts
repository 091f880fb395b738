import { partColumns, recordColumns, type Table } from './columns.ts';

/** 速记, and workbooks that are sent out and come back. */
export const intakeTables = {
  /** What was written in English about a record. */
  englishText: {
    nature: 'record',
    columns: { subjectKind: 'text', subjectId: 'text', content: 'json', ...partColumns },
  },
  jotting: {
    nature: 'record',
    columns: {
      title: 'text',
      body: 'text',
      source: 'text',
      happenedOn: 'text',
      nextStepOn: 'text',
      state: 'text',
      organisationId: 'text',
      personId: 'text',
      targetKind: 'text',
      targetId: 'text',
      ...recordColumns,
    },
  },
  collection: {
    nature: 'record',
    columns: {
      title: 'text',
      kind: 'text',
      splitBy: 'text',
      fields: 'json',
      dueOn: 'text',
      note: 'text',
      ...partColumns,
    },
  },
  collectionSheet: {
    nature: 'record',
    columns: {
      collectionId: 'text',
      code: 'text',
      recipient: 'text',
      issued: 'json',
      issuedOn: 'text',
      ...partColumns,
    },
  },
  collectionReturn: {
    nature: 'record',
    columns: {
      collectionId: 'text',
      sheetId: 'text',
      fileName: 'text',
      sha256: 'text',
      returnedOn: 'text',
      changeCount: 'integer',
      problems: 'json',
      ...partColumns,
    },
  },
} as const satisfies Record<string, Table>;
