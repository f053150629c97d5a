import './button.css';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** primary: the one thing to do here; secondary: outlined; quiet: no frame until hovered */
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'small' | 'medium';
  readonly icon?: IconName;
  /** the icon after the words (a menu's arrow) */
  readonly iconAfter?: IconName;
  /** something it started is running: shown, announced, and not to be pressed again */
  readonly busy?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button with words. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  iconAfter,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      // Only marked so: a button that is disabled while it works would drop the focus it has.
      {...(busy ? { 'aria-disabled': true } : {})}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames('button', `button--${variant}`, `button--${size}`, className)}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      <span className="button__words">{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** its name, for screen readers and as a tooltip */
  readonly label: string;
  readonly variant?: 'secondary' | 'quiet';
  readonly className?: string;
}

/** A square button with a picture; its name is a tooltip. */
export function IconButton({
  icon,
  label,
  variant = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames('button', 'button--icon', `button--${variant}`, className)}
    >
      <Icon name={icon} />
    </button>
  );
}
