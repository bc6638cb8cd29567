/**
 * The picture that an arrow key turns to; undefined where the key turns to none.
 *
 * @param rtl whether what comes next is to the left
 */
export function turnedTo(key: string, index: number, count: number, rtl: boolean): number | undefined {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  const turned = key === forward ? index + 1 : key === back ? index - 1 : index;
  return turned === index || turned < 0 || turned >= count ? undefined : turned;
}
