// What a clock is called: the house's term for its key, or the server's word for a key it does not know.
import { useText } from '../language/language.js';
import { terms } from '../language/terms.text.js';
import type { ClockView } from '../wire/views.js';

export function useClockName(): (clock: Pick<ClockView, 'key' | 'name'>) => string {
  const { clock: names } = useText(terms);
  return ({ key, name }) => names[key] ?? name;
}
