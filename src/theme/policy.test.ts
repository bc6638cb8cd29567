import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './policy.ts';

test('allows nothing that is not named, and nothing inline', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /);
  expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('leaves frame-ancestors to the header: browsers refuse it in a meta tag', () => {
  expect(contentSecurityPolicy).not.toContain('frame-ancestors');
});
