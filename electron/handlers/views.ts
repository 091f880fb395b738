import { viewName, viewsOf } from '../../db/repositories/view.ts';
import { notFound } from './checks.ts';
import type { DomainHandlers } from './types.ts';

/** Lists under a name. */
export const viewsHandlers: DomainHandlers<'views'> = {
  list(context, { kind }) {
    return { views: viewsOf(context.db, kind) };
  },

  save(context, { id, kind, name, definition }) {
    if (id !== null && viewName(context.db, id) === null) throw notFound('view', id);
    return context.write({ code: 'view.save', params: { name } }, (batch) => {
      if (id === null) return { id: batch.insert('savedView', { kind, name, definition }) };
      batch.update('savedView', id, { kind, name, definition });
      return { id };
    });
  },

  remove(context, { id }) {
    const name = viewName(context.db, id);
    if (name === null) throw notFound('view', id);
    context.write({ code: 'view.remove', params: { name } }, (batch) => batch.remove('savedView', id));
    return {};
  },
};
