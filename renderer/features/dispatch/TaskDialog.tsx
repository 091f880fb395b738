import { Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { TaskRow } from '../../../shared/contract/dispatch.ts';
import { addDays, type Day } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { words } from './words.ts';

interface TaskDialogProps {
  /** The task to be changed; null assigns a new one. */
  readonly task: TaskRow | null;
  readonly today: Day;
  readonly meetingId: string | null;
  readonly threadId: string | null;
  /** What the new task begins with: the thread it comes from, in words. */
  readonly firstTitle: string;
  onClose(): void;
}

const FIRST_DUE_AFTER_DAYS = 7;

/** 交办: what, who, under whom, until when. Title and day are enough; the rest can follow. */
export function TaskDialog({
  task,
  today,
  meetingId,
  threadId,
  firstTitle,
  onClose,
}: TaskDialogProps): ReactNode {
  const t = useWords(words);
  const [draft, setDraft] = useState(() => draftOf(task, today, firstTitle));
  const assigning = useWrite('dispatch', 'assign');
  const saving = useWrite('dispatch', 'saveTask');
  const { dueOn, title } = draft;
  const isWhole = title.trim() !== '' && dueOn !== null;
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  async function save(): Promise<void> {
    if (!isWhole) return;
    const { dueOn: _day, ...rest } = draft;
    const values = {
      ...rest,
      meetingId: task === null ? meetingId : task.meetingId,
      threadId: task === null ? threadId : task.threadId,
    };
    if (task === null) {
      const assigned = await assigning.run({ ...values, dueOn });
      if (assigned === undefined) return;
      announceDone(t('assigned', { number: assigned.number }));
    } else if ((await saving.run({ id: task.id, values })) === undefined) return;
    onClose();
  }
  return (
    <Modal
      open
      title={t(task === null ? 'assign' : 'editTask')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={assigning.busy || saving.busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={t('task')} htmlFor="task-title" required>
          <Input
            id="task-title"
            lang="zh"
            autoFocus
            maxLength={300}
            value={title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </Form.Item>
        {task === null && (
          <Form.Item label={t('dueOn')} htmlFor="task-due" required>
            <DayInput id="task-due" value={dueOn} onChange={(day) => change({ dueOn: day })} />
          </Form.Item>
        )}
        <div className="task-people">
          {(['leadUnit', 'responsible', 'leader'] as const).map((name) => (
            <Form.Item key={name} label={t(name)} htmlFor={`task-${name}`}>
              <Input
                id={`task-${name}`}
                lang="zh"
                maxLength={200}
                value={draft[name] ?? ''}
                onChange={(event) =>
                  change({ [name]: event.target.value.trim() === '' ? null : event.target.value })
                }
              />
            </Form.Item>
          ))}
        </div>
        <Form.Item label={t('supportingUnits')} htmlFor="task-supporting" extra={t('supportingHint')}>
          <Select
            id="task-supporting"
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['、', '，', ',']}
            value={draft.supportingUnits}
            onChange={(supportingUnits) => change({ supportingUnits })}
          />
        </Form.Item>
        <Form.Item label={t('detail')} htmlFor="task-detail">
          <Input.TextArea
            id="task-detail"
            lang="zh"
            rows={3}
            maxLength={5000}
            value={draft.detail ?? ''}
            onChange={(event) => change({ detail: event.target.value === '' ? null : event.target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface Draft {
  readonly title: string;
  readonly detail: string | null;
  readonly leadUnit: string | null;
  readonly supportingUnits: string[];
  readonly responsible: string | null;
  readonly leader: string | null;
  readonly dueOn: Day | null;
}

function draftOf(task: TaskRow | null, today: Day, firstTitle: string): Draft {
  return {
    title: task?.title ?? firstTitle,
    detail: task?.detail ?? null,
    leadUnit: task?.leadUnit ?? null,
    supportingUnits: [...(task?.supportingUnits ?? [])],
    responsible: task?.responsible ?? null,
    leader: task?.leader ?? null,
    dueOn: task?.dueOn ?? addDays(today, FIRST_DUE_AFTER_DAYS),
  };
}
