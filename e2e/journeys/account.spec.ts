import { startProduct } from '../product/product.ts';
import { expect, test } from '../product/test.ts';

const chosen = 'quiet lemons at noon';

test('somebody ends their session elsewhere, changes their password, and signs out everywhere', async ({
  page,
  product,
  signIn,
  playwright,
}) => {
  await signIn('partner');
  const elsewhere = await playwright.request.newContext({ baseURL: product.url });
  const signInElsewhere = (password: string) =>
    elsewhere.post('/api/v1/session', { data: { email: 'partner@demo.example', password } });
  const isSignedInElsewhere = async () => (await elsewhere.get('/api/v1/sessions')).status() === 200;
  await signInElsewhere('symmachia-demo');
  expect(await isSignedInElsewhere()).toBe(true);

  await page.goto('/en/account');
  await expect(page.getByText('this browser')).toBeVisible();
  await page.getByRole('button', { name: /^Sign out: / }).click();
  await expect(page.getByText('Signed out there.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign out: / })).toHaveCount(0);
  expect(await isSignedInElsewhere()).toBe(false);

  await page.getByLabel('Present password').fill('symmachia-demo');
  await page.getByLabel('New password').fill('password1234');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText(/Others would guess it/)).toBeVisible();
  await page.getByLabel('New password').fill(chosen);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText(/Password changed/)).toBeVisible();
  expect((await signInElsewhere('symmachia-demo')).status()).toBe(401);
  expect((await signInElsewhere(chosen)).status()).toBe(204);

  await page.reload();
  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/en\/sign-in$/);
  expect(await isSignedInElsewhere()).toBe(false);
  await elsewhere.dispose();
});

const unclaimed = test.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from here
  product: async ({}, use) => {
    const product = await startProduct({ env: { DEMO: 'off' } });
    await use(product);
    expect(await product.stop(), 'how the product ended').toMatchObject({ code: 0, stderr: '' });
  },
});

unclaimed('the first administrator comes by the link that the program prints, once', async ({ page, product }) => {
  const [, link = ''] = await product.line(/open (http\S+\/en\/first-administrator#\S+)/);
  await page.goto(link);
  await page.getByLabel('Name').fill('Ελένη Νικολάου');
  await page.getByLabel('E-mail').fill('eleni@ministry.example');
  await page.getByLabel('Password', { exact: true }).fill('symmachia-demo');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('This password is not allowed here.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(chosen);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).not.toHaveURL(/first-administrator/);
  await expect(page.getByText('Ελένη Νικολάου')).toBeVisible();

  await page.goto('/en');
  await page.goto(link);
  await page.getByLabel('Name').fill('Somebody Else');
  await page.getByLabel('E-mail').fill('other@ministry.example');
  await page.getByLabel('Password', { exact: true }).fill(chosen);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('alert')).toContainText('no longer valid');
});
