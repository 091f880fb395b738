import { factColumns, partColumns, type Table } from './columns.ts';

/** Indicators typed in or collected from departments. */
export const indicatorTables = {
  indicator: {
    nature: 'record',
    columns: {
      name: 'text',
      definition: 'text',
      unit: 'text',
      nature: 'text',
      providerName: 'text',
      scopeGroup: 'text',
      code: 'text',
      ordinal: 'integer',
      ...partColumns,
    },
  },
  indicatorEntry: {
    nature: 'fact',
    columns: {
      indicatorId: 'text',
      territory: 'text',
      period: 'text',
      edition: 'text',
      value: 'text',
      growthPercent: 'text',
      sourceName: 'text',
      reason: 'text',
      ...factColumns,
    },
  },
  indicatorRequest: {
    nature: 'record',
    columns: {
      departmentName: 'text',
      period: 'text',
      edition: 'text',
      indicatorIds: 'json',
      sentOn: 'text',
      dueOn: 'text',
      note: 'text',
      ...partColumns,
    },
  },
} as const satisfies Record<string, Table>;
