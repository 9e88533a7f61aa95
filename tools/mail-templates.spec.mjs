import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCurrent, templates } from './mail-templates.mjs';

describe('the look of mails', () => {
  it('is what its templates say', async () => assert.equal(await isCurrent(), true));

  it('has one button, loads nothing from anywhere, and follows a dark screen', async () => {
    const text = await templates();
    assert.equal(text.match(/buttonAddress/g).length, 1);
    assert.doesNotMatch(text, /<img|<link|url\(|https:/);
    assert.match(text, /prefers-color-scheme: dark/);
  });
});
