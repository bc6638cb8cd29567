/** What stands ready in every `.mdx` page, and what its plain Markdown becomes. */
import Admonition from './Admonition.astro';
import Cell from './Cell.astro';
import Checkbox from './Checkbox.astro';
import Code from './Code.astro';
import EncryptedPhoto from './EncryptedPhoto.astro';
import Figure from './Figure.astro';
import HeaderCell from './HeaderCell.astro';
import Link from './Link.astro';
import Picture from './Picture.astro';
import Tab from './Tab.astro';
import Table from './Table.astro';
import Tabs from './Tabs.astro';
import TryEncryption from './TryEncryption.astro';

export const mdxComponents = {
  Admonition,
  EncryptedPhoto,
  Figure,
  Picture,
  Tab,
  Tabs,
  TryEncryption,
  a: Link,
  img: Picture,
  input: Checkbox,
  pre: Code,
  table: Table,
  td: Cell,
  th: HeaderCell,
};
