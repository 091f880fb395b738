import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { number, share } from '../../ui/format.ts';
import { partWords } from '../matching/matchCodes.ts';
import { words as matchWords } from '../matching/words.ts';
import type { WeightsDraft } from './draft.ts';
import { words } from './words.ts';

interface PartWeightsProps {
  readonly draft: WeightsDraft;
  readonly shipped: WeightsDraft;
  readonly onChange: (draft: WeightsDraft) => void;
}

const STEP = 0.01;
const DIGITS = 2;
/** The slider reaches twice the shipped weight, and at least this far; the number beside it goes further. */
const LEAST_REACH = 0.2;
const MOST_WEIGHT = 10;

/** Every part with its weight as slider and number, its share, and the sum. */
export function PartWeights({ draft, shipped, onChange }: PartWeightsProps): ReactNode {
  const t = useWords(words);
  const sum = Object.values(draft.parts).reduce((total, weight) => total + weight, 0);
  return (
    <table className="tuning-parts">
      <thead>
        <tr>
          <th scope="col">{t('part')}</th>
          <th scope="col" colSpan={2}>
            {t('weight')}
          </th>
          <th scope="col" className="number">
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(draft.parts).map(([name, weight]) => (
          <PartRow
            key={name}
            name={name}
            weight={weight}
            shipped={shipped.parts[name] ?? 0}
            share={sum === 0 ? 0 : weight / sum}
            onChange={(next) => onChange({ ...draft, parts: { ...draft.parts, [name]: next } })}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sum')}</th>
          <td />
          <td className="number">{number(sum, DIGITS)}</td>
          <td className="number">{share(sum === 0 ? 0 : 1)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface PartRowProps {
  readonly name: string;
  readonly weight: number;
  readonly shipped: number;
  readonly share: number;
  readonly onChange: (weight: number) => void;
}

function PartRow({ name, weight, shipped, share: part, onChange }: PartRowProps): ReactNode {
  const t = useWords(words);
  const title = partWords(name, useWords(matchWords));
  const label = t('weightOf', { name: title });
  const isChanged = Math.abs(weight - shipped) >= STEP / 2;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <input
          type="range"
          className="tuning-range"
          aria-label={label}
          min={0}
          max={Math.max(LEAST_REACH, shipped * 2, weight)}
          step={STEP}
          value={weight}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        {isChanged && (
          <span className="tuning-shipped">{t('shippedValue', { value: number(shipped, DIGITS) })}</span>
        )}
      </td>
      <td className="number">
        <InputNumber
          size="small"
          className="tuning-number"
          aria-label={label}
          min={0}
          max={MOST_WEIGHT}
          step={STEP}
          precision={DIGITS}
          value={weight}
          onChange={(next) => next !== null && onChange(next)}
        />
      </td>
      <td className="number">{share(part, 1)}</td>
    </tr>
  );
}
