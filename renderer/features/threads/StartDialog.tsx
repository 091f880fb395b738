import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ThreadLink } from '../../../shared/domain/thread.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { type OutputFor, useRead, useWrite } from '../../store/remote.ts';
import { firstStep } from './firstStep.ts';
import { SidePicker } from './SidePicker.tsx';
import { type StepDraft, StepFields, wholeStep } from './StepFields.tsx';
import { words } from './words.ts';

interface StartDialogProps {
  readonly open: boolean;
  onStarted(id: string): void;
  onCancel(): void;
}

/** Starts a thread by hand: one side is enough, the other may follow. */
export function StartDialog(props: StartDialogProps): ReactNode {
  const session = useRead('session', 'state', {}).data;
  return session === undefined ? null : <StartForm {...props} session={session} />;
}

interface StartFormProps extends StartDialogProps {
  readonly session: OutputFor<'session', 'state'>;
}

function StartForm({ open, session, onStarted, onCancel }: StartFormProps): ReactNode {
  const t = useWords(words);
  const [demand, setDemand] = useState<ThreadLink | null>(null);
  const [supply, setSupply] = useState<ThreadLink | null>(null);
  const [title, setTitle] = useState('');
  const [step, setStep] = useState<StepDraft>(() => firstStep(t('start.firstStep'), session.today));
  const starting = useWrite('threads', 'start');
  const links = [demand, supply].filter((link) => link !== null);
  const next = wholeStep(step);
  async function start(): Promise<void> {
    if (links.length === 0 || next === null) return;
    const made = await starting.run({
      title: title.trim() || null,
      links,
      next,
      ownerId: session.profile?.id ?? null,
    });
    if (made === undefined) return;
    announceDone(t('start.done', { number: made.number }));
    onStarted(made.id);
  }
  function forget(): void {
    setDemand(null);
    setSupply(null);
    setTitle('');
    setStep(firstStep(t('start.firstStep'), session.today));
  }
  return (
    <Modal
      open={open}
      title={t('start.title')}
      okText={t('start.go')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: links.length === 0 || next === null }}
      confirmLoading={starting.busy}
      destroyOnHidden
      afterClose={forget}
      onCancel={onCancel}
      onOk={() => void start()}
    >
      <Form layout="vertical">
        <Form.Item label={t('start.demand')} help={links.length === 0 ? t('start.needSide') : undefined}>
          <SidePicker side="demand" value={demand} focus="first" onChange={setDemand} />
        </Form.Item>
        <Form.Item label={t('start.supply')}>
          <SidePicker side="supply" value={supply} onChange={setSupply} />
        </Form.Item>
        <Form.Item label={t('start.name')} htmlFor="thread-start-title">
          <Input
            id="thread-start-title"
            lang="zh"
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Form.Item>
        <StepFields step={step} today={session.today} onChange={setStep} />
      </Form>
    </Modal>
  );
}
