import type { CombinedError } from 'urql';

/** What can be told of a failed operation: a code, and the correlation id by which the service's log is searched. */
export interface Failure {
  code: string;
  message: string;
  correlationId: string | null;
}

export function failureOf(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    code: text(first?.extensions.code) ?? (error.networkError ? 'UNAVAILABLE' : 'INTERNAL'),
    message: first?.message ?? '',
    correlationId: text(first?.extensions.correlationId),
  };
}
