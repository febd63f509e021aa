import { Switch } from '../model';

/** Minutes that pass until another one has taken over by itself: who brings up the rest by hand waits for that, too. */
export function switchMinutes(taking: Switch): number {
  return taking.by === 'itself' ? Math.ceil(taking.seconds / 60) : 0;
}
