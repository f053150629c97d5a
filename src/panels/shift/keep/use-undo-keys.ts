import { useEffect, useRef } from 'react';

const isText = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA') return true;
  // A slider or a tick has no text of its own to undo.
  return (
    target instanceof HTMLInputElement && !/^(range|checkbox|radio|file|button)$/.test(target.type)
  );
};

/**
 * Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo (Command on a Mac): anywhere but in a text field, which has
 * an undo of its own, and in a dialog.
 */
export function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const act =
        key === 'z'
          ? event.shiftKey
            ? latest.current.redo
            : latest.current.undo
          : key === 'y' && !event.shiftKey
            ? latest.current.redo
            : null;
      if (act === null || isText(event.target) || document.querySelector('dialog[open]') !== null)
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
