// An answer for a signed-in enterprise: when its session is over, the room around notices and shows the way in.
import { type UseQueryOptions, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { problemOf } from '../../wire/wire.js';

export function useBizAnswer<T, Key extends readonly unknown[]>(
  question: UseQueryOptions<T, Error, T, Key>,
): UseQueryResult<T> {
  const client = useQueryClient();
  const answer = useQuery(question);
  const isOut = problemOf(answer.error)?.status === 401;
  useEffect(() => {
    if (isOut) void client.resetQueries({ queryKey: ['enterprise'] });
  }, [isOut, client]);
  return answer;
}
