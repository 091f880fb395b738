import { Button, Form, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { addDays, type Day } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { words } from './words.ts';

/** A next step while it is typed. */
export interface StepDraft {
  readonly nextStep: string;
  readonly nextStepOn: Day | null;
}

interface StepFieldsProps {
  readonly step: StepDraft;
  readonly today: Day;
  /** Said where the step is needed and not whole yet. */
  readonly problem?: string;
  onChange(step: StepDraft): void;
}

const quickDays = [
  { key: 'next.tomorrow', days: 1 },
  { key: 'next.threeDays', days: 3 },
  { key: 'next.week', days: 7 },
  { key: 'next.month', days: 30 },
] as const;

/** What comes next, and on which day: one is never given without the other. */
export function StepFields({ step, today, problem, onChange }: StepFieldsProps): ReactNode {
  const t = useWords(words);
  const formId = useId();
  return (
    <div className="step-fields">
      <Form.Item
        className="step-what"
        label={t('next.what')}
        htmlFor={`${formId}-what`}
        validateStatus={problem === undefined ? undefined : 'error'}
        help={problem}
      >
        <Input
          id={`${formId}-what`}
          lang="zh"
          maxLength={500}
          value={step.nextStep}
          onChange={(event) => onChange({ ...step, nextStep: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('next.on')} htmlFor={`${formId}-on`}>
        <DayInput
          id={`${formId}-on`}
          value={step.nextStepOn}
          onChange={(nextStepOn) => onChange({ ...step, nextStepOn })}
        />
      </Form.Item>
      <div className="step-quick">
        {quickDays.map(({ key, days }) => (
          <Button
            key={key}
            type="link"
            size="small"
            onClick={() => onChange({ ...step, nextStepOn: addDays(today, days) })}
          >
            {t(key)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** The step as the contract takes it; null while it is not whole. */
export function wholeStep(step: StepDraft): { nextStep: string; nextStepOn: Day } | null {
  const nextStep = step.nextStep.trim();
  return nextStep === '' || step.nextStepOn === null ? null : { nextStep, nextStepOn: step.nextStepOn };
}

/** The step a form starts with: the present one while its day is still to come, else an empty one. */
export function stepToStart(
  thread: { readonly nextStep: string | null; readonly nextStepOn: Day | null },
  today: Day,
): StepDraft {
  const isAhead = thread.nextStepOn !== null && thread.nextStepOn >= today;
  return isAhead
    ? { nextStep: thread.nextStep ?? '', nextStepOn: thread.nextStepOn }
    : { nextStep: '', nextStepOn: null };
}
