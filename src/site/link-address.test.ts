import { describe, expect, test } from 'vitest';
import { isLocalAddress, readAddress } from './link-address.ts';

describe('an address is', () => {
  test.each([
    ['въпроси.md', 'local'],
    ['/en/', 'local'],
    ['#архив', 'local'],
    ['?q=a', 'local'],
    ['https://docs.example.org/архив/', 'whole'],
    ['//docs.example.org/', 'whole'],
    ['HTTP://EXAMPLE.ORG', 'whole'],
    ['mailto:aз@example.org', 'other'],
    ['xmpp:стая@conference.example.org?join', 'other'],
    ['tel:+3592', 'other'],
    ['javascript:alert(1)', 'refused'],
    [' \u0001JaVa\nScRiPt\t:alert(1)', 'refused'],
    ['data:image/png;base64,AAAA', 'refused'],
    ['vbscript:x', 'refused'],
    ['https:/example.org', 'malformed'],
    ['https://[', 'malformed'],
    ['', 'empty'],
    [' \n', 'empty'],
  ])('%j: %s', (url, kind) => {
    expect(readAddress(url).kind).toBe(kind);
  });
});

test.each([
  ['a.md?b=1#в', { path: 'a.md', query: '?b=1', fragment: 'в' }],
  ['a.md#b?c#d', { path: 'a.md', query: '', fragment: 'b?c#d' }],
  ['a.md#', { path: 'a.md', query: '', fragment: '' }],
  ['https://example.org?q#f', { path: '/', query: '?q', fragment: 'f', origin: 'https://example.org' }],
  ['//пример.bg/архив/', { path: '/архив/', origin: 'https://xn--e1afmkfd.bg' }],
])('%s falls into its parts', (url, parts) => {
  expect(readAddress(url)).toMatchObject(parts);
});

test.each([
  ['http://127.0.0.1:8000/bg/', true],
  ['http://localhost', true],
  ['http://[::1]:3000/', true],
  ['file:///home/a', true],
  ['http://docs.localhost/', true],
  ['http://printer.local:631/', true],
  ['//192.168.1.20/архив/', true],
  ['http://10.0.0.1/', true],
  ['http://172.16.0.1/', true],
  ['http://172.32.0.1/', false],
  ['http://169.254.1.1/', true],
  ['http://0x7f.1/', true],
  ['http://[fd00::1]/', true],
  ['http://[fe80::1]/', true],
  ['http://[2001:db8::1]/', false],
  ['https://10.example.org/', false],
  ['https://пример.бг/', false],
  ['https://localhost.example.org/', false],
  ['https://example.org/127.0.0.1/', false],
])('%s is on the author’s own machine or network: %s', (url, isLocal) => {
  expect(isLocalAddress(url)).toBe(isLocal);
});
