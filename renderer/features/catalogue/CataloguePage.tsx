import type { ReactNode } from 'react';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';

export function CataloguePage({ kind }: { kind: RecordKind; id: string | null }): ReactNode {
  return <h1>{kind}</h1>;
}
