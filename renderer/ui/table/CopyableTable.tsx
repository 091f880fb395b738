import { type ComponentProps, type ReactNode, useState } from 'react';
import { DataTable } from './DataTable.tsx';
import { nothingSelected, type RowSelection } from './selection.ts';
import { useCopyRows } from './useCopyRows.ts';

type TableProps<Row extends { readonly id: string }> = ComponentProps<typeof DataTable<Row>>;

/** A table that keeps its own selection: rows are selected only to be copied as cells. */
export function CopyableTable<Row extends { readonly id: string }>(
  props: Omit<TableProps<Row>, 'selection' | 'onSelection' | 'onCopy'>,
): ReactNode {
  const { ids, rows, columns, openId } = props;
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const copyRows = useCopyRows();
  return (
    <DataTable
      {...props}
      selection={selection}
      onSelection={setSelection}
      onCopy={() => void copyRows({ ids, rows, columns, selection, openId })}
    />
  );
}
