import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { number } from '../../ui/format.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import type { WeightsDraft } from './draft.ts';
import { words } from './words.ts';

interface LevelInputsProps {
  readonly draft: WeightsDraft;
  readonly shipped: WeightsDraft;
  readonly onChange: (draft: WeightsDraft) => void;
}

const POINTS = 100;
const levelKeys = ['level2', 'level3', 'level4'] as const;

/** The least score of each level, in points. */
export function LevelInputs({ draft, shipped, onChange }: LevelInputsProps): ReactNode {
  const t = useWords(words);
  function change(place: number, points: number): void {
    const levels = draft.levels.map((level, at) => (at === place ? points / POINTS : level));
    onChange({ ...draft, levels: levels as unknown as WeightsDraft['levels'] });
  }
  return (
    <ul className="tuning-levels">
      {levelKeys.map((key, place) => {
        const value = draft.levels[place] ?? 0;
        const before = shipped.levels[place] ?? 0;
        return (
          <li key={key}>
            <LevelMark level={place + 2} />
            <InputNumber
              size="small"
              className="tuning-number"
              aria-label={t('levelStart', { level: t(key) })}
              min={0}
              max={POINTS}
              step={1}
              precision={1}
              value={Math.round(value * POINTS * 10) / 10}
              onChange={(points) => points !== null && change(place, points)}
            />
            {Math.abs(value - before) > 1e-9 && (
              <span className="tuning-shipped">
                {t('shippedValue', { value: number(before * POINTS, 1) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
