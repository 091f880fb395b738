import { Form, Input, InputNumber, Modal } from 'antd';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { type Assessment, gradeProblem, type Scorecard } from '../../../shared/domain/evaluation.ts';
import { preparationProblemWords } from '../../i18n/preparationWords.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import { words } from './words.ts';

interface AssessmentDialogProps {
  readonly id: string;
  readonly card: Scorecard;
  onClose(): void;
}

/** One assessor's grades. What the assessor cannot judge stays blank and counts neither way. */
export function AssessmentDialog({ id, card, onClose }: AssessmentDialogProps): ReactNode {
  const t = useWords(words);
  const problemOf = useWords(preparationProblemWords);
  const language = useLanguage();
  const formId = useId();
  useShortcut({ keys: 'escape', label: t('close') }, onClose);
  const session = useRead('session', 'state', {}).data;
  const [byName, setByName] = useState(session?.profile?.name ?? '');
  const [grades, setGrades] = useState<Readonly<Record<string, number>>>({});
  const [texts, setTexts] = useState({ trlEvidence: '', comment: '' });
  const [tried, setTried] = useState<'typing' | 'tried'>('typing');
  const saving = useWrite('preparation', 'assess');
  const said = (text: string) => (text.trim() === '' ? null : text.trim());
  const assessment: Assessment = {
    byName: byName.trim(),
    grades,
    trlEvidence: said(texts.trlEvidence),
    comment: said(texts.comment),
  };
  const problem = gradeProblem(card, assessment);
  const isNamed = assessment.byName !== '';

  function grade(key: string, value: number | null): void {
    const { [key]: _old, ...others } = grades;
    setGrades(value === null ? others : { ...others, [key]: value });
  }
  async function save(): Promise<void> {
    setTried('tried');
    if (problem !== null || !isNamed || session === undefined) return;
    if ((await saving.run({ id, happenedOn: session.today, assessment })) !== undefined) onClose();
  }
  return (
    <Modal
      open
      title={t('assess')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={saving.busy}
      onCancel={onClose}
      onOk={() => void save()}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={t('assessor')} required htmlFor={`${formId}-by`}>
          <Input
            id={`${formId}-by`}
            lang="zh"
            maxLength={100}
            value={byName}
            onChange={(event) => setByName(event.target.value)}
          />
        </Form.Item>
        <div className="preparation-grades">
          {card.criteria.map(({ key, max, ...criterion }) => (
            <Fragment key={key}>
              <label htmlFor={`${formId}-${key}`}>{criterion[language]}</label>
              <InputNumber
                id={`${formId}-${key}`}
                min={0}
                max={max}
                step={1}
                value={grades[key] ?? null}
                onChange={(value) => grade(key, value)}
              />
              <span className="quiet">{t('upTo', { max })}</span>
            </Fragment>
          ))}
        </div>
        {(['trlEvidence', 'comment'] as const).map((name) => (
          <Form.Item key={name} label={t(name)} htmlFor={`${formId}-${name}`}>
            <Input.TextArea
              id={`${formId}-${name}`}
              lang="zh"
              rows={2}
              maxLength={4000}
              value={texts[name]}
              onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
            />
          </Form.Item>
        ))}
        {tried === 'tried' && (problem !== null || !isNamed) && (
          <p className="said-danger" role="alert">
            {isNamed && problem !== null ? problemOf(problem) : t('missing', { name: t('assessor') })}
          </p>
        )}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  );
}
