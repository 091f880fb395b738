import { Drawer, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../../store/remote.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { RowsTable } from './RowsTable.tsx';
import type { RowsAsked } from './rowsAsked.ts';

/** The rows behind a number of the report; each opens its contract or thread. */
export function RowsDrawer({ asked, onClose }: { asked: RowsAsked | null; onClose: () => void }): ReactNode {
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={720}
      destroyOnHidden
      title={<DrawerTitle asked={asked} />}
    >
      {asked !== null && <Rows asked={asked} />}
    </Drawer>
  );
}

function DrawerTitle({ asked }: { asked: RowsAsked | null }): ReactNode {
  if (asked === null) return null;
  const { from, to } = asked.question.period;
  return (
    <>
      <MarkedText text={asked.name} />
      <span className="report-drawer-period">
        {from} – {to}
      </span>
    </>
  );
}

function Rows({ asked }: { asked: RowsAsked }): ReactNode {
  const rows = useRead('overview', 'reportRows', asked.question);
  if (rows.error !== null) return <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />;
  if (rows.data === undefined) return <Spin />;
  const amountFen = rows.data.rows.reduce((sum, row) => sum + (row.amountFen ?? 0), 0);
  return <RowsTable name={asked.name} found={{ ...rows.data, amountFen }} />;
}
