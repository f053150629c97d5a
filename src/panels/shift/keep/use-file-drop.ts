import { useEffect, useRef, useState } from 'react';

const holdsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/**
 * A file dropped anywhere on the page. Left to itself the browser would go to the file, and the page
 * with all that is unsaved would be gone. A part with a use of its own for files stops the event.
 * @returns whether a file is being dragged over the page
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(!(event.target instanceof Element && event.target.closest('.file-drop') !== null));
    };
    const leave = (event: DragEvent) => {
      // Leaving the window, not one of its elements for another.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latest.current(file);
    };
    // A part that took the file stopped the event on its way up: the hint goes all the same.
    const end = () => setOver(false);
    document.addEventListener('dragover', drag, true);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('drop', end, true);
    return () => {
      document.removeEventListener('dragover', drag, true);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('drop', end, true);
    };
  }, []);
  return over;
}
