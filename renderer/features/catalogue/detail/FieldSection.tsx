import type { ReactNode } from 'react';
import type { RecordDetail } from '../../../../shared/contract/records.ts';
import { fieldsOf } from '../../../../shared/domain/fields/catalogues.ts';
import type { Field, FieldSection, RecordKind } from '../../../../shared/domain/fields/field.ts';
import { steppedFields } from '../../../../shared/domain/preparation.ts';
import { FieldEditor } from './FieldEditor.tsx';

export type SaveField = (name: string, value: unknown) => Promise<void>;

/** Texts of a need that stand side by side, and what follows from steps on record and is not typed in. */
const shownApart: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  need: ['originalWords', 'refinedText', ...steppedFields.need],
  achievement: steppedFields.achievement,
};

function fieldsIn(kind: RecordKind, section: FieldSection): [name: string, field: Field][] {
  const apart = shownApart[kind] ?? [];
  return fieldsOf(kind).filter(([name, field]) => field.section === section && !apart.includes(name));
}

/** The sections that a kind has besides the essentials, in form order. */
export function sectionsOf(kind: RecordKind): FieldSection[] {
  const sections = fieldsOf(kind).map(([, field]) => field.section);
  return [...new Set(sections)].filter((section) => section !== 'essential');
}

/** How many fields of a section hold something. */
export function filledIn(detail: RecordDetail, section: FieldSection): { filled: number; total: number } {
  const fields = fieldsIn(detail.kind, section);
  const filled = fields.filter(([name]) => {
    const value = detail.values[name];
    return value !== null && value !== undefined && value !== '';
  });
  return { filled: filled.length, total: fields.length };
}

interface FieldSectionProps {
  readonly detail: RecordDetail;
  readonly section: FieldSection;
  readonly save: SaveField;
}

/** The fields of one section, in form order. */
export function FieldSectionView({ detail, section, save }: FieldSectionProps): ReactNode {
  return (
    <div className="field-section">
      {fieldsIn(detail.kind, section).map(([name, field]) => {
        const stored = detail.values[name] ?? null;
        return (
          <FieldEditor
            key={name}
            name={name}
            field={field}
            stored={stored}
            valueName={detail.names[String(stored)]?.name}
            save={(value) => save(name, value)}
          />
        );
      })}
    </div>
  );
}
