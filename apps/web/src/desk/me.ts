// Who is signed in: known to every page of the desk, because the frame lets nobody else in.
import { createContext, useContext } from 'react';
import type { Me } from '../wire/views.js';

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error('a page of the desk stands outside its frame');
  return me;
}
