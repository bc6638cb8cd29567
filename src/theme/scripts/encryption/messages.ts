/** What the page and its worker say to each other. The worker does all that could make the page wait. */

/** One bit turned over before opening: of the key, or of the stored file; bit 0 is the first of the first byte. */
export interface Flip {
  readonly of: 'key' | 'file';
  readonly bit: number;
}

export type Request =
  /** Encrypt a file with a new secret, and show both. */
  | { readonly kind: 'encrypt'; readonly file: Blob }
  /** Open what was encrypted last. */
  | { readonly kind: 'open'; readonly flip?: Flip }
  /** Hand out what was encrypted last. */
  | { readonly kind: 'save' }
  /** Open a stored file that the reader has. */
  | { readonly kind: 'open-stored'; readonly file: Blob; readonly fragment: string };

/** Why a file is not taken, or not shown as a picture. */
export type Fault = 'empty' | 'large' | 'heic' | 'broken' | 'fragment';

/** What is counted of a file. */
export interface Counted {
  /** Bytes. */
  readonly size: number;
  /** Bits a byte. */
  readonly entropy: number;
  /** The first bytes: `FF D8 FF`. */
  readonly start: string;
}

export type Answer =
  | {
      readonly kind: 'progress';
      readonly stage: 'reading' | 'encrypting' | 'drawing';
      readonly share: number;
    }
  /** The photo as it can be drawn, or why not. */
  | { readonly kind: 'photo'; readonly picture: ImageBitmap | Fault }
  | {
      readonly kind: 'encrypted';
      readonly plain: Counted;
      readonly stored: Counted;
      /** In hexadecimal. */
      readonly iv: string;
      readonly key: string;
      /** Of the drawing, in dots; `drawn` bytes of the stored file are in it. */
      readonly width: number;
      readonly height: number;
      readonly drawn: number;
    }
  /** Some rows of the drawing: four bytes a dot. */
  | { readonly kind: 'rows'; readonly top: number; readonly pixels: Uint8ClampedArray<ArrayBuffer> }
  | { readonly kind: 'done' }
  | { readonly kind: 'opened'; readonly picture: ImageBitmap | Fault; readonly file: Blob }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stored'; readonly file: Blob }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** What nobody foresaw, such as too little memory. */
  | { readonly kind: 'failed'; readonly reason: string };
