import { expect, test } from './harness.ts';

test('the page opens with its title, from its own origin, without a word in the console', async ({
  page,
}) => {
  const answer = await page.goto('./');
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page).toHaveTitle(/Evenground/);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /script-src 'self'/);
  expect(await policy.getAttribute('content')).not.toContain('unsafe');
});
