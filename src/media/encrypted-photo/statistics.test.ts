import { describe, expect, it } from 'vitest';
import { countBytes, entropyOf, spacedHex } from './statistics.ts';

const entropyOfBytes = (bytes: Iterable<number>): number => entropyOf(countBytes(Uint8Array.from(bytes)));

describe('the entropy of bytes', () => {
  it('is 0 when all are equal', () => {
    expect(entropyOfBytes([7, 7, 7, 7])).toBe(0);
  });
  it('is 0 when there are none', () => {
    expect(entropyOfBytes([])).toBe(0);
  });
  it('is 1 bit when two values are equally frequent', () => {
    expect(entropyOfBytes([0, 255, 0, 255])).toBe(1);
  });
  it('is 1.75 bits for a half, a quarter and two eighths', () => {
    expect(entropyOfBytes([1, 1, 1, 1, 2, 2, 3, 4])).toBe(1.75);
  });
  it('is 8 bits when all values are equally frequent', () => {
    expect(entropyOfBytes(Array.from({ length: 1024 }, (_, index) => index % 256))).toBe(8);
  });
  it('of Bulgarian in UTF-8 is what its letters give', () => {
    // „ааббб…“: bytes D0 B0 ×2, D0 B1 ×3: D0 half of all, B0 a fifth, B1 three tenths.
    const expected = 0.5 + 0.2 * Math.log2(1 / 0.2) + 0.3 * Math.log2(1 / 0.3);
    expect(entropyOfBytes(new TextEncoder().encode('ааббб'))).toBeCloseTo(expected, 12);
  });
});

describe('the histogram', () => {
  it('counts each value, and all of them', () => {
    const counts = countBytes(Uint8Array.from([0, 0, 9, 255]));
    expect([counts[0], counts[9], counts[255], counts[1]]).toEqual([2, 1, 1, 0]);
    expect(counts).toHaveLength(256);
  });
});

it('writes bytes as people read them', () => {
  expect(spacedHex(Uint8Array.from([0xff, 0xd8, 0x0a]))).toBe('FF D8 0A');
});
