import type { ReactNode } from 'react';
import type { TaskRow } from '../../../shared/contract/dispatch.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { LightMark } from './LightMark.tsx';
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
  return (
    <table className="plain-table task-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="task-light">
            {t('light')}
          </th>
          <th scope="col">{t('task')}</th>
          <th scope="col">{t('units')}</th>
          <th scope="col">{t('people')}</th>
          <th scope="col" className="task-due">
            {t('dueOn')}
          </th>
          <th scope="col">{t('lastWord')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id} data-testid={`task-${task.id}`}>
            <td>
              <LightMark light={task.light} />
            </td>
            <td>
              <button type="button" className="task-open" onClick={() => onOpen(task.id)}>
                <Data>{task.title}</Data>
              </button>
            </td>
            <td>
              <Data>{[task.leadUnit, ...task.supportingUnits].filter(Boolean).join('、') || '—'}</Data>
            </td>
            <td>
              <Data>{[task.responsible, task.leader].filter(Boolean).join('、') || '—'}</Data>
            </td>
            <td>
              {task.dueOn}
              {task.extensions > 0 && (
                <span className="quiet task-extended">{t('extended', { count: task.extensions })}</span>
              )}
            </td>
            <td>
              <Data>{task.lastWord ?? '—'}</Data>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
