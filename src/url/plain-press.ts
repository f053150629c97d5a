import type { MouseEvent } from 'react';

/** A press that means "go there" and not "open it elsewhere": the page may then follow the link itself. */
export const isPlainPress = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
