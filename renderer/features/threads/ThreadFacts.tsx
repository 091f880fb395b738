import { Form } from 'antd';
import { type ReactNode, useId } from 'react';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import { useWords } from '../../i18n/words.ts';
import { type InputFor, useWrite } from '../../store/remote.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { ProfileSelect, ProfilesSelect } from '../catalogue/people/ProfileSelect.tsx';
import { IntendedAmount } from './IntendedAmount.tsx';
import { words } from './words.ts';

type Patch = InputFor<'threads', 'update'>['patch'];

/** What stands on the thread itself: intended amount, way of transfer, who works on it. Each is saved at once. */
export function ThreadFacts({ thread }: { thread: ThreadDetail }): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const saving = useWrite('threads', 'update', { done: t('thread.saved') });
  const save = (patch: Patch) => void saving.run({ id: thread.id, patch });
  return (
    <section className="work-section">
      <Form layout="vertical" className="thread-facts">
        <Form.Item
          label={t('thread.intended')}
          htmlFor={`${formId}-intended`}
          help={t('thread.intendedHint')}
        >
          <IntendedAmount
            key={thread.intendedFen}
            id={`${formId}-intended`}
            amountFen={thread.intendedFen}
            onSave={(intendedFen) => save({ intendedFen })}
          />
        </Form.Item>
        <Form.Item label={t('thread.mode')} htmlFor={`${formId}-mode`}>
          <CodeSelect
            id={`${formId}-mode`}
            table="threadMode"
            value={thread.transferMode}
            onChange={(transferMode) => save({ transferMode })}
          />
        </Form.Item>
        <Form.Item label={t('thread.owner')} htmlFor={`${formId}-owner`}>
          <ProfileSelect
            id={`${formId}-owner`}
            label={t('thread.owner')}
            value={thread.ownerId}
            onChange={(ownerId) => save({ ownerId })}
          />
        </Form.Item>
        <Form.Item label={t('thread.helpers')} htmlFor={`${formId}-helpers`}>
          <ProfilesSelect
            id={`${formId}-helpers`}
            label={t('thread.helpers')}
            value={thread.helperIds}
            onChange={(helperIds) => save({ helperIds })}
          />
        </Form.Item>
      </Form>
    </section>
  );
}
