/**
 * Whether a file that the browser cannot draw is one of an iPhone's photos. Those are ISO media files
 * (ISO/IEC 14496-12) whose first box names a brand of HEIF (ISO/IEC 23008-12).
 */
export function isHeic(start: Uint8Array): boolean {
  const text = String.fromCharCode(...start.subarray(4, 12));
  return /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(text);
}
