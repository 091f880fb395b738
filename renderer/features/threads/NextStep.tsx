import { Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { NextStepText } from './NextStepText.tsx';
import { type StepDraft, StepFields, wholeStep } from './StepFields.tsx';
import { words } from './words.ts';

/** The next step of a thread, set or put off in place. */
export function NextStep({ thread, today }: { thread: ThreadDetail; today: Day }): ReactNode {
  const t = useWords(words);
  const [draft, setDraft] = useState<StepDraft | null>(null);
  const saving = useWrite('threads', 'update', { done: t('thread.saved') });
  if (thread.status !== 'open') return null;
  async function save(): Promise<void> {
    const patch = draft === null ? null : wholeStep(draft);
    if (patch === null) return;
    if ((await saving.run({ id: thread.id, patch })) !== undefined) setDraft(null);
  }
  if (draft !== null) {
    return (
      <Form layout="vertical" className="panel next-step" onFinish={() => void save()}>
        <StepFields step={draft} today={today} onChange={setDraft} />
        <div className="work-actions">
          <Button type="primary" htmlType="submit" disabled={wholeStep(draft) === null} loading={saving.busy}>
            {t('action.save')}
          </Button>
          <Button onClick={() => setDraft(null)}>{t('action.cancel')}</Button>
        </div>
      </Form>
    );
  }
  const isMissing = thread.nextStep === null || thread.nextStepOn === null;
  return (
    <section className="panel next-step next-step-shown" aria-label={t('next.title')}>
      <h2>{t('next.title')}</h2>
      <p>
        {isMissing ? (
          <span className="said-danger">{t('next.none')}</span>
        ) : (
          <NextStepText card={thread} today={today} />
        )}
      </p>
      <Button onClick={() => setDraft({ nextStep: thread.nextStep ?? '', nextStepOn: thread.nextStepOn })}>
        {isMissing ? t('next.set') : t('next.change')}
      </Button>
    </section>
  );
}
