import type { ReactNode } from 'react';
import type { TaskRow } from '../../../shared/contract/dispatch.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { LightMark } from '../../ui/LightMark.tsx';
import { type PlainColumn, PlainTable } from '../../ui/table/PlainTable.tsx';
import { words } from './words.ts';

interface TaskTableProps {
  readonly caption: string;
  readonly tasks: readonly TaskRow[];
  readonly empty: string;
  onOpen(id: string): void;
}

/** Tasks as a ledger: the light, who, until when, and the latest word. */
export function TaskTable({ caption, tasks, empty, onOpen }: TaskTableProps): ReactNode {
  const t = useWords(words);
  if (tasks.length === 0) return <p className="quiet">{empty}</p>;
  const columns: PlainColumn<TaskRow>[] = [
    { key: 'light', heading: t('light'), width: '104px', cell: (task) => <LightMark light={task.light} /> },
    {
      key: 'task',
      heading: t('task'),
      cell: (task) => (
        <button type="button" className="task-open" onClick={() => onOpen(task.id)}>
          <Data>{task.title}</Data>
        </button>
      ),
    },
    {
      key: 'units',
      heading: t('units'),
      width: '18%',
      cell: (task) => <Joined names={[task.leadUnit, ...task.supportingUnits]} />,
    },
    {
      key: 'people',
      heading: t('people'),
      width: '12%',
      cell: (task) => <Joined names={[task.responsible, task.leader]} />,
    },
    { key: 'due', heading: t('dueOn'), width: '104px', cell: (task) => <DueDay task={task} /> },
    {
      key: 'word',
      heading: t('lastWord'),
      width: '20%',
      cell: (task) => (task.lastWord === null ? '—' : <Data>{task.lastWord}</Data>),
    },
  ];
  return (
    <PlainTable<TaskRow>
      label={caption}
      columns={columns}
      rows={tasks}
      keyOf={(task) => task.id}
      testIdOf={(task) => `task-${task.id}`}
    />
  );
}

function Joined({ names }: { names: readonly (string | null)[] }): ReactNode {
  const known = names.filter((name) => name !== null && name !== '');
  return known.length === 0 ? '—' : <Data>{known.join('、')}</Data>;
}

function DueDay({ task }: { task: TaskRow }): ReactNode {
  const t = useWords(words);
  return (
    <>
      {task.dueOn}
      {task.extensions > 0 && (
        <span className="quiet task-extended">{t('extended', { count: task.extensions })}</span>
      )}
    </>
  );
}
