/**
 * Sent to the window before the page is printed: what is drawn only when it comes near the window
 * is drawn now, as paper has no scrolling.
 */
export const PREPARE_PRINT = 'evenground:prepare-print';
