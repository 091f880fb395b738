import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onCoreEvent } from '../client.ts';
import { Invalidator } from '../store/invalidate.ts';
import { jobProgressed, useLive } from '../store/live.ts';

/** Turns what the core tells into fresh answers, progress bars and the state of the index. */
export function useCoreEvents(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const invalidator = new Invalidator(queries);
    let wasLost = false;
    return onCoreEvent(
      (event) => {
        if (event.type === 'change') invalidator.changed(Object.keys(event.tables));
        else if (event.type === 'progress') jobProgressed(event);
        else {
          useLive.setState({ index: event.state });
          invalidator.indexed();
        }
      },
      (connection) => {
        useLive.setState({ connection });
        if (connection === 'open' && wasLost) invalidator.everything();
        wasLost = connection === 'lost';
      },
    );
  }, [queries]);
}
