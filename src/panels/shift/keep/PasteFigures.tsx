import { useId, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';

/** Rows copied from a spreadsheet, with their head. */
export function PasteFigures({
  figure,
  onPaste,
}: {
  readonly figure: 'baseline' | 'need';
  readonly onPaste: (text: string) => void;
}) {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        Rows, with a head of “code” and “{figure}”
      </label>
      <textarea
        id={id}
        className="field__control own-figures__paste"
        rows={5}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button size="small" disabled={text.trim() === ''} onClick={() => onPaste(text)}>
          Use these rows
        </Button>
      </div>
    </div>
  );
}
