import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { TaskRow } from '../../../shared/contract/dispatch.ts';
import { addDays, type Day } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { words } from './words.ts';

/** What can be entered on a task, each with its words. */
export type Entry = 'progress' | 'extend' | 'close' | 'reopen';

interface TaskEventDialogProps {
  readonly task: TaskRow;
  readonly entry: Entry;
  readonly today: Day;
  onClose(): void;
}

const wordLabels = {
  progress: 'progressWhat',
  extend: 'extendWhy',
  close: 'closeWhat',
  reopen: 'reopenWhy',
} as const;

const EXTENDED_BY_DAYS = 7;

/** One entry on a task: its day, its words, and the new due day of an extension. */
export function TaskEventDialog({ task, entry, today, onClose }: TaskEventDialogProps): ReactNode {
  const t = useWords(words);
  const [happenedOn, setHappenedOn] = useState<Day | null>(today);
  const [body, setBody] = useState('');
  const [to, setTo] = useState<Day | null>(
    addDays(task.dueOn > today ? task.dueOn : today, EXTENDED_BY_DAYS),
  );
  const { run, busy } = useEntry(entry, task);
  const isWhole = happenedOn !== null && body.trim() !== '' && (entry !== 'extend' || to !== null);
  async function save(): Promise<void> {
    if (!isWhole || happenedOn === null) return;
    if ((await run({ happenedOn, body: body.trim(), to: to ?? task.dueOn })) !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={t(entry)}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={t('happenedOn')} htmlFor="entry-day" required>
          <DayInput id="entry-day" value={happenedOn} onChange={setHappenedOn} />
        </Form.Item>
        {entry === 'extend' && (
          <Form.Item label={t('extendTo')} htmlFor="entry-to" required>
            <DayInput id="entry-to" value={to} onChange={setTo} />
          </Form.Item>
        )}
        <Form.Item label={t(wordLabels[entry])} htmlFor="entry-body" required>
          <Input.TextArea
            id="entry-body"
            lang="zh"
            autoFocus
            rows={3}
            maxLength={2000}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface Entered {
  readonly happenedOn: Day;
  readonly body: string;
  readonly to: Day;
}

function useEntry(entry: Entry, task: TaskRow) {
  const progressing = useWrite('dispatch', 'progress');
  const extending = useWrite('dispatch', 'extend');
  const closing = useWrite('dispatch', 'close');
  const reopening = useWrite('dispatch', 'reopen');
  const { id } = task;
  const runs = {
    progress: ({ happenedOn, body }: Entered) => progressing.run({ id, happenedOn, body }),
    extend: ({ happenedOn, body, to }: Entered) =>
      extending.run({ id, happenedOn, from: task.dueOn, to, reason: body }),
    close: ({ happenedOn, body }: Entered) => closing.run({ id, happenedOn, evidence: body }),
    reopen: ({ happenedOn, body }: Entered) => reopening.run({ id, happenedOn, reason: body }),
  };
  const busy = progressing.busy || extending.busy || closing.busy || reopening.busy;
  return { run: runs[entry], busy };
}
