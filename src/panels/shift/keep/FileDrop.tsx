import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';

/** A place to drop a file on, with a button for who does not drag. */
export function FileDrop({
  button,
  accept,
  hint,
  busy = false,
  onFile,
}: {
  readonly button: string;
  readonly accept: string;
  readonly hint: ReactNode;
  readonly busy?: boolean;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, which does the same
    <div
      className={classNames('file-drop', over && 'is-over')}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <Button busy={busy} aria-describedby={id} onClick={() => input.current?.click()}>
        {button}
      </Button>
      <p id={id} className="field__hint">
        {hint}
      </p>
      <FileInput ref={input} accept={accept} onFile={onFile} />
    </div>
  );
}

/** The browser's own chooser, behind a button of ours. */
export function FileInput({
  ref,
  accept,
  onFile,
}: {
  readonly ref: React.Ref<HTMLInputElement>;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      hidden
      tabIndex={-1}
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file, mended, can be chosen again.
        event.target.value = '';
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
