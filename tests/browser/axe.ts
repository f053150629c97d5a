/** Runs axe over the page as it stands. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 AA and axe's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Expects no violation; tells each by rule, place and what would be right. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    // There are no frames of other origins: all is found in the page itself, without a second one.
    .setLegacyMode(true)
    .withTags(RULES)
    .analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.failureSummary}`),
  );
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  expect(told, `axe, ${view}`).toEqual([]);
}

/** In light colours and in dark ones, without another visit. */
export async function expectAccessibleInBoth(page: Page, view: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${view}, ${colorScheme}`);
  }
}
