// Listens to the keyboard for the whole page, except where somebody is writing or choosing.

import { useEffect } from 'react';
import { actionOf, type QueueAction } from '~/queue/keys';

const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';
const PRESSED_BY = new Set([' ', 'Enter']); // what presses a button or follows a link

export function useQueueKeys(act: (action: QueueAction) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event)) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [act]);
}

function isTaken(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(OWN_KEYS)) return true;
  return PRESSED_BY.has(event.key) && event.target.closest('button, a') !== null;
}
