import { useCallback } from 'react';
import { titleFieldOf } from '../../../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { useWrite } from '../../../store/remote.ts';

/** Creates a record of which only the name is known yet, as an organisation typed into a form; resolves to its id. */
export function useCreateNamed(kind: RecordKind): (name: string) => Promise<string | null> {
  const { run } = useWrite('records', 'create');
  return useCallback(
    async (name: string) => {
      const created = await run({ kind, values: { [titleFieldOf(kind)]: name } });
      return created?.id ?? null;
    },
    [run, kind],
  );
}
