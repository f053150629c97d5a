import './map-controls.css';
import { IconButton } from '../../ui/Button.tsx';

export interface ZoomButtonsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  /** back to the whole of England, or of the place */
  readonly onFit: () => void;
  /** "Fit Leicester" */
  readonly fitLabel: string;
}

/** Zoom in, zoom out, see all. */
export function ZoomButtons({ onZoomIn, onZoomOut, onFit, fitLabel }: ZoomButtonsProps) {
  return (
    <div className="zoom-buttons card">
      <IconButton icon="plus" label="Zoom in" onClick={onZoomIn} />
      <IconButton icon="minus" label="Zoom out" onClick={onZoomOut} />
      <IconButton icon="home" label={fitLabel} onClick={onFit} />
    </div>
  );
}
