import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { type ExportItem, ExportMenu } from './ExportMenu.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { ShareMenu } from './ShareMenu.tsx';
import { useShortcut } from './shortcuts.ts';
import { useScheme } from './theme.ts';

export interface TopBarProps {
  readonly search: ReactNode;
  /** what can be taken away from this view, print first */
  readonly exports: readonly ExportItem[];
  /** the title that goes with a shared link */
  readonly shareTitle: string;
  /** leads to the tab with sources and licences */
  readonly onSources: () => void;
}

/** Name, search, share, export, help, light or dark. */
export function TopBar({ search, exports, shareTitle, onSources }: TopBarProps) {
  const { scheme, toggle } = useScheme();
  const [help, setHelp] = useState(false);
  useShortcut('?', () => setHelp(true));
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <header className="top-bar">
      <h1 className="top-bar__name">Evenground</h1>
      <div className="top-bar__tools">
        <search className="top-bar__search">{search}</search>
        <div className="top-bar__actions">
          <Popover button="Share" label="Share this view" icon="share" variant="quiet" align="end">
            {(close) => <ShareMenu title={shareTitle} onDone={close} />}
          </Popover>
          <Popover
            button="Export"
            label="Print or download this view"
            icon="download"
            variant="quiet"
            align="end"
          >
            {(close) => <ExportMenu items={exports} onDone={close} />}
          </Popover>
          <Button variant="quiet" icon="help" onClick={() => setHelp(true)}>
            Help
          </Button>
          <IconButton
            icon={scheme === 'dark' ? 'sun' : 'moon'}
            label={`Change to ${other} colours`}
            onClick={toggle}
          />
        </div>
      </div>
      <HelpDialog
        open={help}
        onClose={() => setHelp(false)}
        onSources={() => {
          setHelp(false);
          onSources();
        }}
      />
    </header>
  );
}
