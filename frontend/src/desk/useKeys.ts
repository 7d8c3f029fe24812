// Listens to the keyboard for the whole page, except where somebody is writing or choosing.

import { useEffect } from 'react';
import type { KeyMap } from '~/desk/KeyMap';
import type { DeskAction } from '~/desk/keys';

const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="slider"]';
const PRESSED_BY = new Set([' ', 'Enter']); // what presses a button or follows a link

export function useKeys(keys: KeyMap, act: (action: DeskAction) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event)) return;
      const action = keys.actionOf(event);
      if (!action) return;
      event.preventDefault();
      act(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys, act]);
}

function isTaken(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(OWN_KEYS)) return true;
  return PRESSED_BY.has(event.key) && event.target.closest('button, a, [role="button"]') !== null;
}
