import { QueryClient, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CallOptions, Contract, DomainName } from '../../shared/contract/contract.ts';
import type { OutputOf, RawInputOf } from '../../shared/contract/define.ts';
import type { ProgressEvent } from '../../shared/contract/events.ts';
import { client } from '../client.ts';
import { jobEnded, jobStarted, useLive } from './live.ts';
import { announceDone, announceFailure } from './notices.ts';

type NameOf<Domain extends DomainName> = keyof Contract[Domain] & string;
export type InputFor<Domain extends DomainName, Name extends NameOf<Domain>> = RawInputOf<
  Contract[Domain][Name]
>;
export type OutputFor<Domain extends DomainName, Name extends NameOf<Domain>> = OutputOf<
  Contract[Domain][Name]
>;

/** One cache per window. Nothing goes stale by itself: change events say what to ask again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // A list of 100,000 ids is compared faster by identity than deeply.
      structuralSharing: false,
    },
  },
});

function call<Domain extends DomainName, Name extends NameOf<Domain>>(
  domain: Domain,
  name: Name,
  input: InputFor<Domain, Name>,
  options?: CallOptions,
): Promise<OutputFor<Domain, Name>> {
  const operation = client[domain][name] as unknown as (
    input: InputFor<Domain, Name>,
    options?: CallOptions,
  ) => Promise<OutputFor<Domain, Name>>;
  return operation(input, options);
}

interface ReadOptions {
  /** False holds the question back, as while an id is not known yet. */
  readonly enabled?: boolean;
  /** Keeps showing the answer to the question before until the new one is there. */
  readonly whileAsking?: 'keepPrevious';
  readonly refetchEveryMs?: number;
}

/** Reads over the contract; asked again by itself when rows that the answer stands on change. */
export function useRead<Domain extends DomainName, Name extends NameOf<Domain>>(
  domain: Domain,
  name: Name,
  input: InputFor<Domain, Name>,
  options: ReadOptions = {},
): UseQueryResult<OutputFor<Domain, Name>, Error> {
  return useQuery<OutputFor<Domain, Name>, Error>({
    queryKey: [domain, name, input],
    queryFn: () => call(domain, name, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchEveryMs ?? false,
    ...(options.whileAsking === 'keepPrevious'
      ? { placeholderData: (previous: OutputFor<Domain, Name> | undefined) => previous as never }
      : {}),
  });
}

/** Reads once through the same cache, outside of a component's render. */
export function readOnce<Domain extends DomainName, Name extends NameOf<Domain>>(
  domain: Domain,
  name: Name,
  input: InputFor<Domain, Name>,
): Promise<OutputFor<Domain, Name>> {
  return queryClient.fetchQuery({
    queryKey: [domain, name, input],
    queryFn: () => call(domain, name, input),
  });
}

interface WriteOptions {
  /** Said when it is done, with the offer to undo it. */
  readonly done?: string;
  /** 'silent' where the caller shows the error itself, beside the field. */
  readonly failure?: 'announced' | 'silent';
}

interface Write<Input, Output> {
  /** Resolves to the output, or to undefined when it failed; `error` then says why. Never rejects. */
  run(input: Input): Promise<Output | undefined>;
  readonly busy: boolean;
  readonly error: Error | null;
  /** Forgets the error, as when the person goes on typing. */
  reset(): void;
}

/** Writes over the contract. A failure is announced unless it is asked to be silent. */
export function useWrite<Domain extends DomainName, Name extends NameOf<Domain>>(
  domain: Domain,
  name: Name,
  options: WriteOptions = {},
): Write<InputFor<Domain, Name>, OutputFor<Domain, Name>> {
  const { done, failure = 'announced' } = options;
  const { mutateAsync, isPending, error, reset } = useMutation<
    OutputFor<Domain, Name>,
    Error,
    InputFor<Domain, Name>
  >({ mutationFn: (input) => call(domain, name, input) });
  const run = useCallback(
    async (input: InputFor<Domain, Name>) => {
      try {
        const output = await mutateAsync(input);
        if (done !== undefined) announceDone(done);
        return output;
      } catch (failed) {
        if (failure === 'announced') announceFailure(failed);
        return undefined;
      }
    },
    [mutateAsync, done, failure],
  );
  return { run, busy: isPending, error, reset };
}

interface Job<Input, Output> extends Write<Input, Output> {
  /** Asks the core to stop; `run` then ends with the error CANCELLED. */
  cancel(): void;
  /** Null before the first word of the core. */
  readonly progress: ProgressEvent | null;
}

/** A job over the contract, with progress and cancel. Its bar is shown by the frame as well. */
export function useJob<Domain extends DomainName, Name extends NameOf<Domain>>(
  domain: Domain,
  name: Name,
  options: WriteOptions = {},
): Job<InputFor<Domain, Name>, OutputFor<Domain, Name>> {
  const { done, failure = 'announced' } = options;
  const [jobId, setJobId] = useState<string | null>(null);
  const progress = useLive((state) => (jobId === null ? null : (state.jobs[jobId] ?? null)));
  const { mutateAsync, isPending, error, reset } = useMutation<
    OutputFor<Domain, Name>,
    Error,
    { input: InputFor<Domain, Name>; jobId: string }
  >({ mutationFn: (started) => call(domain, name, started.input, { jobId: started.jobId }) });
  const run = useCallback(
    async (input: InputFor<Domain, Name>) => {
      const id = crypto.randomUUID();
      setJobId(id);
      jobStarted(id);
      try {
        const output = await mutateAsync({ input, jobId: id });
        if (done !== undefined) announceDone(done);
        return output;
      } catch (failed) {
        if (failure === 'announced') announceFailure(failed);
        return undefined;
      } finally {
        jobEnded(id);
      }
    },
    [mutateAsync, done, failure],
  );
  const cancel = useCallback(() => {
    if (jobId !== null) client.jobs.cancel({ jobId }).catch(announceFailure);
  }, [jobId]);
  return { run, cancel, progress, busy: isPending, error, reset };
}
