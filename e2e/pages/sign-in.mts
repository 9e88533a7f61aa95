import type { Page } from 'playwright-core';

/** Who are you? */
export const signInPage = (page: Page) => ({
  email: page.getByLabel('Work e-mail'),
  password: page.getByLabel('Password', { exact: true }),
  send: page.getByRole('button', { name: 'Sign in' }),
  problem: page.getByRole('alert'),
  async signIn(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.send.click();
  },
});
