// Asks in which classes a story seems to belong, once it has stood for a moment; without an answer nothing is suggested.
import { useQuery } from '@tanstack/react-query';
import type { ClassSuggestions } from '../../wire/views.js';
import { spoken, wire } from '../../wire/wire.js';
import { LONGEST_STORY } from './answers.js';
import { useSettled } from './use-settled.js';

/** Of fewer characters nothing can be read. */
const SHORTEST = 4;
const NONE: ClassSuggestions = {};

export function useClassSuggestions(kind: 'complaint' | 'report', typed: string): ClassSuggestions {
  const story = useSettled(typed).trim();
  const { data = NONE } = useQuery({
    queryKey: ['class-suggestions', kind, story],
    queryFn: () => spoken(wire.POST('/api/v1/class-suggestions', { body: { kind, story } })),
    enabled: story.length >= SHORTEST && story.length <= LONGEST_STORY,
    // The story is not to be found in the page any longer than it is shown.
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    placeholderData: (before) => before,
  });
  return story.length >= SHORTEST ? data : NONE;
}
