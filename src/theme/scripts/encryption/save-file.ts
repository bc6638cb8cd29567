/** Gives the reader a file that was made on the page, as a download. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun when the click returns; the memory is given back when it surely has been read.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
