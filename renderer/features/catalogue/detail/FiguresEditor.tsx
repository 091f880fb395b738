import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import type { FocusEvent, ReactNode } from 'react';
import { codeLabel } from '../../../../shared/codes/index.ts';
import { type Figure, figureComparators, figureSchema } from '../../../../shared/domain/figure.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { langOf } from '../fieldText.tsx';
import { SaveNote } from './FieldEditor.tsx';
import { useRowsDraft } from './useRowsDraft.ts';
import { words } from './words.ts';

const newFigure: Figure = {
  quantity: '',
  comparator: 'atLeast',
  low: null,
  high: null,
  unit: null,
  importance: 'must',
  testMethod: null,
};

/** The figure as it is stored, or null while its name or a value is missing. */
export function completeFigure(figure: Figure): Figure | null {
  const { comparator, low, high } = figure;
  // One value is kept at the end it bounds: ≥ 200 has a lower end, ≤ 5 an upper one.
  const value = low ?? high;
  const ends =
    comparator === 'range'
      ? { low, high }
      : comparator === 'atMost' || comparator === 'below'
        ? { low: null, high: value }
        : { low: value, high: null };
  const parsed = figureSchema.safeParse({ ...figure, ...ends });
  return parsed.success ? parsed.data : null;
}

interface FiguresEditorProps {
  readonly figures: readonly Figure[];
  readonly save: (figures: Figure[]) => Promise<void>;
}

/** 指标: the rows that matching compares one by one. */
export function FiguresEditor({ figures, save }: FiguresEditorProps): ReactNode {
  const t = useWords(words);
  const draft = useRowsDraft(figures, completeFigure, save);
  function leave(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) draft.commit();
  }
  return (
    <div className="figures">
      <p className="quiet">
        {t('figuresHint')} <SaveNote state={draft.state} />
      </p>
      {draft.rows.map(({ key, row }, at) => (
        <fieldset key={key} className="figure-row" aria-label={`${t('figures')} ${at + 1}`} onBlur={leave}>
          <FigureInputs figure={row} onFigure={(next) => draft.change(key, next)} />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('removeFigure', { name: at + 1 })}
            onClick={() => draft.remove(key)}
          />
          {completeFigure(row) === null && <span className="figure-note quiet">{t('figureIncomplete')}</span>}
        </fieldset>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => draft.add(newFigure)}>
        {t('addFigure')}
      </Button>
    </div>
  );
}

interface FigureInputsProps {
  readonly figure: Figure;
  readonly onFigure: (figure: Figure) => void;
}

function FigureInputs({ figure, onFigure }: FigureInputsProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const change = (part: Partial<Figure>) => onFigure({ ...figure, ...part });
  return (
    <>
      <Input
        aria-label={t('quantity')}
        placeholder={t('quantity')}
        lang={langOf(figure.quantity)}
        value={figure.quantity}
        onChange={(event) => change({ quantity: event.target.value })}
      />
      <Select
        aria-label={t('comparator')}
        value={figure.comparator}
        options={figureComparators.map((value) => ({
          value,
          label: codeLabel('comparator', value, language),
        }))}
        onChange={(comparator) => change({ comparator })}
      />
      <FigureValue figure={figure} onChange={change} />
      <Input
        aria-label={t('unit')}
        placeholder={t('unit')}
        lang={langOf(figure.unit ?? '')}
        value={figure.unit ?? ''}
        onChange={(event) => change({ unit: event.target.value === '' ? null : event.target.value })}
      />
      <Select
        aria-label={t('importance')}
        value={figure.importance}
        options={(['must', 'nice'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(importance) => change({ importance })}
      />
      <Input
        aria-label={t('testMethod')}
        placeholder={t('testMethod')}
        lang={langOf(figure.testMethod ?? '')}
        value={figure.testMethod ?? ''}
        onChange={(event) => change({ testMethod: event.target.value === '' ? null : event.target.value })}
      />
    </>
  );
}

interface FigureValueProps {
  readonly figure: Figure;
  readonly onChange: (part: Pick<Figure, 'low' | 'high'>) => void;
}

function FigureValue({ figure, onChange }: FigureValueProps): ReactNode {
  const t = useWords(words);
  if (figure.comparator !== 'range')
    return (
      <InputNumber
        aria-label={t('value')}
        placeholder={t('value')}
        controls={false}
        value={figure.low ?? figure.high}
        onChange={(value) => onChange({ low: value, high: null })}
      />
    );
  return (
    <span className="figure-range">
      {(['low', 'high'] as const).map((end) => (
        <InputNumber
          key={end}
          aria-label={t(end)}
          placeholder={t(end)}
          controls={false}
          value={figure[end]}
          onChange={(value) => onChange({ low: figure.low, high: figure.high, [end]: value })}
        />
      ))}
    </span>
  );
}
