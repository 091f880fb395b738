import { Drawer, Spin } from 'antd';
import type { ReactNode } from 'react';
import { type InputFor, useRead } from '../../../store/remote.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import { RowsTable } from '../RowsTable.tsx';

/** A figure of a cut that was asked to show its rows. */
export interface CutAsked {
  readonly name: string;
  readonly question: InputFor<'reports', 'cutRows'>;
}

/** The rows behind a figure of a cut. */
export function CutRowsDrawer({
  asked,
  onClose,
}: {
  asked: CutAsked | null;
  onClose: () => void;
}): ReactNode {
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={720}
      destroyOnHidden
      title={asked === null ? null : <MarkedText text={asked.name} />}
    >
      {asked !== null && <Rows asked={asked} />}
    </Drawer>
  );
}

function Rows({ asked }: { asked: CutAsked }): ReactNode {
  const rows = useRead('reports', 'cutRows', asked.question);
  if (rows.error !== null) return <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />;
  return rows.data === undefined ? <Spin /> : <RowsTable name={asked.name} found={rows.data} />;
}
